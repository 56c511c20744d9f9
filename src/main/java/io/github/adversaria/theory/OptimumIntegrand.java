package io.github.adversaria.theory;

import io.github.adversaria.divergence.PairIntegrand;
import io.github.adversaria.integrate.Evaluation;

/**
 * a·p·log D* + b·q·log(1 − D*) at one point, with D* = a·p/(a·p + b·q): both terms from one look at
 * each log-density, by one exponential and one logarithm.
 */
final class OptimumIntegrand implements PairIntegrand {

  private final double logDataWeight;
  private final double logGeneratedWeight;

  OptimumIntegrand(double dataWeight, double generatedWeight) {
    this.logDataWeight = Math.log(dataWeight);
    this.logGeneratedWeight = Math.log(generatedWeight);
  }

  @Override
  public void evaluate(double logData, double logGenerated, Evaluation result) {
    double first = logDataWeight + logData;
    double second = logGeneratedWeight + logGenerated;
    double greater = Math.max(first, second);
    double gap = greater - Math.min(first, second);
    if (!(gap < Double.POSITIVE_INFINITY)) {
      // One vanishes, or both: there D* tells them apart at no cost, or nothing is there.
      result.set(0);
      return;
    }
    double factor = factor(gap);
    double error = PairIntegrand.logError(Math.abs(logData) + Math.abs(logGenerated));
    result.setScaled(factor, -factor * error, greater);
  }

  /**
   * The sum of both terms over the greater weighted density, where the smaller is exp(−gap) of it:
   * with s = log(1 + exp(−gap)), the greater's logarithm is −s and the smaller's −s − gap.
   */
  static double factor(double gap) {
    double smaller = Math.exp(-gap);
    double s = Math.log1p(smaller);
    return -s - smaller * (s + gap);
  }
}
