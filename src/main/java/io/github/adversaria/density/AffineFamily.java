package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Optional;

/** The shifted or stretched copies of one density, or both: X = μ + σZ. */
final class AffineFamily implements Family, Reparameterization {

  private final Density base;
  private final boolean shifts;
  private final boolean stretches;

  AffineFamily(Density base, boolean shifts, boolean stretches) {
    this.base = Continuous.requireOnLine("base", base);
    this.shifts = shifts;
    this.stretches = stretches;
  }

  @Override
  public int parameters() {
    return shifts && stretches ? 2 : 1;
  }

  @Override
  public Density base() {
    return base;
  }

  private double location(double[] theta) {
    return shifts ? Parameters.require(this, theta)[0] : 0;
  }

  private double scale(double[] theta) {
    int last = Parameters.require(this, theta).length - 1;
    return stretches ? Require.positive("the scale theta[" + last + "]", theta[last]) : 1;
  }

  @Override
  public Density at(double... theta) {
    return member(base, location(theta), scale(theta));
  }

  /** A density of the same family as the base where that is closed under the map. */
  private static Density member(Density base, double location, double scale) {
    if (base instanceof Normal normal) {
      return Normal.of(location + scale * normal.mean(), scale * normal.standardDeviation());
    }
    if (base instanceof Laplace laplace) {
      return Laplace.of(location + scale * laplace.location(), scale * laplace.scale());
    }
    if (base instanceof Cauchy cauchy) {
      return Cauchy.of(location + scale * cauchy.location(), scale * cauchy.scale());
    }
    if (base instanceof StudentT t) {
      return StudentT.of(location + scale * t.location(), scale * t.scale(), t.degrees());
    }
    if (base instanceof Uniform uniform) {
      Interval ends = uniform.support().axis(0);
      return Uniform.of(location + scale * ends.low(), location + scale * ends.high());
    }
    return Pushforward.affine(base, scale, location);
  }

  /** −s(z)/σ for the location and −(1 + z s(z))/σ for the scale, s the base's derivative. */
  @Override
  public double score(int i, double x, double... theta) {
    Parameters.requireIndex(this, i);
    double scale = scale(theta);
    double z = invert(x, theta);
    double derivative = base.logDensityDerivative(z);
    return (isLocation(i) ? -derivative : -(1 + z * derivative)) / scale;
  }

  private boolean isLocation(int i) {
    return shifts && i == 0;
  }

  @Override
  public Optional<Reparameterization> reparameterization() {
    return Optional.of(this);
  }

  @Override
  public double map(double z, double... theta) {
    return location(theta) + scale(theta) * z;
  }

  @Override
  public double invert(double x, double... theta) {
    return (x - location(theta)) / scale(theta);
  }

  @Override
  public double slope(double z, double... theta) {
    return scale(theta);
  }

  @Override
  public double parameterSlope(int i, double z, double... theta) {
    Parameters.require(this, theta);
    return isLocation(Parameters.requireIndex(this, i)) ? 1 : z;
  }

  @Override
  public String toString() {
    String map = shifts && stretches ? "μ + σ " : shifts ? "μ + " : "σ ";
    return "Family(" + map + base + ")";
  }
}
