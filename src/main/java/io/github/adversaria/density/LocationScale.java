package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.List;

/**
 * A family on the whole line, symmetric about a location, with one peak there: x = location + scale
 * · z with z of the standard member. Symmetry gives the upper tail with the accuracy of the lower.
 */
public abstract class LocationScale extends UnivariateDensity {

  final double location;
  final double scale;
  private final double logScale;

  LocationScale(double location, double scale) {
    this.location = location;
    this.scale = scale;
    this.logScale = Math.log(scale);
  }

  /** The centre of symmetry. */
  public final double location() {
    return location;
  }

  /** What the standard member is stretched by, > 0. */
  public final double scale() {
    return scale;
  }

  /** The log-density of the standard member at z >= 0, which may be infinite. */
  abstract double standardLogDensity(double z);

  /** The derivative of the standard member's log-density at z > 0; it is odd in z. */
  abstract double standardLogDensityDerivative(double z);

  /** The CDF of the standard member. */
  abstract double standardCdf(double z);

  /** The logarithm of the CDF of the standard member. */
  abstract double standardLogCdf(double z);

  /** The quantile of the standard member for a probability in (0, 1/2). */
  abstract double standardQuantile(double probability);

  @Override
  public final Support support() {
    return Support.LINE;
  }

  @Override
  public final double logDensity(double x) {
    return standardLogDensity(Math.abs(standardise(x))) - logScale;
  }

  /** 0 at the location, also where there is a kink. */
  @Override
  public final double logDensityDerivative(double x) {
    double z = standardise(x);
    return z == 0 ? 0 : Math.signum(z) * standardLogDensityDerivative(Math.abs(z)) / scale;
  }

  @Override
  public final double cdf(double x) {
    return standardCdf(standardise(x));
  }

  @Override
  public final double survival(double x) {
    return standardCdf(-standardise(x));
  }

  @Override
  public final double logCdf(double x) {
    return standardLogCdf(standardise(x));
  }

  @Override
  public final double logSurvival(double x) {
    return standardLogCdf(-standardise(x));
  }

  @Override
  public final double quantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return location + scale * anyQuantile(probability);
  }

  @Override
  public final double upperQuantile(double probability) {
    Require.between("probability", probability, 0, 1);
    return location - scale * anyQuantile(probability);
  }

  private double anyQuantile(double probability) {
    if (probability == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (probability == 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (probability == 0.5) {
      return 0;
    }
    return probability < 0.5 ? standardQuantile(probability) : -standardQuantile(1 - probability);
  }

  /** (x − location)/scale; the difference of two finite numbers may overflow, the quotient not. */
  final double standardise(double x) {
    double difference = x - location;
    return Double.isInfinite(difference) && !Double.isInfinite(x)
        ? 2 * ((x / 2 - location / 2) / scale)
        : difference / scale;
  }

  @Override
  List<Landmark> features() {
    return List.of(Landmark.peak(location, scale));
  }
}
