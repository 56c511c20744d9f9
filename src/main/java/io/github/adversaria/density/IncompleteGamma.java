package io.github.adversaria.density;

import org.hipparchus.special.Gamma;

/**
 * The regularised incomplete gamma functions P and Q, and their logarithms where they underflow:
 * the power series below the bulk and the continued fraction above it (Abramowitz and Stegun 6.5.29
 * and 6.5.31). Hipparchus offers P and Q too, but they lose five digits at shapes of 1e4 and have
 * no logarithm.
 */
final class IncompleteGamma {

  /** A factor of Lentz's product this near 1 is 1 but for rounding; it may hover there. */
  private static final double SETTLED = 0x1p-51;

  /** The logarithm of a P from which 1 − P loses digits. */
  private static final double MOSTLY = Math.log(0.5);

  private IncompleteGamma() {}

  /** log P(k, x), where x was rounded and {@code rest} is what that took from it. */
  static double logLower(double k, double x, double rest, double logX) {
    if (x >= k + 1) {
      return Math.log1p(-Math.exp(logFraction(k, x, rest, logX)));
    }
    return logSeries(k, x, rest, logX);
  }

  /** log Q(k, x), with the same meaning. */
  static double logUpper(double k, double x, double rest, double logX) {
    if (x >= k + 1) {
      return logFraction(k, x, rest, logX);
    }
    double logLower = logSeries(k, x, rest, logX);
    return k < 1 && logLower > MOSTLY
        ? Math.log(smallUpper(k, x, logX))
        : Math.log1p(-Math.exp(logLower));
  }

  /** P = x^k e^(−x)/Γ(k+1) · Σ x^n/((k+1)…(k+n)). */
  private static double logSeries(double k, double x, double rest, double logX) {
    double sum = 1;
    double term = 1;
    for (int n = 1; term > sum * 1e-17; n++) {
      term *= x / (k + n);
      sum += term;
    }
    return SaddlePoint.logGammaFactor(k, x, rest, logX) - Math.log(k) + Math.log(sum);
  }

  /** Q for k < 1 and x < 2, where 1 − P would cancel: both parts are small with k. */
  private static double smallUpper(double k, double x, double logX) {
    double logLead = k * logX - Gamma.logGamma1p(k);
    double sum = 0;
    double power = 1;
    double before = 1;
    for (int n = 1; sum != before; n++) {
      before = sum;
      power *= -x / n;
      sum += power / (k + n);
    }
    return -Math.expm1(logLead) - Math.exp(logLead) * k * sum;
  }

  /** Q = x^k e^(−x)/Γ(k) · 1/(x+1−k − 1(1−k)/(x+3−k − …)), from the top after Lentz. */
  private static double logFraction(double k, double x, double rest, double logX) {
    if (Double.isInfinite(x)) {
      return Double.NEGATIVE_INFINITY;
    }
    double b = x + 1 - k;
    double d = 1 / b;
    double c = Double.POSITIVE_INFINITY;
    double product = d;
    double factor = 0;
    for (int n = 1; Math.abs(factor - 1) > SETTLED; n++) {
      double a = n * (k - n);
      b += 2;
      d = 1 / (b + a * d);
      c = b + a / c;
      factor = c * d;
      product *= factor;
    }
    return SaddlePoint.logGammaFactor(k, x, rest, logX) + Math.log(product);
  }
}
