package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Support;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.PlaneIntegrand;
import io.github.adversaria.integrate.PlaneQuadrature;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The pair in the plane: the boxes that the ends of both supports make, each a nested integral. */
final class PlanePair implements PairIntegral {

  /** The setting of the outer integral. */
  static final Quadrature STANDARD =
      Quadrature.standard().withRelativeTolerance(PlaneQuadrature.RELATIVE_TOLERANCE);

  private final Density p;
  private final Density q;
  private final Quadrature quadrature;

  PlanePair(Density p, Density q, Quadrature quadrature) {
    this.p = p;
    this.q = q;
    this.quadrature = quadrature;
  }

  @Override
  public PairIntegral with(Quadrature other) {
    return new PlanePair(p, q, Require.notNull("quadrature", other));
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
    var sum = new PieceSum();
    for (Interval columns : pieces(0)) {
      for (Interval rows : pieces(1)) {
        boolean inP = holds(p.support(), columns, rows);
        boolean inQ = holds(q.support(), columns, rows);
        if (inP && inQ || union && (inP || inQ)) {
          sum.add(() -> over(columns, rows, inP, inQ, integrand));
        }
      }
    }
    return sum.total();
  }

  private Bounded over(
      Interval columns, Interval rows, boolean inP, boolean inQ, PairIntegrand integrand) {
    PlaneIntegrand inside =
        (x, y, result) -> {
          double[] point = {x, y};
          double logP = inP ? p.logDensityAt(point) : Double.NEGATIVE_INFINITY;
          double logQ = inQ ? q.logDensityAt(point) : Double.NEGATIVE_INFINITY;
          boolean overflow = inP && inQ && Math.min(logP, logQ) == Double.NEGATIVE_INFINITY;
          double larger = Math.max(logP, logQ);
          if (larger == Double.NEGATIVE_INFINITY || overflow && larger < PairIntegrand.NOTHING) {
            result.set(0);
          } else {
            integrand.evaluate(logP, logQ, result);
          }
        };
    var landmarks = new ArrayList<Landmark>(p.landmarks(0));
    landmarks.addAll(q.landmarks(0));
    return PlaneQuadrature.with(quadrature)
        .integrate(
            inside,
            columns.low(),
            columns.high(),
            rows.low(),
            rows.high(),
            landmarks,
            x -> section(x, rows, inP, inQ));
  }

  private List<Landmark> section(double x, Interval rows, boolean inP, boolean inQ) {
    var landmarks = new ArrayList<Landmark>();
    for (Density density : List.of(p, q)) {
      boolean there = density == p ? inP : inQ;
      if (there) {
        landmarks.addAll(
            Ridge.along(
                y -> density.logDensityAt(new double[] {x, y}),
                rows.low(),
                rows.high(),
                density.landmarks(1)));
      }
    }
    return landmarks;
  }

  private List<Interval> pieces(int axis) {
    var ends = new TreeSet<Double>();
    for (Density density : List.of(p, q)) {
      ends.add(density.support().axis(axis).low());
      ends.add(density.support().axis(axis).high());
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

  private static boolean holds(Support support, Interval columns, Interval rows) {
    return support.axis(0).low() <= columns.low()
        && columns.high() <= support.axis(0).high()
        && support.axis(1).low() <= rows.low()
        && rows.high() <= support.axis(1).high();
  }
}
