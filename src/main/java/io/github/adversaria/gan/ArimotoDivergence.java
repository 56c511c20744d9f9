package io.github.adversaria.gan;

import io.github.adversaria.density.Interval;
import io.github.adversaria.divergence.Generator;

/**
 * f(r) = α/(α − 1)·((1 + r^α)^(1/α) − (1 + r) − 2^(1/α) + 2): Arimoto's divergence (Österreicher
 * 1996; Liese and Vajda 2006, in the form of Kurri, Sypherd and Sankar 2021).
 */
final class ArimotoDivergence implements Generator {

  private final double alpha;
  private final double factor;
  private final double atZero;

  ArimotoDivergence(double alpha) {
    this.alpha = alpha;
    this.factor = alpha / (alpha - 1);
    this.atZero = factor * (2 - Math.pow(2, 1 / alpha));
  }

  @Override
  public String name() {
    return "Arimoto divergence of order " + alpha;
  }

  @Override
  public String toLatex() {
    return "\\frac{\\alpha}{\\alpha - 1}\\left(\\int (p^{\\alpha} + q^{\\alpha})^{1/\\alpha}\\,dx"
        + " - 2^{1/\\alpha}\\right),\\ \\alpha = "
        + alpha;
  }

  @Override
  public double at(double ratio) {
    // (1 + r^α)^(1/α) − (1 + r), written so that nothing large is subtracted.
    double larger = Math.max(ratio, 1);
    double smaller = Math.min(ratio, 1);
    double root = Math.log1p(Math.pow(smaller / larger, alpha)) / alpha;
    return factor * (larger * Math.expm1(root) - smaller) + atZero;
  }

  @Override
  public double derivative(double ratio) {
    return factor * Math.expm1((1 / alpha - 1) * Math.log1p(Math.pow(ratio, -alpha)));
  }

  @Override
  public double atZero() {
    return atZero;
  }

  @Override
  public double slopeAtInfinity() {
    return 0;
  }

  /**
   * With y = 1 + t/factor and D = y^factor, which is r^α/(1 + r^α) at the supremum, f* is factor·(1
   * − (1 − D)^(1/factor)) − f(0).
   */
  @Override
  public double conjugate(double t) {
    if (t > 0) {
      return Double.POSITIVE_INFINITY;
    }
    double logY = t / factor <= -1 ? Double.NEGATIVE_INFINITY : Math.log1p(t / factor);
    // 1 − D = −expm1(factor·log y).
    return -factor * Math.expm1(Math.log(-Math.expm1(factor * logY)) / factor) - atZero;
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, 0);
  }
}
