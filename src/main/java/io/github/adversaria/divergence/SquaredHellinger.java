package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/** f(r) = ½ (√r − 1)²: D_f = ½ ∫ (√p − √q)² = 1 − ∫ √(pq), at most 1. */
final class SquaredHellinger implements Generator {

  @Override
  public String name() {
    return "squared Hellinger distance";
  }

  @Override
  public String toLatex() {
    return "H^2(p, q) = \\tfrac12 \\int \\left(\\sqrt{p} - \\sqrt{q}\\right)^2 dx";
  }

  @Override
  public double at(double ratio) {
    double difference = Math.sqrt(ratio) - 1;
    return 0.5 * difference * difference;
  }

  @Override
  public double derivative(double ratio) {
    return 0.5 * (1 - 1 / Math.sqrt(ratio));
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
    return t < 0.5 ? t / (1 - 2 * t) : Double.POSITIVE_INFINITY;
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, 0.5);
  }

  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    double larger = Math.max(logP, logQ);
    double smaller = Math.min(logP, logQ);
    double root = Math.exp((smaller - larger) / 2);
    double difference = -Math.expm1((smaller - larger) / 2);
    double value = 0.5 * difference * difference;
    double error =
        0.5 * difference * (PairIntegrand.logError(larger) + root * PairIntegrand.logError(smaller))
            + 8 * Math.ulp(1.0) * value;
    result.setScaled(value, error, larger);
  }
}
