package io.github.adversaria.density;

import io.github.adversaria.require.Require;

/** The Cauchy density on the line; it has neither mean nor variance. */
public final class Cauchy extends LocationScale {

  private static final double LOG_PI = Math.log(Math.PI);

  /** Beyond it 1 + z² is z² in double precision, which may overflow. */
  private static final double FAR = 1e100;

  private Cauchy(double location, double scale) {
    super(location, scale);
  }

  /**
   * @param location the median, finite
   * @param scale half the distance between the quartiles, finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Cauchy of(double location, double scale) {
    Require.finite("location", location);
    Require.positive("scale", scale);
    return new Cauchy(location, scale);
  }

  @Override
  double standardLogDensity(double z) {
    return -(z < FAR ? Math.log1p(z * z) : 2 * Math.log(z)) - LOG_PI;
  }

  @Override
  double standardLogDensityDerivative(double z) {
    return z < 1 ? -2 * z / (1 + z * z) : -2 / (z + 1 / z);
  }

  @Override
  double standardCdf(double z) {
    return Math.atan2(1, -z) / Math.PI;
  }

  @Override
  double standardLogCdf(double z) {
    return z <= 0 ? Math.log(standardCdf(z)) : Math.log1p(-standardCdf(-z));
  }

  @Override
  double standardQuantile(double probability) {
    return -1 / Math.tan(Math.PI * probability);
  }

  @Override
  public double mean() {
    return Double.NaN;
  }

  @Override
  public double variance() {
    return Double.NaN;
  }

  /** log 4πγ. */
  @Override
  public double entropy() {
    return Math.log(4 * Math.PI) + Math.log(scale);
  }

  @Override
  public String toString() {
    return "Cauchy(" + Numbers.text(location) + ", " + Numbers.text(scale) + ")";
  }

  @Override
  public String toLatex() {
    return "\\operatorname{Cauchy}("
        + Numbers.latex(location)
        + ",\\,"
        + Numbers.latex(scale)
        + ")";
  }
}
