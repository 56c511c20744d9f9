package io.github.adversaria.theory;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.Locale;

/** The gradients of many independent minibatches of one size. Immutable. */
public final class Minibatches implements Showable {

  private final int size;
  private final double[] gradients;

  Minibatches(int size, double[] gradients) {
    this.size = size;
    this.gradients = Require.finite("gradients", gradients);
  }

  /** How many samples of each density a minibatch has. */
  public int size() {
    return size;
  }

  /** The gradient of each minibatch; a copy. */
  public double[] gradients() {
    return gradients.clone();
  }

  /** The mean of the gradients: that of the estimator, if the samples are what they should be. */
  public Sampled mean() {
    return new Sampled(average(), Math.sqrt(variance() / gradients.length), gradients.length);
  }

  /** The sample variance of the gradients. */
  public double variance() {
    double mean = average();
    double squares = Arrays.stream(gradients).map(g -> (g - mean) * (g - mean)).sum();
    return squares / (gradients.length - 1);
  }

  private double average() {
    return Arrays.stream(gradients).sum() / gradients.length;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /**
   * For example {@code 1000 minibatches of 64: mean 0.53 (standard error 0.002), variance 0.004}.
   */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d minibatches of %d: mean %.6g (standard error %.1e), variance %.4g",
        gradients.length,
        size,
        mean().mean(),
        mean().standardError(),
        variance());
  }
}
