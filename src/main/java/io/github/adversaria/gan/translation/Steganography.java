package io.github.adversaria.gan.translation;

import io.github.adversaria.gan.NetworkState;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * What a trained translator hides in its pictures so as to find the way back (C. Chu, A. Zhmoginov
 * and M. Sandler 2017, arXiv 1712.02950). A translated picture is what the second domain can show,
 * and the rest; the rest is small, and the way back reads it. Immutable.
 */
public final class Steganography {

  private final CycleGan gan;
  private final NetworkState run;
  private final INDArray x;
  private final INDArray translated;
  private final INDArray visible;

  private Steganography(
      CycleGan gan, NetworkState run, INDArray x, INDArray translated, INDArray visible) {
    this.gan = gan;
    this.run = run;
    this.x = x;
    this.translated = translated;
    this.visible = visible;
  }

  /**
   * Takes translations apart.
   *
   * @param gan with a way back
   * @param run of its training
   * @param x examples of the first domain, {@code [n, d]}
   * @param projection makes of any picture the one of the second domain that is next to it, and
   *     leaves those of the second domain as they are: for coarse pictures, their means
   */
  public static Steganography of(
      CycleGan gan, NetworkState run, INDArray x, UnaryOperator<INDArray> projection) {
    Require.notNull("gan", gan);
    Require.notNull("run", run);
    Require.notNull("x", x);
    Require.notNull("projection", projection);
    INDArray translated = gan.translated(run, x);
    return new Steganography(gan, run, x, translated, projection.apply(translated));
  }

  /** G(x), {@code [n, d]}. */
  public INDArray translated() {
    return translated;
  }

  /** The part of G(x) that the second domain can show, {@code [n, d]}. */
  public INDArray visible() {
    return visible;
  }

  /** The rest, multiplied, {@code [n, d]}: with a factor of 10, say, one sees it. */
  public INDArray hidden(double factor) {
    return translated.sub(visible).mul(Require.finite("factor", factor));
  }

  /** Root of the mean square of what is hidden, over all numbers. */
  public double amplitude() {
    return Math.sqrt(hidden(1).mul(hidden(1)).meanNumber().doubleValue());
  }

  /** Mean of |F(G(x)) − x| over all numbers: what the cycle term counts. */
  public double restorationError() {
    return restorationError(0, 0);
  }

  /**
   * The same where the translation is disturbed on its way.
   *
   * @param noise standard deviation of independent normal numbers, not negative
   * @param seed of the noise
   */
  public double restorationError(double noise, long seed) {
    Require.nonNegative("noise", Require.finite("noise", noise));
    return errorFrom(translated.add(noise(seed).muli(noise)));
  }

  /** The same where only the visible part goes back. */
  public double restorationErrorOfVisible() {
    return errorFrom(visible);
  }

  private double errorFrom(INDArray y) {
    INDArray back = gan.translatedBack(run, y);
    return Transforms.abs(back.sub(x)).meanNumber().doubleValue();
  }

  private INDArray noise(long seed) {
    RandomStream random = RandomStream.of(seed);
    float[] numbers = new float[(int) translated.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Nd4j.createFromArray(numbers).reshape(translated.shape());
  }
}
