package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a function made of densities changes its sign, as p − q does: looked for between places
 * that lie ever closer together towards the peaks of the densities and the ends of their supports.
 */
final class SignChanges {

  /** Distances from a place of interest: 2 to the power of these, in units of its scale. */
  private static final int NEAREST = -80;

  private static final int FARTHEST = 60;

  /** The first step from a change at which its scale is measured, relative to the place. */
  private static final double FIRST_STEP = 0x1p-40;

  private static final int MOST_DOUBLINGS = 80;

  /** Twice as far from a change the function is at least this many times as large, or it bends. */
  private static final double STRAIGHT = 1.5;

  private SignChanges() {}

  /** Landmarks at the places but for ends of supports, where integrals are cut anyway. */
  static List<Landmark> marks(
      DoubleUnaryOperator sign,
      DoubleUnaryOperator function,
      Collection<? extends Density> densities) {
    return of(sign, densities).stream()
        .filter(place -> !isEnd(place, densities))
        .map(place -> mark(function, place))
        .toList();
  }

  /** Whether a change is only that of a support, at whose ends integrals are cut anyway. */
  private static boolean isEnd(double place, Collection<? extends Density> densities) {
    return densities.stream()
        .flatMap(density -> density.support().intervals().stream())
        .anyMatch(piece -> isNext(place, piece.low()) || isNext(place, piece.high()));
  }

  private static boolean isNext(double place, double end) {
    return Double.isFinite(end)
        && Math.abs(place - end) <= Math.max(4 * Math.ulp(end), Double.MIN_NORMAL);
  }

  /** A landmark at a change: as wide as the function there is straight. */
  private static Landmark mark(DoubleUnaryOperator function, double place) {
    double scale = Math.min(reach(function, place, 1), reach(function, place, -1));
    return scale < Double.POSITIVE_INFINITY ? Landmark.peak(place, scale) : Landmark.kink(place);
  }

  /** How far to one side the function is straight; infinite where that does not show. */
  private static double reach(DoubleUnaryOperator function, double place, int side) {
    double step = FIRST_STEP * Math.max(Math.abs(place), Double.MIN_NORMAL);
    double here = function.applyAsDouble(place + side * step);
    for (int i = 0; i < MOST_DOUBLINGS; i++) {
      double ahead = function.applyAsDouble(place + side * 2 * step);
      boolean bends = Math.abs(ahead) < STRAIGHT * Math.abs(here);
      if (bends) {
        return 2 * step;
      }
      here = ahead;
      step *= 2;
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * The places, each found to the last bit.
   *
   * @param function only its sign counts; where it is 0 or not a number nothing is told
   * @param densities on the line
   */
  static List<Double> of(DoubleUnaryOperator function, Collection<? extends Density> densities) {
    var changes = new ArrayList<Double>();
    double before = 0;
    double last = 0;
    for (double place : places(densities)) {
      double sign = Math.signum(function.applyAsDouble(place));
      if (sign == 1 || sign == -1) {
        if (before * sign < 0) {
          changes.add(bisect(function, last, place, before));
        }
        before = sign;
        last = place;
      }
    }
    return changes;
  }

  private static double bisect(
      DoubleUnaryOperator function, double low, double high, double signAtLow) {
    double left = low;
    double right = high;
    while (true) {
      double middle = left / 2 + right / 2;
      if (!(left < middle && middle < right)) {
        return right;
      }
      if (function.applyAsDouble(middle) * signAtLow > 0) {
        left = middle;
      } else {
        right = middle;
      }
    }
  }

  private static TreeSet<Double> places(Collection<? extends Density> densities) {
    var places = new TreeSet<Double>();
    for (Density density : densities) {
      for (Landmark mark : density.landmarks()) {
        addAround(places, mark.location(), mark.scale() > 0 ? mark.scale() : 1);
      }
      for (Interval piece : density.support().intervals()) {
        addAround(places, piece.low(), 1);
        addAround(places, piece.high(), 1);
      }
    }
    return places;
  }

  private static void addAround(TreeSet<Double> places, double centre, double scale) {
    if (Double.isFinite(centre)) {
      places.add(centre);
      for (int power = NEAREST; power <= FARTHEST; power++) {
        places.add(centre - Math.scalb(scale, power));
        places.add(centre + Math.scalb(scale, power));
      }
    }
  }
}
