package io.github.adversaria.integrate;

import io.github.adversaria.require.Require;

/**
 * A place on the line where an integrand is not smooth at the scale of its range: an integrator
 * splits there, and around it at multiples of the scale, so that a narrow peak is not stepped over.
 *
 * @param location where, finite
 * @param scale the width of the feature, for a peak about its standard deviation; 0 for a kink, a
 *     jump or the end of a support
 */
public record Landmark(double location, double scale) {

  /** The least width of a peak in units of the distance between doubles. */
  private static final double RESOLVED = 4;

  public Landmark {
    Require.finite("location", location);
    location += 0.0; // -0.0 and 0.0 are one place, but two keys of an ordered set
    Require.nonNegative("scale", scale);
  }

  /**
   * A peak at {@code location} of half-width {@code scale} > 0.
   *
   * @throws IllegalArgumentException if {@code location} is not finite or {@code scale} not finite
   *     and > 0
   */
  public static Landmark peak(double location, double scale) {
    return new Landmark(location, Require.positive("scale", scale));
  }

  /**
   * A kink, a jump or the end of a support.
   *
   * @throws IllegalArgumentException if {@code location} is not finite
   */
  public static Landmark kink(double location) {
    return new Landmark(location, 0);
  }

  /** Whether its width is more than a few steps between the doubles there. */
  boolean isResolved() {
    return scale == 0 || scale >= RESOLVED * Math.ulp(location);
  }
}
