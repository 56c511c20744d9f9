package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The pair on the line, cut at the ends of both supports. */
final class LinePair implements PairIntegral {

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
    Integrand onPiece =
        (x, result) -> {
          double logP = inP ? p.logDensity(x) : Double.NEGATIVE_INFINITY;
          double logQ = inQ ? q.logDensity(x) : Double.NEGATIVE_INFINITY;
          boolean overflow = inP && inQ && Math.min(logP, logQ) == Double.NEGATIVE_INFINITY;
          double larger = Math.max(logP, logQ);
          if (larger == Double.NEGATIVE_INFINITY || overflow && larger < PairIntegrand.NOTHING) {
            result.set(0);
          } else {
            integrand.evaluate(logP, logQ, result);
          }
        };
    Bounded integral = quadrature.integrate(onPiece, piece.low(), piece.high(), landmarks);
    if (Double.isInfinite(integral.value())) {
      return integral;
    }
    double ends = endError(piece.low(), 1, onPiece) + endError(piece.high(), -1, onPiece);
    return integral.plus(Bounded.of(0, ends));
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
