package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.UpperEnd;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Densities on the line, cut at the ends of all supports. */
final class LineIntegral implements JointIntegral {

  private final List<Density> densities;
  private final List<Landmark> more;
  private final Quadrature quadrature;

  LineIntegral(List<Density> densities, List<Landmark> more, Quadrature quadrature) {
    this.densities = densities;
    this.more = more;
    this.quadrature = quadrature;
  }

  @Override
  public JointIntegral with(Quadrature other) {
    return new LineIntegral(densities, more, Require.notNull("quadrature", other));
  }

  @Override
  public JointIntegral near(List<Landmark> landmarks) {
    return new LineIntegral(
        densities, List.copyOf(Require.notNull("landmarks", landmarks)), quadrature);
  }

  @Override
  public Bounded over(Predicate<boolean[]> where, JointIntegrand integrand) {
    Require.notNull("where", where);
    Require.notNull("integrand", integrand);
    var landmarks = new ArrayList<Landmark>();
    densities.forEach(density -> landmarks.addAll(density.landmarks()));
    landmarks.addAll(more);
    var sum = new PieceSum();
    for (Interval piece : pieces()) {
      boolean[] there = there(inside(piece));
      if (where.test(there)) {
        sum.add(() -> over(piece, there, integrand, landmarks));
      }
    }
    return sum.total();
  }

  private Bounded over(
      Interval piece, boolean[] there, JointIntegrand integrand, List<Landmark> landmarks) {
    Integrand onPiece = new JointPiece(densities, there, integrand, piece);
    double high = piece.high();
    double cut = hasFineUpperEnd(high) ? inside(piece) : high;
    Bounded integral = quadrature.integrate(onPiece, piece.low(), cut, landmarks);
    if (cut < high) {
      Integrand fromEnd = JointPiece.fromUpperEnd(densities, there, integrand, piece);
      var mirrored = landmarks.stream().map(mark -> mirrored(mark, high)).toList();
      integral = integral.plus(quadrature.integrate(fromEnd, 0, high - cut, mirrored));
    }
    if (Double.isInfinite(integral.value())) {
      return integral;
    }
    double ends = endError(piece.low(), 1, onPiece) + endError(high, -1, onPiece);
    return integral.plus(Bounded.of(0, ends));
  }

  /**
   * Whether one density follows a power law into this end that only its distance from there can
   * show, and all others are of the same kind or finite there.
   */
  private boolean hasFineUpperEnd(double high) {
    return high != 0
        && Double.isFinite(high)
        && densities.stream().anyMatch(density -> endsFinely(density, high))
        && densities.stream()
            .allMatch(d -> endsFinely(d, high) || Double.isFinite(d.logDensity(high)));
  }

  private static boolean endsFinely(Density density, double high) {
    return distanceBelow(density, high).isPresent();
  }

  static Optional<Density> distanceBelow(Density density, double high) {
    return density instanceof UpperEnd fine ? fine.distanceBelow(high) : Optional.empty();
  }

  private static Landmark mirrored(Landmark mark, double high) {
    return new Landmark(high - mark.location(), mark.scale());
  }

  /**
   * What an end may leave out or count twice by being rounded to a double: an affine image, for
   * example, ends between two of them. An end where a density is infinite is the exact one.
   */
  private double endError(double end, int direction, Integrand onPiece) {
    boolean exact =
        Double.isInfinite(end)
            || end == 0
            || densities.stream().anyMatch(d -> d.logDensity(end) == Double.POSITIVE_INFINITY);
    if (exact) {
      return 0;
    }
    var beside = new Evaluation();
    onPiece.evaluate(direction > 0 ? Math.nextUp(end) : Math.nextDown(end), beside);
    double value = Math.abs(beside.value());
    return value < Double.POSITIVE_INFINITY ? value * Math.ulp(end) : 0;
  }

  private boolean[] there(double x) {
    boolean[] there = new boolean[densities.size()];
    for (int i = 0; i < there.length; i++) {
      there[i] = densities.get(i).support().contains(x);
    }
    return there;
  }

  /**
   * The pieces between the ends of all supports and the places where a density is infinite, which a
   * mixture may be within its support; in rising order, those outside included.
   */
  private List<Interval> pieces() {
    var ends = new TreeSet<Double>();
    for (Density density : densities) {
      for (Interval interval : density.support().intervals()) {
        ends.add(interval.low());
        ends.add(interval.high());
      }
      density.landmarks().stream()
          .mapToDouble(Landmark::location)
          .filter(place -> density.logDensity(place) == Double.POSITIVE_INFINITY)
          .forEach(ends::add);
    }
    return between(ends);
  }

  /** The intervals between neighbours. */
  static List<Interval> between(TreeSet<Double> ends) {
    var pieces = new ArrayList<Interval>();
    Double low = null;
    for (double high : ends) {
      if (low != null) {
        pieces.add(new Interval(low, high));
      }
      low = high;
    }
    return pieces;
  }

  /** A point inside an interval. */
  private static double inside(Interval piece) {
    if (piece.isBounded()) {
      return piece.low() + piece.length() / 2;
    }
    if (Double.isInfinite(piece.low()) && Double.isInfinite(piece.high())) {
      return 0;
    }
    double end = Double.isInfinite(piece.low()) ? piece.high() : piece.low();
    double step = Math.max(1, Math.abs(end));
    return Double.isInfinite(piece.low()) ? end - step : end + step;
  }
}
