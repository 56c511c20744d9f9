package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.function.DoubleUnaryOperator;

/** E_p g(X) on the line: an integral over the support of p, or a sum over its atoms. */
final class Expectation {

  /** Below this log-density a point counts for nothing, even where g overflows. */
  private static final double NOTHING = -600;

  private Expectation() {}

  /**
   * The expectation.
   *
   * @param density p, of dimension 1
   * @param function g, taken to be right to {@link Evaluation#ASSUMED_ROUNDING}
   * @param quadrature the integrator
   * @return {@code ±Infinity} where it diverges
   */
  static Bounded of(Density density, DoubleUnaryOperator function, Quadrature quadrature) {
    Require.notNull("density", density);
    Require.notNull("function", function);
    Require.notNull("quadrature", quadrature);
    density.requireDimension(1);
    Integrand weighted =
        (x, result) -> {
          double log = density.logDensity(x);
          double value = log < NOTHING ? 0 : function.applyAsDouble(x);
          double rounding = PairIntegrand.logError(log) + Evaluation.ASSUMED_ROUNDING;
          if (value == 0) {
            result.set(0);
          } else {
            result.setScaled(value, Math.abs(value) * rounding, log);
          }
        };
    var sum = new PieceSum();
    for (Interval piece : density.support().intervals()) {
      sum.add(
          () ->
              density.measure() == BaseMeasure.COUNTING
                  ? atom(weighted, piece.low())
                  : quadrature.integrate(weighted, piece.low(), piece.high(), density.landmarks()));
    }
    return sum.total();
  }

  private static Bounded atom(Integrand weighted, double place) {
    var value = new Evaluation();
    weighted.evaluate(place, value);
    return new Bounded(value.value(), value.error(), 1);
  }
}
