package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Evaluation;

/** A function of a point and of the densities there, given by their logarithms. */
@FunctionalInterface
public interface JointIntegrand {

  /**
   * Evaluates.
   *
   * @param point the coordinates; used again for the next point, not to be kept
   * @param logDensities the log-densities in the order of the {@link JointIntegral}; {@code
   *     -Infinity} where a density is absent, never all of them; not to be kept
   * @param result where the value goes, with its rounding error
   */
  void evaluate(double[] point, double[] logDensities, Evaluation result);
}
