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

  /** Logarithm above which inner integrals are scaled down. */
  private static final double LARGE = 200;

  /**
   * Logarithm above which no finite result can contain the inner integral: only its growth counts,
   * which the peak shows, while the rounding of the logarithm hides all else.
   */
  private static final double BEYOND = 1e6;

  private static final double LOG_MIN_VALUE = Math.log(Double.MIN_VALUE);

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
          List<Landmark> landmarks = yLandmarks.apply(x);
          // Where the inner integral would overflow the outer one must still see how fast.
          peak(integrand, x, yLow, yHigh, landmarks, result);
          double size = result.isZero() ? 0 : result.logMagnitude();
          if (size > BEYOND) {
            return;
          }
          double scale = size > LARGE ? size : 0;
          Bounded along =
              inner.integrate(
                  (y, at) -> {
                    integrand.evaluate(x, y, at);
                    at.setScaled(at.factor(), at.factorError, at.logScale() - scale);
                  },
                  yLow,
                  yHigh,
                  withoutVanished(integrand, x, yLow, yHigh, landmarks));
          evaluations.addAndGet(along.evaluations());
          double rounding = Math.ulp(scale) * Math.abs(along.value());
          result.setScaled(along.value(), along.errorBound() + rounding, scale);
        };
    Bounded total = outer.integrate(section, xLow, xHigh, xLandmarks);
    return new Bounded(total.value(), total.errorBound(), evaluations.get());
  }

  /**
   * The landmarks, those peaks made kinks that doubles cannot resolve and where the integrand
   * underflows: at nodes far out a ridge runs through numbers too far apart for it, but carries
   * nothing. A peak that does carry something stays, to be refused.
   */
  private static List<Landmark> withoutVanished(
      PlaneIntegrand integrand, double x, double low, double high, List<Landmark> landmarks) {
    var value = new Evaluation();
    return landmarks.stream()
        .map(
            landmark -> {
              double y = landmark.location();
              if (landmark.isResolved() || y <= low || y >= high) {
                return landmark;
              }
              integrand.evaluate(x, y, value);
              boolean vanished = value.isZero() || value.logMagnitude() < LOG_MIN_VALUE;
              return vanished ? Landmark.kink(y) : landmark;
            })
        .toList();
  }

  /**
   * Sets {@code result} to the largest finite value of the integrand at the landmarks along y, 0
   * where there is none.
   */
  private static void peak(
      PlaneIntegrand integrand,
      double x,
      double low,
      double high,
      List<Landmark> landmarks,
      Evaluation result) {
    var value = new Evaluation();
    result.set(0);
    for (Landmark landmark : landmarks) {
      double y = landmark.location();
      if (y > low && y < high) {
        integrand.evaluate(x, y, value);
        boolean larger = result.isZero() || value.logMagnitude() > result.logMagnitude();
        if (Double.isFinite(value.logMagnitude()) && larger) {
          result.setScaled(value.factor(), value.factorError, value.logScale());
        }
      }
    }
  }
}
