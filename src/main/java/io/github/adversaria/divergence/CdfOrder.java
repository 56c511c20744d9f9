package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Where on the line one of two CDFs is above the other, as far as a grid around features tells. */
final class CdfOrder {

  /** Where the CDFs are compared in search of a crossing: these multiples of each peak's scale. */
  private static final double[] SPREAD = {0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 20, 50};

  /** Assumed of a CDF and its complement: this many units in the last place. */
  static final double CDF_ROUNDING = 16 * Math.ulp(1.0);

  private final Density p;
  private final Density q;
  private final double[] grid;

  CdfOrder(Density p, Density q) {
    this.p = p;
    this.q = q;
    this.grid = grid();
  }

  /** The places to be looked at: around landmarks, at the ends of supports, beside atoms. */
  private double[] grid() {
    DoubleStream around =
        landmarks().stream()
            .flatMapToDouble(
                mark ->
                    DoubleStream.of(SPREAD)
                        .flatMap(s -> DoubleStream.of(-s, s))
                        .map(s -> mark.location() + s * mark.scale()));
    DoubleStream beside = ends().flatMap(end -> DoubleStream.of(Math.nextDown(end), end));
    return DoubleStream.concat(around, beside).sorted().distinct().toArray();
  }

  List<Landmark> landmarks() {
    return Stream.of(p, q).flatMap(d -> d.landmarks().stream()).toList();
  }

  /** The finite ends of the intervals of both supports; of atoms, the atoms. */
  private DoubleStream ends() {
    return Stream.of(p, q)
        .flatMap(d -> d.support().intervals().stream())
        .flatMapToDouble(piece -> DoubleStream.of(piece.low(), piece.high()))
        .filter(Double::isFinite);
  }

  /** Where one CDF overtakes the other; they may agree for a while in between. */
  List<Double> crossings() {
    var found = new ArrayList<Double>();
    double last = 0;
    double lastPlace = 0;
    for (double x : grid) {
      double excess = excess(x);
      if (last * excess < 0) {
        found.add(crossing(lastPlace, x, last > 0));
      }
      if (excess != 0) {
        last = excess;
        lastPlace = x;
      }
    }
    return found;
  }

  /** Places in rising order between which, as far as seen, the order of the CDFs is one. */
  double[] breaks() {
    var breaks = new TreeSet<Double>(crossings());
    ends().forEach(breaks::add);
    return breaks.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The sign of F_p − F_q on an open interval without a break in it: 1, −1, or 0 where equal. */
  int signOn(double low, double high) {
    double most = 0;
    for (double x : grid) {
      if (low < x && x < high && Math.abs(excess(x)) > Math.abs(most)) {
        most = excess(x);
      }
    }
    double middle = new Interval(low, high).isBounded() ? low / 2 + high / 2 : Double.NaN;
    if (most == 0 && low < middle && middle < high) {
      most = excess(middle);
    }
    return (int) Math.signum(most);
  }

  /** F_p − F_q, from the smaller tails; 0 where rounding may have made it. */
  double excess(double x) {
    double first = p.cdf(x);
    double second = q.cdf(x);
    boolean upper = first + second > 1;
    double difference = upper ? q.survival(x) - p.survival(x) : first - second;
    double size = upper ? q.survival(x) + p.survival(x) : first + second;
    return Math.abs(difference) <= CDF_ROUNDING * size ? 0 : difference;
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
