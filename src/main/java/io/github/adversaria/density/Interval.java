package io.github.adversaria.density;

import io.github.adversaria.require.Require;

/**
 * A closed interval of the line; its ends may be infinite. Two ends that coincide make a point.
 *
 * @param low the lower end, not NaN, not +∞
 * @param high the upper end, not NaN, not below {@code low}
 */
public record Interval(double low, double high) {

  /** The whole line. */
  public static final Interval LINE =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The numbers from zero up. */
  public static final Interval POSITIVE = new Interval(0, Double.POSITIVE_INFINITY);

  public Interval {
    Require.notNaN("low", low);
    Require.notNaN("high", high);
    if (!(low <= high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
      throw Require.wrong("[low, high]", "[" + low + ", " + high + "]", "low <= high");
    }
    low += 0.0; // -0.0 and 0.0 are one end, but compare as two
    high += 0.0;
  }

  /** Whether {@code x} lies in the interval, ends included. */
  public boolean contains(double x) {
    return low <= x && x <= high;
  }

  /** Whether the two share more than a point. */
  boolean overlaps(Interval other) {
    return Math.max(low, other.low) < Math.min(high, other.high);
  }

  /** Whether both ends are finite. */
  public boolean isBounded() {
    return !Double.isInfinite(low) && !Double.isInfinite(high);
  }

  /** The length; may be infinite. */
  public double length() {
    return high - low;
  }
}
