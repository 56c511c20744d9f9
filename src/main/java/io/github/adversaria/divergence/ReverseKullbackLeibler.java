package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/** f(r) = −log r: D_f = ∫ q log(q/p). */
final class ReverseKullbackLeibler implements Generator {

  @Override
  public String name() {
    return "reverse Kullback–Leibler divergence";
  }

  @Override
  public String toLatex() {
    return "\\mathrm{KL}(q\\,\\|\\,p) = \\int q \\log\\frac{q}{p}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return -Math.log(ratio);
  }

  @Override
  public double derivative(double ratio) {
    return -1 / ratio;
  }

  @Override
  public double atZero() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double slopeAtInfinity() {
    return 0;
  }

  @Override
  public double conjugate(double t) {
    return t < 0 ? -1 - Math.log(-t) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, 0);
  }

  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    KullbackLeibler.weighByRatio(logQ, logP, result);
  }
}
