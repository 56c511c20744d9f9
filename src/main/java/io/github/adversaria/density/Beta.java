package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The beta density on [0, 1] with shapes a and b. Where a shape is below 1 it is {@code +Infinity}
 * at that end. With b below 1 some mass lies nearer to 1 than doubles do, about 2^(−53 b) of it: an
 * integral over x cannot see it; one over {@link #distanceBelow} can.
 */
public final class Beta extends UnivariateDensity implements UpperEnd {

  private final double a;
  private final double b;
  private final double logBeta;

  private Beta(double a, double b) {
    this.a = a;
    this.b = b;
    this.logBeta = org.hipparchus.special.Beta.logBeta(a, b);
  }

  /**
   * @param a the exponent of x plus one, finite, > 0
   * @param b the exponent of 1 − x plus one, finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Beta of(double a, double b) {
    Require.positive("a", a);
    Require.positive("b", b);
    return new Beta(a, b);
  }

  @Override
  public Support support() {
    return Support.of(new Interval(0, 1));
  }

  @Override
  public Optional<Density> distanceBelow(double end) {
    return end == 1 ? Optional.of(new Beta(b, a)) : Optional.empty();
  }

  @Override
  public double logDensity(double x) {
    if (x < 0 || x > 1) {
      return Double.NEGATIVE_INFINITY;
    }
    double logX = Math.log(x);
    double logY = Math.log1p(-x);
    return Math.min(a, b) < 10 || x == 0 || x == 1
        ? times(a - 1, logX) + times(b - 1, logY) - logBeta
        : SaddlePoint.logBetaFactor(a, b, x, 1 - x, logX, logY) - logX - logY;
  }

  @Override
  public double logDensityDerivative(double x) {
    if (x < 0 || x > 1) {
      return Double.NaN;
    }
    return (a == 1 ? 0 : (a - 1) / x) - (b == 1 ? 0 : (b - 1) / (1 - x));
  }

  /** The product in which 0 · ∞ is 0: the density is flat at that end. */
  private static double times(double exponent, double logarithm) {
    return exponent == 0 ? 0 : exponent * logarithm;
  }

  @Override
  public double logCdf(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? Double.NEGATIVE_INFINITY : 0;
    }
    return IncompleteBeta.log(a, b, x, 1 - x, Math.log(x), Math.log1p(-x));
  }

  @Override
  public double logSurvival(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    return IncompleteBeta.log(b, a, 1 - x, x, Math.log1p(-x), Math.log(x));
  }

  @Override
  public double cdf(double x) {
    return Math.exp(logCdf(x));
  }

  @Override
  public double survival(double x) {
    return Math.exp(logSurvival(x));
  }

  /**
   * The share of the first of two gamma variates, in log space: for small shapes both underflow.
   */
  @Override
  double drawOne(RandomGenerator random) {
    double first = GammaSampler.logStandard(a, random);
    double second = GammaSampler.logStandard(b, random);
    return 1 / (1 + Math.exp(second - first));
  }

  @Override
  List<Landmark> features() {
    double mode = a > 1 && b > 1 ? (a - 1) / (a - 1 + (b - 1)) : a < b ? 0 : a > b ? 1 : 0.5;
    return List.of(Landmark.kink(0), Landmark.kink(1), Landmark.peak(mode, Math.sqrt(variance())));
  }

  /** The first shape. */
  public double a() {
    return a;
  }

  /** The second shape. */
  public double b() {
    return b;
  }

  @Override
  public double mean() {
    return a / (a + b);
  }

  @Override
  public double variance() {
    double n = a + b;
    return a / n * (b / n) / (n + 1);
  }

  /**
   * log B(a, b) − (a−1) ψ(a) − (b−1) ψ(b) + (a+b−2) ψ(a+b); for large shapes with the logarithms of
   * the shapes cancelled.
   */
  @Override
  public double entropy() {
    double n = a + b;
    if (Math.min(a, b) < Digamma.LARGE) {
      return logBeta + (a - 1) * Digamma.difference(a, b) + (b - 1) * Digamma.difference(b, a);
    }
    return 0.5 * (Math.log(a / n) + Math.log(b / n) - Math.log(n))
        + SaddlePoint.HALF_LOG_TWO_PI
        + (SaddlePoint.remainder(a) + SaddlePoint.remainder(b) - SaddlePoint.remainder(n))
        + ((a - 1) * Digamma.gap(a) + (b - 1) * Digamma.gap(b) - (n - 2) * Digamma.gap(n));
  }

  @Override
  public String toString() {
    return "Beta(" + Numbers.text(a) + ", " + Numbers.text(b) + ")";
  }

  @Override
  public String toLatex() {
    return "\\operatorname{Beta}(" + Numbers.latex(a) + ",\\," + Numbers.latex(b) + ")";
  }
}
