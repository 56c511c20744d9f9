package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** W_1 on the line: the area between two CDFs. */
final class CdfDistance {

  /** Where the CDFs are compared in search of a crossing: these multiples of each peak's scale. */
  private static final double[] SPREAD = {0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 20, 50};

  /** Assumed of a CDF and its complement: this many units in the last place. */
  private static final double CDF_ROUNDING = 16 * Math.ulp(1.0);

  private final Density p;
  private final Density q;

  CdfDistance(Density p, Density q) {
    this.p = p;
    this.q = q;
  }

  Bounded area() {
    Interval first = p.support().axis(0);
    Interval second = q.support().axis(0);
    double low = Math.min(first.low(), second.low());
    double high = Math.max(first.high(), second.high());
    var marks = new ArrayList<>(Stream.of(p, q).flatMap(d -> d.landmarks().stream()).toList());
    crossings(marks).forEach(x -> marks.add(Landmark.kink(x)));
    return Quadrature.standard().integrate(this::evaluate, low, high, marks);
  }

  private void evaluate(double x, Evaluation result) {
    boolean upper = p.cdf(x) + q.cdf(x) > 1;
    double first = upper ? p.survival(x) : p.cdf(x);
    double second = upper ? q.survival(x) : q.cdf(x);
    result.set(Math.abs(first - second), CDF_ROUNDING * (first + second));
  }

  /** Where one CDF overtakes the other, as far as a grid around the landmarks tells. */
  private List<Double> crossings(List<Landmark> marks) {
    double[] grid =
        marks.stream()
            .flatMapToDouble(
                mark ->
                    DoubleStream.of(SPREAD)
                        .flatMap(s -> DoubleStream.of(-s, s))
                        .map(s -> mark.location() + s * mark.scale()))
            .sorted()
            .distinct()
            .toArray();
    var found = new ArrayList<Double>();
    for (int i = 1; i < grid.length; i++) {
      double before = excess(grid[i - 1]);
      if (before * excess(grid[i]) < 0) {
        found.add(crossing(grid[i - 1], grid[i], before > 0));
      }
    }
    return found;
  }

  private double excess(double x) {
    double first = p.cdf(x);
    double second = q.cdf(x);
    return first + second > 1 ? q.survival(x) - p.survival(x) : first - second;
  }

  private double crossing(double left, double right, boolean falling) {
    double low = left;
    double high = right;
    for (double middle = low + (high - low) / 2;
        low < middle && middle < high;
        middle = low + (high - low) / 2) {
      if (excess(middle) > 0 == falling) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
