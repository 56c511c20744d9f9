package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/** f(r) = ½ |r − 1|: D_f = ½ ∫ |p − q|, at most 1. */
final class TotalVariation implements Generator {

  @Override
  public String name() {
    return "total variation";
  }

  @Override
  public String toLatex() {
    return "\\mathrm{TV}(p, q) = \\tfrac12 \\int |p - q|\\,dx";
  }

  @Override
  public double at(double ratio) {
    return 0.5 * Math.abs(ratio - 1);
  }

  @Override
  public double derivative(double ratio) {
    return 0.5 * Math.signum(ratio - 1);
  }

  @Override
  public double atZero() {
    return 0.5;
  }

  @Override
  public double slopeAtInfinity() {
    return 0.5;
  }

  @Override
  public double conjugate(double t) {
    return t > 0.5 ? Double.POSITIVE_INFINITY : Math.max(t, -0.5);
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, 0.5);
  }

  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    double larger = Math.max(logP, logQ);
    double smaller = Math.min(logP, logQ);
    double value = -0.5 * Math.expm1(smaller - larger);
    double error =
        0.5 * PairIntegrand.logError(larger)
            + 0.5 * Math.exp(smaller - larger) * PairIntegrand.logError(smaller)
            + 4 * Math.ulp(1.0) * value;
    result.setScaled(value, error, larger);
  }
}
