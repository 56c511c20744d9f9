package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the lead in a sum of densities passes from one to its neighbour. There the logarithm of the
 * sum bends, on the scale on which the ratio of the two changes by a factor e: σ²/distance for two
 * normals of one σ, which is far narrower than either where they lie far apart.
 */
final class Crossings {

  /** With more pairs of neighbours than this, none is looked at: landmarks cost evaluations. */
  static final int MOST_PAIRS = 16;

  /** A bend wider than this share of the distance between two peaks is seen without a landmark. */
  private static final double SHARP = 0.05;

  /** The share of the way to the nearer peak over which the slope at a crossing is measured. */
  private static final double STEP = 1e-3;

  /** One summand: the logarithm of its share of the density, and where that is greatest. */
  record Summand(DoubleUnaryOperator log, double peak) {}

  private Crossings() {}

  /** The bends of a mixture; none in more dimensions than one, nor over atoms. */
  static List<Landmark> ofWeighted(double[] logWeights, List<Density> components) {
    Density first = components.get(0);
    boolean few = components.size() <= MOST_PAIRS + 1;
    if (!few || first.dimension() > 1 || first.measure() != BaseMeasure.LEBESGUE) {
      return List.of();
    }
    var summands = new ArrayList<Summand>();
    for (int i = 0; i < logWeights.length; i++) {
      Density component = components.get(i);
      double logWeight = logWeights[i];
      component.landmarks(0).stream()
          .map(Landmark::location)
          .max(Comparator.comparingDouble(component::logDensity))
          .ifPresent(
              peak -> summands.add(new Summand(x -> logWeight + component.logDensity(x), peak)));
    }
    return of(summands);
  }

  /** The bends between summands that are neighbours by their peaks. */
  static List<Landmark> of(List<Summand> summands) {
    var bends = new ArrayList<Landmark>();
    if (summands.size() <= MOST_PAIRS + 1) {
      var sorted = new ArrayList<>(summands);
      sorted.sort(Comparator.comparingDouble(Summand::peak));
      for (int i = 1; i < sorted.size(); i++) {
        add(bends, sorted.get(i - 1), sorted.get(i));
      }
    }
    return bends;
  }

  private static void add(List<Landmark> bends, Summand left, Summand right) {
    DoubleUnaryOperator lead = x -> left.log.applyAsDouble(x) - right.log.applyAsDouble(x);
    boolean changes = lead.applyAsDouble(left.peak) > 0 && lead.applyAsDouble(right.peak) < 0;
    if (!changes) {
      return; // one leads at both peaks, or they share one
    }
    double place =
        QuantileSearch.firstTrue(
            new Interval(left.peak, right.peak), x -> !(lead.applyAsDouble(x) > 0));
    double step = STEP * Math.min(place - left.peak, right.peak - place);
    double fall = lead.applyAsDouble(place - step) - lead.applyAsDouble(place + step);
    double scale = 2 * step / fall;
    // At a jump, or where both have vanished, there is no such scale.
    if (scale > 0 && scale < SHARP * (right.peak - left.peak)) {
      bends.add(Landmark.peak(place, scale));
    }
  }
}
