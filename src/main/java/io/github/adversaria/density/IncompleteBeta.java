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

  /** x^a y^b/(a B(a, b)) · 1/(1 + d₁/(1 + d₂/(1 + …))), after Lentz. */
  private static double logTail(double a, double b, double x, double y, double logX, double logY) {
    if (logX == Double.NEGATIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double c = 1;
    double d = 1 / (1 - (a + b) * x / (a + 1));
    double product = d;
    double factor = 0;
    for (int m = 1; Math.abs(factor - 1) > SETTLED; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / (1 + even * d);
      c = 1 + even / c;
      product *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / (1 + odd * d);
      c = 1 + odd / c;
      factor = d * c;
      product *= factor;
    }
    return SaddlePoint.logBetaFactor(a, b, x, y, logX, logY) - Math.log(a) + Math.log(product);
  }
}
