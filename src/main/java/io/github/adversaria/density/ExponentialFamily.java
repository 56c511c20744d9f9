package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Optional;

/** The exponential densities by their rate: X = Z/λ. */
final class ExponentialFamily implements Family, Reparameterization {

  private static final Exponential STANDARD = Exponential.of(1);

  @Override
  public int parameters() {
    return 1;
  }

  @Override
  public Density base() {
    return STANDARD;
  }

  private double rate(double[] theta) {
    return Require.positive("the rate theta[0]", Parameters.require(this, theta)[0]);
  }

  @Override
  public Density at(double... theta) {
    return Exponential.of(rate(theta));
  }

  @Override
  public double score(int i, double x, double... theta) {
    Parameters.requireIndex(this, i);
    return 1 / rate(theta) - x;
  }

  @Override
  public Optional<Reparameterization> reparameterization() {
    return Optional.of(this);
  }

  @Override
  public double map(double z, double... theta) {
    return z / rate(theta);
  }

  @Override
  public double invert(double x, double... theta) {
    return x * rate(theta);
  }

  @Override
  public double slope(double z, double... theta) {
    return 1 / rate(theta);
  }

  @Override
  public double parameterSlope(int i, double z, double... theta) {
    Parameters.requireIndex(this, i);
    double rate = rate(theta);
    return -z / rate / rate;
  }

  @Override
  public String toString() {
    return "Family(Exponential(λ))";
  }
}
