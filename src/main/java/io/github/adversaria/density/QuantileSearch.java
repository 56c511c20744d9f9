package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.function.DoublePredicate;

/**
 * Quantiles by bisection over the doubles themselves: their bit patterns, read as whole numbers,
 * are ordered as they are, so at most 64 steps find the very double at which a monotone condition
 * turns true, whatever the scale; no starting point and no tolerance is needed.
 */
final class QuantileSearch {

  private QuantileSearch() {}

  /** The smallest double of {@code range} at which the CDF reaches {@code probability}. */
  static double lower(Density density, double probability, Interval range) {
    Require.between("probability", probability, 0, 1);
    Interval ends = density.support().axis(0);
    if (probability == 0 || probability == 1) {
      return probability == 0 ? ends.low() : ends.high();
    }
    if (probability > 0.5) {
      return upper(density, 1 - probability, range);
    }
    double logarithm = Math.log(probability);
    boolean tiny = probability < Double.MIN_NORMAL;
    return firstTrue(
        range, x -> tiny ? density.logCdf(x) >= logarithm : density.cdf(x) >= probability);
  }

  /** The smallest double of {@code range} at which the survival has sunk to {@code probability}. */
  static double upper(Density density, double probability, Interval range) {
    Require.between("probability", probability, 0, 1);
    Interval ends = density.support().axis(0);
    if (probability == 0 || probability == 1) {
      return probability == 0 ? ends.high() : ends.low();
    }
    if (probability > 0.5) {
      return lower(density, 1 - probability, range);
    }
    return firstTrue(range, x -> density.survival(x) <= probability);
  }

  /**
   * The smallest double of {@code range} for which {@code condition} holds, given that it holds for
   * all larger ones; the upper end if it holds for none below.
   */
  static double firstTrue(Interval range, DoublePredicate condition) {
    long low = rank(Math.max(range.low(), -Double.MAX_VALUE));
    long high = rank(Math.min(range.high(), Double.MAX_VALUE));
    while (low < high) {
      long middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
      if (condition.test(value(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return value(high);
  }

  /** The place of {@code x} in the order of all doubles; both zeros have place 0. */
  private static long rank(double x) {
    long bits = Double.doubleToLongBits(x + 0.0);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double value(long rank) {
    return Double.longBitsToDouble(rank >= 0 ? rank : Long.MIN_VALUE - rank);
  }
}
