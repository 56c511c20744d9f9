package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Evaluation;

/**
 * A convex function f on (0, ∞) with f(1) = 0, which makes the f-divergence D_f(p‖q) = E_q f(p/q)
 * (I. Csiszár 1963; F. Liese, I. Vajda, "On divergences and informations in statistics and
 * information theory", IEEE Trans. Inf. Theory 52, 2006). Where q vanishes and p does not, the
 * integrand is p times the slope of f at infinity; where p vanishes, q·f(0).
 */
public interface Generator {

  /** The name of the divergence, in words. */
  String name();

  /** The definition of the divergence in LaTeX, without dollar signs. */
  String toLatex();

  /**
   * f.
   *
   * @param ratio r > 0
   */
  double at(double ratio);

  /** f′; at a kink any slope between those of the two sides. */
  double derivative(double ratio);

  /** f(0+); may be {@code Infinity}. */
  double atZero();

  /** lim f(r)/r as r grows; may be {@code Infinity}. */
  double slopeAtInfinity();

  /**
   * The convex conjugate f*(t) = sup over r >= 0 of r·t − f(r).
   *
   * @param t any number; outside {@link #conjugateDomain()} the value is {@code Infinity}
   */
  double conjugate(double t);

  /** The closure of where f* is finite. */
  Interval conjugateDomain();

  /**
   * Writes q·(f(p/q) − f′(1)·(p/q − 1)) from the logarithms of p and q. The added line integrates
   * to nothing; with it the integrand is never negative, and vanishes to second order where p = q.
   *
   * @param logP finite
   * @param logQ finite
   */
  default void weigh(double logP, double logQ, Evaluation result) {
    double t = logP - logQ;
    double slope = derivative(1);
    double small = Math.exp(-Math.abs(t));
    double smallError = PairIntegrand.logError(t);
    if (t <= 0) {
      double line = slope * (small - 1);
      double value = at(small);
      double lean = small * Math.abs(derivative(small) - slope);
      double error = errorOf(value - line, lean, logP, logQ) + smallError * (1 + Math.abs(value));
      result.setScaled(value - line, error, logQ);
    } else {
      double ratio = Math.exp(t);
      double value = Double.isInfinite(ratio) ? slopeAtInfinity() : at(ratio) * small;
      double line = slope * (1 - small);
      double lean =
          Double.isInfinite(ratio) ? Math.abs(value - line) : Math.abs(derivative(ratio) - slope);
      double error = errorOf(value - line, lean, logP, logQ) + smallError * (1 + Math.abs(value));
      result.setScaled(value - line, error, logP);
    }
  }

  /**
   * What errors of the logarithms make of a value v homogeneous in (p, q).
   *
   * @param value v
   * @param lean |∂v/∂ log p|
   */
  static double errorOf(double value, double lean, double logP, double logQ) {
    return lean * PairIntegrand.logError(logP)
        + (Math.abs(value) + lean) * PairIntegrand.logError(logQ)
        + 4 * Math.ulp(1.0) * Math.abs(value);
  }
}
