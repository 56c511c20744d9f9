package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/**
 * f(r) = ½ (r log r − (r+1) log((r+1)/2)): D_f = ½ KL(p‖m) + ½ KL(q‖m) with m = ½(p + q), at most
 * log 2 (J. Lin 1991).
 */
final class JensenShannon implements Generator {

  private static final double LOG_TWO = Math.log(2);

  @Override
  public String name() {
    return "Jensen–Shannon divergence";
  }

  @Override
  public String toLatex() {
    return "\\mathrm{JS}(p, q) = \\tfrac12 \\int p \\log\\frac{2p}{p+q}\\,dx"
        + " + \\tfrac12 \\int q \\log\\frac{2q}{p+q}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return 0.5 * (ratio * Math.log(ratio) - (ratio + 1) * Math.log((ratio + 1) / 2));
  }

  @Override
  public double derivative(double ratio) {
    return 0.5 * Math.log(2 / (1 + 1 / ratio));
  }

  @Override
  public double atZero() {
    return LOG_TWO / 2;
  }

  @Override
  public double slopeAtInfinity() {
    return LOG_TWO / 2;
  }

  @Override
  public double conjugate(double t) {
    return t < LOG_TWO / 2 ? -0.5 * Math.log(2 - Math.exp(2 * t)) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, LOG_TWO / 2);
  }

  /**
   * With h = (p−q)/(p+q) = tanh(t/2) the integrand is ½ m·((1+h) log(1+h) + (1−h) log(1−h)), and
   * the bracket is log(1−h²) + h·t: three times its own size at most, so nothing is lost near p =
   * q.
   */
  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    double t = Math.abs(logP - logQ);
    double larger = Math.max(logP, logQ);
    double smaller = Math.min(logP, logQ);
    double e = Math.exp(-t);
    double m = (1 + e) / 2;
    double h = -Math.expm1(-t) / (1 + e);
    double bracket = t < 1 ? Math.log1p(-h * h) + h * t : 2 * (LOG_TWO - Math.log1p(e)) - t * e / m;
    double value = 0.5 * m * bracket;
    // ∂/∂ log p is ½ p log(2p/(p+q)); log(2/(1+e)) is at most t and log 2.
    double error =
        0.5 * Math.min(t, LOG_TWO) * PairIntegrand.logError(larger)
            + 0.5 * e * t * PairIntegrand.logError(smaller)
            + 8 * Math.ulp(1.0) * value;
    result.setScaled(value, error, larger);
  }
}
