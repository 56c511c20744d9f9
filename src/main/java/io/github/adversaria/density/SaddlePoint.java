package io.github.adversaria.density;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The factors x^k e^(−x)/Γ(k) and x^a (1−x)^b/B(a, b) of the gamma and beta families in log space.
 *
 * <p>For large shapes the textbook forms are small differences of large numbers. There the exponent
 * is written as a deviance from its saddle point plus the remainder of Stirling's series, as in C.
 * Loader, Fast and accurate computation of binomial probabilities (2000), section 3.
 */
final class SaddlePoint {

  /** From here on Stirling's remainder, cut after seven terms, is exact in double precision. */
  private static final double LARGE = 10;

  static final double HALF_LOG_TWO_PI = 0.9189385332046727418;

  /** B(2j)/(2j(2j−1)), Abramowitz and Stegun 6.1.41. */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private SaddlePoint() {}

  /**
   * log(x^k e^(−x)/Γ(k)).
   *
   * @param x >= 0, may have underflowed to 0
   * @param rest what rounding took from x; near a large k the result feels it √k-fold
   * @param logX its logarithm, true even then
   */
  static double logGammaFactor(double k, double x, double rest, double logX) {
    if (k < LARGE || x < Double.MIN_NORMAL) {
      return k * logX - x - Gamma.logGamma(k);
    }
    return -k * deviance((x - k + rest) / k, x / k)
        + 0.5 * Math.log(k)
        - HALF_LOG_TWO_PI
        - remainder(k);
  }

  /**
   * log(x^a y^b/B(a, b)) for y = 1 − x, both >= 0; each may have underflowed or been rounded, their
   * logarithms not.
   */
  static double logBetaFactor(double a, double b, double x, double y, double logX, double logY) {
    if (a < LARGE || b < LARGE || x < Double.MIN_NORMAL || y < Double.MIN_NORMAL) {
      return a * logX + b * logY - Beta.logBeta(a, b);
    }
    double n = a + b;
    double away = x < y ? Math.fma(x, n, -a) : -Math.fma(y, n, -b);
    return -a * deviance(away / a, x * (n / a))
        - b * deviance(-away / b, y * (n / b))
        + 0.5 * (Math.log(a) + Math.log(b / n))
        - HALF_LOG_TWO_PI
        - remainder(a)
        - remainder(b)
        + remainder(n);
  }

  /** u − 1 − log u without cancellation, given v = u − 1 to full accuracy. */
  static double deviance(double v, double u) {
    if (v < -0.4 || v > 0.6) {
      return v - Math.log(u);
    }
    // log(1 + v) = 2 atanh(s), and v − 2s = vs.
    double s = v / (2 + v);
    double square = s * s;
    double sum = 0;
    double power = 1;
    double before = -1;
    for (int j = 3; sum != before; j += 2) {
      before = sum;
      sum += power / j;
      power *= square;
    }
    return s * (v - 2 * square * sum);
  }

  /** log Γ(x) − ((x − ½) log x − x + ½ log 2π), for x >= 10. */
  static double remainder(double x) {
    double inverseSquare = 1 / x / x;
    double sum = 0;
    for (int j = STIRLING.length - 1; j >= 0; j--) {
      sum = sum * inverseSquare + STIRLING[j];
    }
    return sum / x;
  }
}
