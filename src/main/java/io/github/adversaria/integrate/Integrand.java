package io.github.adversaria.integrate;

import io.github.adversaria.require.Require;
import java.util.function.DoubleUnaryOperator;

/** A function on the line that states the rounding error of each of its values. */
@FunctionalInterface
public interface Integrand {

  /**
   * Evaluates at one point.
   *
   * @param x a finite number inside the range of integration
   * @param result where the value goes
   */
  void evaluate(double x, Evaluation result);

  /**
   * A plain function, taken to be right to {@link Evaluation#ASSUMED_ROUNDING}.
   *
   * @throws IllegalArgumentException if it is null
   */
  static Integrand of(DoubleUnaryOperator function) {
    Require.notNull("function", function);
    return (x, result) -> result.set(function.applyAsDouble(x));
  }

  /**
   * A non-negative function given by its logarithm, which keeps what under- and overflows.
   *
   * @param logFunction log f; {@code -Infinity} where f is 0
   * @throws IllegalArgumentException if it is null
   */
  static Integrand ofLog(DoubleUnaryOperator logFunction) {
    Require.notNull("logFunction", logFunction);
    return (x, result) -> {
      double log = logFunction.applyAsDouble(x);
      double error = Evaluation.ASSUMED_ROUNDING * (1 + Math.abs(log));
      result.setScaled(1, log == Double.NEGATIVE_INFINITY ? 0 : error, log);
    };
  }
}
