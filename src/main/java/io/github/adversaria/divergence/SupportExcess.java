package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import java.util.List;

/** Whether one density on the line has mass where the support of another has none. */
final class SupportExcess {

  /** Places of a piece, as shares of its length, at which the density is asked for. */
  private static final double[] PLACES = {0.5, 0.1, 0.9, 1e-3, 0.999};

  private SupportExcess() {}

  /**
   * Whether {@code density} is seen to be positive outside the support of {@code other}. A support
   * says where a density may be positive, so it is asked at a few places there; a no leaves the
   * matter open.
   */
  static boolean isIn(Density density, Density other) {
    boolean onLine = density.dimension() == 1 && other.dimension() == 1;
    if (!onLine
        || density.measure() != BaseMeasure.LEBESGUE
        || other.measure() != BaseMeasure.LEBESGUE) {
      return false;
    }
    List<Interval> theirs = other.support().intervals();
    for (Interval ours : density.support().intervals()) {
      double low = ours.low();
      for (Interval gone : theirs) {
        if (isPositive(density, low, Math.min(ours.high(), gone.low()))) {
          return true;
        }
        low = Math.max(low, gone.high());
      }
      if (isPositive(density, low, ours.high())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPositive(Density density, double low, double high) {
    if (!(low < high)) {
      return false;
    }
    for (double place : PLACES) {
      double x = at(low, high, place);
      if (low < x && x < high && density.logDensity(x) > Double.NEGATIVE_INFINITY) {
        return true;
      }
    }
    return false;
  }

  /** A point that divides an interval; of one that is infinite, a point near its finite end. */
  private static double at(double low, double high, double share) {
    if (Double.isInfinite(low)) {
      return Double.isInfinite(high) ? share - 0.5 : high - share * Math.max(1, Math.abs(high));
    }
    return Double.isInfinite(high)
        ? low + share * Math.max(1, Math.abs(low))
        : low * (1 - share) + high * share;
  }
}
