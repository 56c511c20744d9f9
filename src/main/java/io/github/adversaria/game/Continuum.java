package io.github.adversaria.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Whether a zero is one of a continuum: from it, Newton's steps are begun a little way along each
 * direction in which the Jacobian is 0. Where they end as far away, there is a curve of zeros;
 * where they fall back, the zero is alone.
 */
final class Continuum {

  /** How far the steps begin, as a share of 1 + |z|. */
  private static final double REACH = 0.05;

  /** Below this share of the Jacobian's size nearby a singular value counts as 0. */
  private static final double SINGULAR = 1e-8;

  /** A way that is shorter than this share of the reach was a falling back. */
  private static final double FELL_BACK = 0.1;

  private Continuum() {}

  /**
   * How many dimensions the zeros around a zero have; 0 if it is alone.
   *
   * @param tolerance |v| of another zero is no more
   */
  static int dimension(NaturalResidual residual, double[] z, double tolerance) {
    double reach = REACH * (1 + ZeroFinder.norm(z));
    SingularValueDecomposition svd = ZeroFinder.decompose(residual.jacobian(z));
    if (svd == null) {
      return 0;
    }
    var finder = new ZeroFinder(residual, reach);
    double[] sigma = svd.getSingularValues();
    double floor = SINGULAR * size(residual, z);
    List<double[]> ways = new ArrayList<>();
    for (int k = 0; k < sigma.length; k++) {
      if (sigma[k] <= floor) {
        double[] direction = svd.getV().getColumn(k);
        way(finder, z, direction, reach, tolerance)
            .or(() -> way(finder, z, direction, -reach, tolerance))
            .ifPresent(ways::add);
      }
    }
    return rank(ways, FELL_BACK * reach);
  }

  private static Optional<double[]> way(
      ZeroFinder finder, double[] z, double[] direction, double reach, double tolerance) {
    double[] start = new double[z.length];
    Arrays.setAll(start, i -> z[i] + reach * direction[i]);
    ZeroFinder.Outcome end = finder.from(start);
    double[] way = new double[z.length];
    Arrays.setAll(way, i -> end.at()[i] - z[i]);
    double length = ZeroFinder.norm(way);
    boolean another =
        end.size() <= tolerance
            && length >= FELL_BACK * Math.abs(reach)
            && length <= 2 * Math.abs(reach);
    return another ? Optional.of(way) : Optional.empty();
  }

  private static int rank(List<double[]> ways, double floor) {
    if (ways.isEmpty()) {
      return 0;
    }
    double[] sigma = ZeroFinder.decompose(ways.toArray(double[][]::new)).getSingularValues();
    return (int) Arrays.stream(sigma).filter(value -> value > floor).count();
  }

  /** The size of the Jacobian at a point and around it; finite. */
  static double size(NaturalResidual residual, double[] z) {
    double size = finite(residual, z);
    for (int i = 0; i < z.length; i++) {
      for (double step : new double[] {-0.5, 0.5}) {
        double[] beside = z.clone();
        beside[i] += step * (1 + Math.abs(z[i]));
        size = Math.max(size, finite(residual, beside));
      }
    }
    return size;
  }

  private static double finite(NaturalResidual residual, double[] z) {
    double size = Kink.size(residual.jacobian(z));
    return Double.isFinite(size) ? size : 0;
  }
}
