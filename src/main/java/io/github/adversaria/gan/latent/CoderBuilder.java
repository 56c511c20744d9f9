package io.github.adversaria.gan.latent;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Initializer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import io.github.adversaria.nn.Optimizer;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;
import java.util.function.BiFunction;

/**
 * The choices that an encoder and a decoder are made of: two hidden layers of {@link #width} each,
 * rectified, the decoder ending in a hyperbolic tangent, so that data are to lie in −1…1. Mutable,
 * for one coder.
 *
 * @param <C> what is built
 */
public final class CoderBuilder<C extends Coder> {

  /**
   * Numbers in a code unless {@link #codes} says otherwise. With 16 principal components the digits
   * keep 85 % of their variance; with 8 a coder of digits reconstructs and predicts worse.
   */
  public static final int DEFAULT_CODES = 16;

  /** Numbers in a hidden layer unless {@link #width} says otherwise. */
  public static final int DEFAULT_WIDTH = 128;

  /** Step length of Adam (D. Kingma and J. Ba 2015, algorithm 1) unless {@link #optimizer} does. */
  public static final double DEFAULT_LEARNING_RATE = 1e-3;

  /** Examples in a batch (D. Kingma and M. Welling 2014, section 5: 100) unless said otherwise. */
  public static final int DEFAULT_BATCH = 128;

  private final Dataset data;
  private final BiFunction<CoderBuilder<C>, Long, C> maker;
  private int codes = DEFAULT_CODES;
  private int width = DEFAULT_WIDTH;
  private int batch = DEFAULT_BATCH;
  private Optimizer optimizer = Adam.of(DEFAULT_LEARNING_RATE);
  private Precision precision = Precision.SINGLE;

  CoderBuilder(Dataset data, BiFunction<CoderBuilder<C>, Long, C> maker) {
    this.data = data;
    this.maker = maker;
  }

  /** Numbers in a code, at least 1. */
  public CoderBuilder<C> codes(int count) {
    codes = Require.atLeast("count", count, 1);
    return this;
  }

  /** Numbers in each hidden layer, at least 1. */
  public CoderBuilder<C> width(int numbers) {
    width = Require.atLeast("numbers", numbers, 1);
    return this;
  }

  /** Examples in a batch, at least 1. */
  public CoderBuilder<C> batch(int examples) {
    batch = Require.atLeast("examples", examples, 1);
    return this;
  }

  /** How the parameters are changed. */
  public CoderBuilder<C> optimizer(Optimizer chosen) {
    optimizer = Require.notNull("chosen", chosen);
    return this;
  }

  /** Numbers of this precision; single unless this is called. */
  public CoderBuilder<C> precision(Precision chosen) {
    precision = Require.notNull("chosen", chosen);
    return this;
  }

  /**
   * Draws the networks; the training draws its batches from the same seed.
   *
   * @param seed the same gives the same coder
   */
  public C seed(long seed) {
    return maker.apply(this, seed);
  }

  Dataset data() {
    return data;
  }

  int codes() {
    return codes;
  }

  int batch() {
    return batch;
  }

  Optimizer optimizer() {
    return optimizer;
  }

  Network encoder(int outputs, long seed) {
    return hidden(data.dimension()).dense(outputs).seed(RandomStream.of(seed).part(0).nextLong());
  }

  Network decoder(long seed) {
    return hidden(codes)
        .dense(data.dimension())
        .tanh()
        .seed(RandomStream.of(seed).part(1).nextLong());
  }

  private NetworkBuilder hidden(int inputs) {
    return Network.from(inputs)
        .precision(precision)
        .initializer(Initializer.he())
        .dense(width)
        .relu()
        .dense(width)
        .relu();
  }
}
