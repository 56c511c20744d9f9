package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.List;

/** The Laplace (two-sided exponential) density on the line; it has a kink at its location. */
public final class Laplace extends LocationScale {

  private static final double LOG_2 = Math.log(2);

  private Laplace(double location, double scale) {
    super(location, scale);
  }

  /**
   * @param location the mean and the place of the kink, finite
   * @param scale the mean distance from the location, finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static Laplace of(double location, double scale) {
    Require.finite("location", location);
    Require.positive("scale", scale);
    return new Laplace(location, scale);
  }

  @Override
  double standardLogDensity(double z) {
    return -z - LOG_2;
  }

  @Override
  double standardLogDensityDerivative(double z) {
    return -1;
  }

  @Override
  double standardCdf(double z) {
    return z <= 0 ? Math.exp(z) / 2 : 1 - Math.exp(-z) / 2;
  }

  @Override
  double standardLogCdf(double z) {
    return z <= 0 ? z - LOG_2 : Math.log1p(-Math.exp(-z) / 2);
  }

  @Override
  double standardQuantile(double probability) {
    return Math.log(2 * probability);
  }

  @Override
  List<Landmark> features() {
    return List.of(Landmark.peak(location, scale), Landmark.kink(location));
  }

  @Override
  public double mean() {
    return location;
  }

  @Override
  public double variance() {
    return 2 * scale * scale;
  }

  /** 1 + log 2b. */
  @Override
  public double entropy() {
    return 1 + LOG_2 + Math.log(scale);
  }

  @Override
  public String toString() {
    return "Laplace(" + Numbers.text(location) + ", " + Numbers.text(scale) + ")";
  }

  @Override
  public String toLatex() {
    return "\\operatorname{Laplace}("
        + Numbers.latex(location)
        + ",\\,"
        + Numbers.latex(scale)
        + ")";
  }
}
