package io.github.adversaria.plot;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.integrate.Landmark;
import java.util.List;

/**
 * The part of the line where a density is worth looking at: all but {@link #TAIL} of its mass on
 * either side, cut to {@link #REACH} scales around its peaks so that heavy tails do not squash the
 * rest, and never beyond its support.
 */
final class DensityRange {

  /** Mass that may lie beyond either end. */
  static final double TAIL = 5e-4;

  /** How far beyond its peaks a density is shown, in their scales. */
  static final double REACH = 7;

  private DensityRange() {}

  static Interval of(Density density) {
    Interval support = density.support().axis(0);
    if (support.isBounded()) {
      return support;
    }
    Interval around = aroundLandmarks(density.landmarks(), support);
    Interval central = central(density, around);
    double low = Math.max(support.low(), Math.max(around.low(), central.low()));
    double high = Math.min(support.high(), Math.min(around.high(), central.high()));
    return low < high ? new Interval(low, high) : around;
  }

  /** The scales around the peaks; without peaks and ends, the middle of the line. */
  private static Interval aroundLandmarks(List<Landmark> landmarks, Interval support) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean peaks = false;
    for (Landmark landmark : landmarks) {
      low = Math.min(low, landmark.location() - REACH * landmark.scale());
      high = Math.max(high, landmark.location() + REACH * landmark.scale());
      peaks |= landmark.scale() > 0;
    }
    if (peaks) {
      return new Interval(low, high);
    }
    // Only kinks and ends, or nothing: the quantiles alone decide, where there are any.
    return support;
  }

  private static Interval central(Density density, Interval otherwise) {
    try {
      double low = density.quantile(TAIL);
      double high = density.upperQuantile(TAIL);
      return low < high ? new Interval(low, high) : otherwise;
    } catch (NoClosedFormException e) {
      return otherwise.isBounded() ? otherwise : scanned(density, otherwise);
    }
  }

  /** Where the density exceeds a thousandth of its greatest value on a coarse logarithmic scan. */
  private static Interval scanned(Density density, Interval within) {
    double centre =
        Double.isFinite(within.low())
            ? within.low()
            : Double.isFinite(within.high()) ? within.high() : 0;
    double greatest = 0;
    for (double reach = 1e-6; reach < 1e9; reach *= 1.2) {
      greatest = Math.max(greatest, larger(density, centre, reach));
    }
    double last = 1;
    for (double reach = 1e-6; reach < 1e9; reach *= 1.2) {
      last = larger(density, centre, reach) > 1e-3 * greatest ? reach : last;
    }
    return new Interval(
        Math.max(within.low(), centre - last), Math.min(within.high(), centre + last));
  }

  private static double larger(Density density, double centre, double reach) {
    return Math.max(density.density(centre - reach), density.density(centre + reach));
  }
}
