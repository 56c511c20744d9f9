package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/** Student's t density on the line with a location, a scale and ν degrees of freedom. */
public final class StudentT extends LocationScale {

  private static final double LOG_2 = Math.log(2);

  private final double degrees;
  private final double logConstant;

  private StudentT(double location, double scale, double degrees) {
    super(location, scale);
    this.degrees = degrees;
    this.logConstant =
        -org.hipparchus.special.Beta.logBeta(degrees / 2, 0.5) - Math.log(degrees) / 2;
  }

  /**
   * @param location the median, finite
   * @param scale finite, > 0; not the standard deviation
   * @param degrees the degrees of freedom ν, finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static StudentT of(double location, double scale, double degrees) {
    Require.finite("location", location);
    Require.positive("scale", scale);
    Require.positive("degrees", degrees);
    return new StudentT(location, scale, degrees);
  }

  @Override
  double standardLogDensity(double z) {
    return logConstant - (degrees + 1) / 2 * logOnePlusSquare(z / Math.sqrt(degrees));
  }

  /** log(1 + r²), also where r² overflows. */
  private static double logOnePlusSquare(double r) {
    return Math.abs(r) < 1e100 ? Math.log1p(r * r) : 2 * Math.log(Math.abs(r));
  }

  @Override
  double standardLogDensityDerivative(double z) {
    double slope = z < 1 ? z / (degrees + z * z) : 1 / (z + degrees / z);
    return -(degrees + 1) * slope;
  }

  @Override
  double standardCdf(double z) {
    if (z > 0) {
      return 1 - standardCdf(-z);
    }
    double r = Math.abs(z) / Math.sqrt(degrees);
    return isCentral(r) ? 0.5 - Math.exp(logBody(r)) / 2 : Math.exp(logTail(r));
  }

  @Override
  double standardLogCdf(double z) {
    if (z > 0) {
      return Math.log1p(-standardCdf(-z));
    }
    double r = Math.abs(z) / Math.sqrt(degrees);
    return isCentral(r) ? Math.log(standardCdf(z)) : logTail(r);
  }

  /** Whether r√ν is so near that both tails hold more than a twentieth each or so. */
  private boolean isCentral(double r) {
    return r * r * (degrees / 2 + 1) < 1.5;
  }

  /** The logarithm of the probability of (−r√ν, r√ν). */
  private double logBody(double r) {
    double y = 1 / (1 + r * r);
    double logY = -logOnePlusSquare(r);
    return IncompleteBeta.log(0.5, degrees / 2, r * r * y, y, 2 * Math.log(r) + logY, logY);
  }

  /** The logarithm of the probability beyond r√ν; r may be infinite. */
  private double logTail(double r) {
    double x = 1 / (1 + r * r);
    double logX = -logOnePlusSquare(r);
    double y = r > 1e100 ? 1 : r * r * x;
    // x is near 1 where the degrees are many, and has lost what 1 − x would need.
    double logY = r < 1 ? Math.log(y) : Math.log1p(-x);
    return IncompleteBeta.log(degrees / 2, 0.5, x, y, logX, logY) - LOG_2;
  }

  /**
   * The edge of the doubles, 1.8e308 scales away, where more than the probability lies beyond it.
   */
  @Override
  double standardQuantile(double probability) {
    return QuantileSearch.firstTrue(
        new Interval(Double.NEGATIVE_INFINITY, 0), z -> standardCdf(z) >= probability);
  }

  @Override
  double drawOne(RandomGenerator random) {
    double half = GammaSampler.standard(degrees / 2, random);
    return location + scale * random.nextGaussian() * Math.sqrt(degrees / 2 / half);
  }

  /** The degrees of freedom ν. */
  public double degrees() {
    return degrees;
  }

  @Override
  public double mean() {
    return degrees > 1 ? location : Double.NaN;
  }

  /** σ²ν/(ν−2); infinite for ν in (1, 2], NaN where there is no mean. */
  @Override
  public double variance() {
    if (degrees <= 2) {
      return degrees > 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    return scale * scale * (degrees / (degrees - 2));
  }

  /** (ν+1)/2 (ψ((ν+1)/2) − ψ(ν/2)) + log(√ν B(ν/2, 1/2)) + log σ. */
  @Override
  public double entropy() {
    double slope = Digamma.difference(degrees / 2, 0.5);
    return (degrees + 1) / 2 * slope - logConstant + Math.log(scale);
  }

  @Override
  public String toString() {
    return "StudentT("
        + Numbers.text(location)
        + ", "
        + Numbers.text(scale)
        + ", "
        + Numbers.text(degrees)
        + ")";
  }

  @Override
  public String toLatex() {
    return "t_{"
        + Numbers.latex(degrees)
        + "}("
        + Numbers.latex(location)
        + ",\\,"
        + Numbers.latex(scale)
        + ")";
  }
}
