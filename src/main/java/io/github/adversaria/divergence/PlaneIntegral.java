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
import java.util.function.Predicate;

/** Densities in the plane: the boxes that the ends of all supports make, each a nested integral. */
final class PlaneIntegral implements JointIntegral {

  /** The setting of the outer integral. */
  static final Quadrature STANDARD =
      Quadrature.standard().withRelativeTolerance(PlaneQuadrature.RELATIVE_TOLERANCE);

  private final List<Density> densities;
  private final Quadrature quadrature;

  PlaneIntegral(List<Density> densities, Quadrature quadrature) {
    this.densities = densities;
    this.quadrature = quadrature;
  }

  @Override
  public JointIntegral with(Quadrature other) {
    return new PlaneIntegral(densities, Require.notNull("quadrature", other));
  }

  /** Places on a line say nothing of the plane: this integral. */
  @Override
  public JointIntegral near(List<Landmark> landmarks) {
    Require.notNull("landmarks", landmarks);
    return this;
  }

  @Override
  public Bounded over(Predicate<boolean[]> where, JointIntegrand integrand) {
    Require.notNull("where", where);
    Require.notNull("integrand", integrand);
    var sum = new PieceSum();
    for (Interval columns : pieces(0)) {
      for (Interval rows : pieces(1)) {
        boolean[] there = there(columns, rows);
        if (where.test(there)) {
          sum.add(() -> over(columns, rows, there, integrand));
        }
      }
    }
    return sum.total();
  }

  private Bounded over(Interval columns, Interval rows, boolean[] there, JointIntegrand integrand) {
    double[] point = new double[2];
    double[] logs = new double[there.length];
    PlaneIntegrand inside =
        (x, y, result) -> {
          point[0] = x;
          point[1] = y;
          for (int i = 0; i < logs.length; i++) {
            logs[i] = there[i] ? densities.get(i).logDensityAt(point) : Double.NEGATIVE_INFINITY;
          }
          if (JointPiece.countsForNothing(there, logs)) {
            result.set(0);
          } else {
            integrand.evaluate(point, logs, result);
          }
        };
    var landmarks = new ArrayList<Landmark>();
    densities.forEach(density -> landmarks.addAll(density.landmarks(0)));
    return PlaneQuadrature.with(quadrature)
        .integrate(
            inside,
            columns.low(),
            columns.high(),
            rows.low(),
            rows.high(),
            landmarks,
            x -> section(x, rows, there));
  }

  private List<Landmark> section(double x, Interval rows, boolean[] there) {
    var landmarks = new ArrayList<Landmark>();
    for (int i = 0; i < there.length; i++) {
      Density density = densities.get(i);
      if (there[i]) {
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

  private boolean[] there(Interval columns, Interval rows) {
    boolean[] there = new boolean[densities.size()];
    for (int i = 0; i < there.length; i++) {
      there[i] = holds(densities.get(i).support(), columns, rows);
    }
    return there;
  }

  private List<Interval> pieces(int axis) {
    var ends = new TreeSet<Double>();
    for (Density density : densities) {
      ends.add(density.support().axis(axis).low());
      ends.add(density.support().axis(axis).high());
    }
    return LineIntegral.between(ends);
  }

  private static boolean holds(Support support, Interval columns, Interval rows) {
    return support.axis(0).low() <= columns.low()
        && columns.high() <= support.axis(0).high()
        && support.axis(1).low() <= rows.low()
        && rows.high() <= support.axis(1).high();
  }
}
