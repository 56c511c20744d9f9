package io.github.adversaria.density;

/**
 * The logarithm of the regularised incomplete beta function, by its continued fraction (NIST
 * Handbook 8.17.22) on the side of the bulk where it converges fast. Hipparchus offers the function
 * too, but not its logarithm, which the far tails need.
 */
final class IncompleteBeta {

  /** A factor of Lentz's product this near 1 is 1 but for rounding; it may hover there. */
  private static final double SETTLED = 0x1p-51;

  private IncompleteBeta() {}

  /**
   * log I(x; a, b).
   *
   * @param x in [0, 1]
   * @param y 1 − x, to full accuracy
   * @param logX the logarithm of x, also where x underflows
   * @param logY the logarithm of y, also where y underflows
   */
  static double log(double a, double b, double x, double y, double logX, double logY) {
    if (x * (b + 1) <= y * (a + 1)) {
      return logTail(a, b, x, y, logX, logY);
    }
    return Math.log1p(-Math.exp(logTail(b, a, y, x, logY, logX)));
  }

  /**
   * x^a y^b/B(a, b) · 1/(β₀ + α₁/(β₁ + …)), after Lentz: the even part of 8.17.22. Its terms are
   * sums of positive numbers where those of the fraction itself cancel for unlike shapes (A. R.
   * DiDonato and A. H. Morris, ACM TOMS 18 (1992), section 8).
   */
  private static double logTail(double a, double b, double x, double y, double logX, double logY) {
    if (logX == Double.NEGATIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double excess = a * y - b * x;
    double product = a / (a + 1) * (excess + 1);
    double c = product;
    double d = 0;
    double factor = 0;
    for (int n = 1; Math.abs(factor - 1) > SETTLED; n++) {
      double before = a + 2 * n - 1;
      double step = n * (b - n) * x / before;
      double alpha = (a + n - 1) / before * (a + b + n - 1) * x * step;
      double beta = n + step + (a + n) / (before + 2) * (excess + 1 + n * (1 + y));
      d = 1 / (beta + alpha * d);
      c = beta + alpha / c;
      factor = c * d;
      product *= factor;
    }
    return SaddlePoint.logBetaFactor(a, b, x, y, logX, logY) - Math.log(product);
  }
}
