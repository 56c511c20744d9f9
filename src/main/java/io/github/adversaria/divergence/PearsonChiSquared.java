package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/** f(r) = (r − 1)²: D_f = ∫ (p − q)²/q. */
final class PearsonChiSquared implements Generator {

  @Override
  public String name() {
    return "Pearson χ² divergence";
  }

  @Override
  public String toLatex() {
    return "\\chi^2(p\\,\\|\\,q) = \\int \\frac{(p - q)^2}{q}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return (ratio - 1) * (ratio - 1);
  }

  @Override
  public double derivative(double ratio) {
    return 2 * (ratio - 1);
  }

  @Override
  public double atZero() {
    return 1;
  }

  @Override
  public double slopeAtInfinity() {
    return Double.POSITIVE_INFINITY;
  }

  /** t + t²/4 for t >= −2, and −1 below, where the supremum over r >= 0 is taken at 0. */
  @Override
  public double conjugate(double t) {
    return t >= -2 ? t * (1 + t / 4) : -1;
  }

  @Override
  public Interval conjugateDomain() {
    return Interval.LINE;
  }

  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    weighByRatio(logP, logQ, result);
  }

  /** (p − q)²/q. */
  static void weighByRatio(double logP, double logQ, Evaluation result) {
    double t = logP - logQ;
    double difference = Math.expm1(-Math.abs(t));
    double value = difference * difference;
    // |∂/∂ log p| = 2p|p−q|/q and |∂/∂ log q| = |p² − q²|/q; p²/q is the scale where p is larger.
    double e = Math.exp(-Math.abs(t));
    double leanP = 2 * Math.abs(difference) * (t > 0 ? 1 : e);
    double leanQ = Math.abs(difference) * (1 + e);
    double error =
        leanP * PairIntegrand.logError(logP)
            + leanQ * PairIntegrand.logError(logQ)
            + 8 * Math.ulp(1.0) * value;
    result.setScaled(value, error, t > 0 ? logP + t : logQ);
  }
}
