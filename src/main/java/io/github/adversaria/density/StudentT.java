package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** Student's t density on the line with a location, a scale and ν degrees of freedom. */
public final class StudentT extends LocationScale {

  private final double degrees;
  private final double logConstant;

  private StudentT(double location, double scale, double degrees) {
    super(location, scale);
    this.degrees = degrees;
    this.logConstant = -Beta.logBeta(degrees / 2, 0.5) - Math.log(degrees) / 2;
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
  double standardCdf(double z) {
    if (z > 0) {
      return 1 - standardCdf(-z);
    }
    double r = z / Math.sqrt(degrees);
    double square = r * r;
    if (square < 1) {
      return 0.5 - Beta.regularizedBeta(square / (1 + square), 0.5, degrees / 2) / 2;
    }
    return Math.exp(standardLogCdf(z));
  }

  @Override
  double standardLogCdf(double z) {
    if (z > 0) {
      return Math.log1p(-standardCdf(-z));
    }
    double r = z / Math.sqrt(degrees);
    if (r * r < 1) {
      return Math.log(standardCdf(z));
    }
    double x = 1 / (1 + r * r);
    double half = Beta.regularizedBeta(x, degrees / 2, 0.5) / 2;
    if (half > Double.MIN_NORMAL) {
      return Math.log(half);
    }
    // The leading term of the incomplete beta function, x^(ν/2)/(ν/2 B(ν/2, 1/2)).
    return -degrees / 2 * logOnePlusSquare(r) - Math.log(degrees) - Beta.logBeta(degrees / 2, 0.5);
  }

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

  /** σ²ν/(ν−2); infinite for 1 < ν <= 2, NaN where there is no mean. */
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
    double slope = Gamma.digamma((degrees + 1) / 2) - Gamma.digamma(degrees / 2);
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
