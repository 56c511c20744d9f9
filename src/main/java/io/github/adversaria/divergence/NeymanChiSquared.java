package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/** f(r) = (1 − r)²/r: D_f = ∫ (p − q)²/p, which is Pearson's with the densities exchanged. */
final class NeymanChiSquared implements Generator {

  @Override
  public String name() {
    return "Neyman χ² divergence";
  }

  @Override
  public String toLatex() {
    return "\\chi^2(q\\,\\|\\,p) = \\int \\frac{(p - q)^2}{p}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return (1 - ratio) * (1 - ratio) / ratio;
  }

  @Override
  public double derivative(double ratio) {
    return 1 - 1 / (ratio * ratio);
  }

  @Override
  public double atZero() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double slopeAtInfinity() {
    return 1;
  }

  @Override
  public double conjugate(double t) {
    return t <= 1 ? 2 - 2 * Math.sqrt(1 - t) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, 1);
  }

  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    PearsonChiSquared.weighByRatio(logQ, logP, result);
  }
}
