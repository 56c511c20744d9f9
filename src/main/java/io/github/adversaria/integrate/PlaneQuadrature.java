package io.github.adversaria.integrate;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleFunction;

/**
 * Integrals over a box in the plane: an adaptive integral along y at every node of an adaptive
 * integral along x. The error bound of the inner integral enters the outer one as the rounding
 * error of its integrand. Immutable.
 */
public final class PlaneQuadrature {

  /** Relative tolerance of the standard setting. */
  public static final double RELATIVE_TOLERANCE = 1e-9;

  /** The inner integral is asked for this many times more accuracy than the outer. */
  public static final double INNER_FACTOR = 20;

  private final Quadrature outer;

  private PlaneQuadrature(Quadrature outer) {
    this.outer = outer;
  }

  /** The setting that the named constants describe. */
  public static PlaneQuadrature standard() {
    return new PlaneQuadrature(Quadrature.standard().withRelativeTolerance(RELATIVE_TOLERANCE));
  }

  /**
   * The plane under the rules and tolerances of a quadrature on the line.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static PlaneQuadrature with(Quadrature outer) {
    return new PlaneQuadrature(Require.notNull("outer", outer));
  }

  /**
   * The integral over the box {@code [xLow, xHigh] × [yLow, yHigh]}; the ends may be infinite.
   *
   * @param xLandmarks of the integral over y, as a function of x
   * @param yLandmarks for each x those of the integrand along y: a ridge must be announced where it
   *     runs, or it is missed
   * @throws IntegrationException as {@link Quadrature} does
   */
  public Bounded integrate(
      PlaneIntegrand integrand,
      double xLow,
      double xHigh,
      double yLow,
      double yHigh,
      List<Landmark> xLandmarks,
      DoubleFunction<List<Landmark>> yLandmarks) {
    Require.notNull("integrand", integrand);
    Require.notNull("yLandmarks", yLandmarks);
    Quadrature inner =
        outer.withRelativeTolerance(outer.relativeTolerance() / INNER_FACTOR).bestEffort();
    var evaluations = new AtomicLong();
    Integrand section =
        (x, result) -> {
          Bounded along =
              inner.integrate(
                  (y, at) -> integrand.evaluate(x, y, at), yLow, yHigh, yLandmarks.apply(x));
          evaluations.addAndGet(along.evaluations());
          result.set(along.value(), along.errorBound());
        };
    Bounded total = outer.integrate(section, xLow, xHigh, xLandmarks);
    return new Bounded(total.value(), total.errorBound(), evaluations.get());
  }
}
