package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/** The normal density on the line. */
public final class Normal extends LocationScale {

  /** ½ log 2π. */
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727418;

  private Normal(double mean, double standardDeviation) {
    super(mean, standardDeviation);
  }

  /**
   * @param mean finite
   * @param standardDeviation finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Normal of(double mean, double standardDeviation) {
    Require.finite("mean", mean);
    Require.positive("standardDeviation", standardDeviation);
    return new Normal(mean, standardDeviation);
  }

  @Override
  double standardLogDensity(double z) {
    return -(z / 2) * z - HALF_LOG_TWO_PI;
  }

  @Override
  double standardLogDensityDerivative(double z) {
    return -z;
  }

  @Override
  double standardCdf(double z) {
    return NormalTail.cdf(z);
  }

  @Override
  double standardLogCdf(double z) {
    return NormalTail.logCdf(z);
  }

  @Override
  double standardQuantile(double probability) {
    return NormalTail.quantile(probability);
  }

  @Override
  double drawOne(RandomGenerator random) {
    return location + scale * random.nextGaussian();
  }

  @Override
  public double mean() {
    return location;
  }

  @Override
  public double variance() {
    return scale * scale;
  }

  /** The standard deviation σ. */
  public double standardDeviation() {
    return scale;
  }

  /** ½ + ½ log 2π + log σ (Cover and Thomas, Elements of Information Theory, table 17.1). */
  @Override
  public double entropy() {
    return 0.5 + HALF_LOG_TWO_PI + Math.log(scale);
  }

  @Override
  public String toString() {
    return "Normal(" + Numbers.text(location) + ", " + Numbers.text(scale) + ")";
  }

  @Override
  public String toLatex() {
    String sigma = Numbers.latex(scale);
    String base = sigma.matches("[0-9.]+") ? sigma : "(" + sigma + ")";
    return "\\mathcal{N}(" + Numbers.latex(location) + ",\\," + base + "^2)";
  }
}
