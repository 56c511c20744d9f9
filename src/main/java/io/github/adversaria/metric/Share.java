package io.github.adversaria.metric;

import io.github.adversaria.integrate.Sampled;

/** Shares of independent trials. */
final class Share {

  private Share() {}

  /**
   * The share of {@code n} trials, at least 2, that came true. Its standard error is that of a
   * share with one more trial on each side, so that it is not 0 where all or none came true.
   */
  static Sampled of(double count, int n) {
    double smoothed = (count + 1) / (n + 2);
    return new Sampled(count / n, Math.sqrt(smoothed * (1 - smoothed) / n), n);
  }
}
