package io.github.adversaria.density;

import org.hipparchus.special.Erf;

/**
 * The standard normal CDF to a few units in the last place over all doubles, and its logarithm
 * where the CDF itself underflows. In the centre the power series of Abramowitz and Stegun 26.2.11,
 * whose terms are all positive; in the tails Laplace's continued fraction 26.2.14 for Mills' ratio.
 */
final class NormalTail {

  private static final double LOG_SQRT_TWO_PI = 0.9189385332046727418;
  private static final double ONE_OVER_SQRT_TWO_PI = 0.3989422804014326779;

  private static final double SQRT_2 = Math.sqrt(2);

  /** Below it the inverse of Hipparchus fails, and the leading term of the tail is a good start. */
  private static final double TINY = 1e-10;

  private static final int MAX_STEPS = 20;

  /** Where the series hands over to the continued fraction. */
  private static final double CENTRE = 1.5;

  private NormalTail() {}

  static double cdf(double z) {
    if (z > CENTRE) {
      return 1 - cdf(-z);
    }
    if (z >= -CENTRE) {
      return 0.5 + bell(z) * series(z);
    }
    return bell(z) * mills(-z);
  }

  static double logCdf(double z) {
    if (z > CENTRE) {
      return Math.log1p(-cdf(-z));
    }
    return z >= -CENTRE ? Math.log(cdf(z)) : -(z / 2) * z - LOG_SQRT_TWO_PI + Math.log(mills(-z));
  }

  /**
   * The z with {@code cdf(z) == probability}, for a probability in (0, 1/2]: Newton's method on the
   * logarithm of the CDF, which is concave and nearly a parabola in the tail.
   */
  static double quantile(double probability) {
    double target = Math.log(probability);
    double z =
        probability > TINY ? -SQRT_2 * Erf.erfcInv(2 * probability) : -Math.sqrt(-2 * target);
    for (int i = 0; i < MAX_STEPS; i++) {
      double logCdf = logCdf(z);
      double step = (logCdf - target) * Math.exp(logCdf + (z / 2) * z + LOG_SQRT_TWO_PI);
      z -= step;
      if (Math.abs(step) <= 1e-9 * Math.abs(z)) {
        break; // the next step would be of the order of its square
      }
    }
    return z;
  }

  /** exp(−z²/2)/√2π; the rounding error of z² is put back, it matters where z² is large. */
  private static double bell(double z) {
    double square = z * z;
    if (Double.isInfinite(square)) {
      return 0;
    }
    double error = Math.fma(z, z, -square);
    return ONE_OVER_SQRT_TWO_PI * Math.exp(-square / 2) * (1 - error / 2);
  }

  /** z + z³/3 + z⁵/(3·5) + …; all terms of one sign. */
  private static double series(double z) {
    double term = z;
    double sum = z;
    for (int k = 3; Math.abs(term) > Math.ulp(sum) / 4; k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return sum;
  }

  /** (1 − Φ(z))/φ(z) for z >= 1.5, from the bottom of a fraction deep enough for every digit. */
  private static double mills(double z) {
    if (z > 1e8) {
      return 1 / z;
    }
    int depth = 20 + (int) (240 / (z * z));
    // What the rest of the fraction tends to, as the fixed point of one more level.
    double tail = z / 2 + Math.sqrt(z * z / 4 + depth);
    for (int k = depth; k >= 1; k--) {
      tail = z + k / tail;
    }
    return 1 / tail;
  }
}
