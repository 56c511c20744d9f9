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
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/** The pair on the line, cut at the ends of both supports. */
final class LinePair implements PairIntegral {

  /** The log-density outside a support. */
  private static final DoubleUnaryOperator NONE = x -> Double.NEGATIVE_INFINITY;

  private final Density p;
  private final Density q;
  private final Quadrature quadrature;

  LinePair(Density p, Density q, Quadrature quadrature) {
    this.p = p;
    this.q = q;
    this.quadrature = quadrature;
  }

  @Override
  public PairIntegral with(Quadrature other) {
    return new LinePair(p, q, Require.notNull("quadrature", other));
  }

  @Override
  public Bounded overUnion(PairIntegrand integrand) {
    return sum(integrand, true);
  }

  @Override
  public Bounded overIntersection(PairIntegrand integrand) {
    return sum(integrand, false);
  }

  private Bounded sum(PairIntegrand integrand, boolean union) {
    Require.notNull("integrand", integrand);
    var landmarks = new ArrayList<Landmark>(p.landmarks());
    landmarks.addAll(q.landmarks());
    var sum = new PieceSum();
    for (Interval piece : pieces()) {
      double inside = inside(piece);
      boolean inP = p.support().contains(inside);
      boolean inQ = q.support().contains(inside);
      if (inP && inQ || union && (inP || inQ)) {
        sum.add(() -> over(piece, inP, inQ, integrand, landmarks));
      }
    }
    return sum.total();
  }

  private Bounded over(
      Interval piece, boolean inP, boolean inQ, PairIntegrand integrand, List<Landmark> landmarks) {
    Integrand onPiece = of(integrand, inP ? p::logDensity : NONE, inQ ? q::logDensity : NONE);
    double high = piece.high();
    double cut = hasFineUpperEnd(high) ? inside(piece) : high;
    Bounded integral = quadrature.integrate(onPiece, piece.low(), cut, landmarks);
    if (cut < high) {
      Integrand fromEnd =
          of(integrand, inP ? fromEnd(p, high) : NONE, inQ ? fromEnd(q, high) : NONE);
      var mirrored = landmarks.stream().map(mark -> mirrored(mark, high)).toList();
      integral = integral.plus(quadrature.integrate(fromEnd, 0, high - cut, mirrored));
    }
    if (Double.isInfinite(integral.value())) {
      return integral;
    }
    double ends = endError(piece.low(), 1, onPiece) + endError(high, -1, onPiece);
    return integral.plus(Bounded.of(0, ends));
  }

  private static Integrand of(
      PairIntegrand integrand, DoubleUnaryOperator logDensityP, DoubleUnaryOperator logDensityQ) {
    return (x, result) -> {
      double logP = logDensityP.applyAsDouble(x);
      double logQ = logDensityQ.applyAsDouble(x);
      boolean inBoth = logDensityP != NONE && logDensityQ != NONE;
      boolean overflow = inBoth && Math.min(logP, logQ) == Double.NEGATIVE_INFINITY;
      double larger = Math.max(logP, logQ);
      if (larger == Double.NEGATIVE_INFINITY || overflow && larger < PairIntegrand.NOTHING) {
        result.set(0);
      } else {
        integrand.evaluate(logP, logQ, result);
      }
    };
  }

  /**
   * Whether one density follows a power law into this end that only its distance from there can
   * show, and the other is of the same kind or finite there.
   */
  private boolean hasFineUpperEnd(double high) {
    return high != 0
        && Double.isFinite(high)
        && (endsFinely(p, high) || endsFinely(q, high))
        && (endsFinely(p, high) || Double.isFinite(p.logDensity(high)))
        && (endsFinely(q, high) || Double.isFinite(q.logDensity(high)));
  }

  private static boolean endsFinely(Density density, double high) {
    return density instanceof UpperEnd && density.support().axis(0).high() == high;
  }

  private static DoubleUnaryOperator fromEnd(Density density, double high) {
    return endsFinely(density, high)
        ? ((UpperEnd) density).distanceFromUpperEnd()::logDensity
        : distance -> density.logDensity(high - distance);
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
            || p.logDensity(end) == Double.POSITIVE_INFINITY
            || q.logDensity(end) == Double.POSITIVE_INFINITY;
    if (exact) {
      return 0;
    }
    var beside = new Evaluation();
    onPiece.evaluate(direction > 0 ? Math.nextUp(end) : Math.nextDown(end), beside);
    double value = Math.abs(beside.value());
    return value < Double.POSITIVE_INFINITY ? value * Math.ulp(end) : 0;
  }

  /** The pieces between the ends of both supports, in rising order, those outside included. */
  private List<Interval> pieces() {
    var ends = new TreeSet<Double>();
    for (Density density : List.of(p, q)) {
      for (Interval interval : density.support().intervals()) {
        ends.add(interval.low());
        ends.add(interval.high());
      }
    }
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
