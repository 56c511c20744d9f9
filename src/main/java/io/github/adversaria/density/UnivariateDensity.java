package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A family on the line, on primitives alone. A family states its log-density, CDF, moments and
 * features; it samples by inverting its CDF unless it knows better.
 */
abstract class UnivariateDensity extends AbstractDensity {

  /** Peaks, kinks, jumps and ends of the support. */
  abstract List<Landmark> features();

  /** One sample; by the inverse CDF unless the family knows better. */
  double drawOne(RandomGenerator random) {
    return Uniforms.halves(random, this::quantile, this::upperQuantile);
  }

  @Override
  public abstract double logDensity(double x);

  @Override
  public abstract double cdf(double x);

  @Override
  public abstract double survival(double x);

  @Override
  public abstract double mean();

  @Override
  public abstract double variance();

  @Override
  public final int dimension() {
    return 1;
  }

  @Override
  public final double logDensityAt(double[] point) {
    return logDensity(requirePoint(point)[0]);
  }

  @Override
  public final double[] drawPoint(RandomGenerator random) {
    return new double[] {drawOne(Require.notNull("random", random))};
  }

  @Override
  public final List<Landmark> landmarks(int axis) {
    requireAxis(axis);
    return features();
  }

  @Override
  final double[] means() {
    return new double[] {mean()};
  }

  @Override
  final double[][] covariances() {
    return new double[][] {{variance()}};
  }
}
