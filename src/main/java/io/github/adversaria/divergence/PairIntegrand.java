package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Evaluation;

/**
 * A function of two densities at one point, given their logarithms. Either may be {@code
 * -Infinity}, never both. The value must scale as the densities do: doubling both doubles it.
 */
@FunctionalInterface
public interface PairIntegrand {

  /** Relative rounding error that is assumed of a log-density, in units of 1 + |log|. */
  double LOG_ROUNDING = 4 * Math.ulp(1.0);

  /**
   * Evaluates.
   *
   * @param logP log p, finite or {@code -Infinity}
   * @param logQ log q, finite or {@code -Infinity}
   * @param result where the value goes, with the effect of {@link #logError} of both logarithms
   */
  void evaluate(double logP, double logQ, Evaluation result);

  /** Bound on the absolute error of a log-density. */
  static double logError(double log) {
    return LOG_ROUNDING * (1 + Math.abs(log));
  }
}
