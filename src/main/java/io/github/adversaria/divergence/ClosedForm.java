package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Bounded;
import java.util.Optional;

/**
 * What is known in closed form of two densities of one family: KL(p‖q), and log ∫ p^a q^(1−a), from
 * which the squared Hellinger distance, χ² and the power divergences follow (F. Nielsen, R. Nock,
 * "On the chi square and higher-order chi distances", IEEE Signal Processing Letters 21, 2014).
 * Bounds are of rounding, term by term, so that near-equal densities show what cancels.
 */
interface ClosedForm {

  /** Rounding error of a sum of terms, in units of their sizes. */
  double ROUNDING = 4 * Math.ulp(1.0);

  /** KL(p‖q). */
  Bounded kullbackLeibler();

  /**
   * log ∫ p^a q^(1−a); {@code Infinity} where the integral diverges; empty where it is not known.
   */
  Optional<Bounded> logAffinity(double order);

  /** log(a/b) for positive a and b, to full precision near 1 and far from it. */
  static double logRatio(double a, double b) {
    double excess = (a - b) / b;
    return Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(a / b);
  }

  /** The sum of terms, each right to a few units in its last place. */
  static Bounded sum(double... terms) {
    double sum = 0;
    double size = 0;
    for (double term : terms) {
      sum += term;
      size += Math.abs(term);
    }
    return Double.isInfinite(sum)
        ? Bounded.of(sum, 0)
        : Bounded.of(sum, Math.ulp(1.0) * (4 + terms.length) * size);
  }
}
