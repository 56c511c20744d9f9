package io.github.adversaria.gan;

import io.github.adversaria.density.Interval;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.Generator;
import io.github.adversaria.integrate.Evaluation;

/**
 * f(r) = (r + 1) log((r + 1)/(2r)): D_f(p‖q) = KL(q‖p) − 2·JS = 2·KL((p + q)/2 ‖ p) (Shannon et al.
 * 2020, "Non-saturating GAN training as divergence minimization", arXiv 2010.08029, where twice
 * this is the softened reverse KL divergence).
 */
final class NonSaturatingDivergence implements Generator {

  static final FDivergence DIVERGENCE = FDivergence.of(new NonSaturatingDivergence());

  private static final double LOG_TWO = Math.log(2);

  /** Newton's steps from above on a convex function: these are more than it takes. */
  private static final int STEPS = 60;

  private NonSaturatingDivergence() {}

  @Override
  public String name() {
    return "softened reverse Kullback–Leibler divergence";
  }

  @Override
  public String toLatex() {
    return "2\\,\\mathrm{KL}\\left(\\tfrac{p+q}{2}\\,\\middle\\|\\,p\\right)"
        + " = \\int (p + q) \\log\\frac{p+q}{2p}\\,dx";
  }

  @Override
  public double at(double ratio) {
    return (ratio + 1) * (Math.log1p(1 / ratio) - LOG_TWO);
  }

  @Override
  public double derivative(double ratio) {
    double w = 1 / ratio;
    return Double.isInfinite(w) ? -w : Math.log1p(w) - LOG_TWO - w;
  }

  @Override
  public double atZero() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double slopeAtInfinity() {
    return -LOG_TWO;
  }

  /** With w = 1/r at the supremum, w − log(1 + w) = −t − log 2 and f* = log 2 − 1 − log(1 + w). */
  @Override
  public double conjugate(double t) {
    double k = -t - LOG_TWO;
    if (k < 0) {
      return Double.POSITIVE_INFINITY;
    }
    double w = k + Math.sqrt(2 * k);
    for (int i = 0; i < STEPS && w > 0; i++) {
      double next = w - (w - Math.log1p(w) - k) * (1 + w) / w;
      if (!(next < w)) {
        break;
      }
      w = Math.max(next, 0);
    }
    return LOG_TWO - 1 - Math.log1p(w);
  }

  @Override
  public Interval conjugateDomain() {
    return new Interval(Double.NEGATIVE_INFINITY, -LOG_TWO);
  }

  /** q·((r + 1)·s + r − 1) with s = log((r + 1)/(2r)) from log r, which does not overflow. */
  @Override
  public void weigh(double logP, double logQ, Evaluation result) {
    double t = logP - logQ;
    double small = Math.exp(-Math.abs(t));
    double s = Math.log1p(small) - LOG_TWO + Math.max(-t, 0);
    double sign = t > 0 ? 1 : -1;
    double value = (1 + small) * s + sign * (1 - small);
    double lean = Math.abs(t > 0 ? s + 1 - small : small * (s + 1) - 1);
    double error =
        Generator.errorOf(value, lean, logP, logQ) + 8 * Math.ulp(1.0) * (1 + Math.abs(s));
    result.setScaled(value, error, Math.max(logP, logQ));
  }
}
