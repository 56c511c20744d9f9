package io.github.adversaria.divergence;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;

/**
 * Wasserstein distances between two uniform densities: the quantiles differ by a straight line from
 * the difference a of the lower ends to the difference b of the upper ones.
 */
final class UniformTransport {

  private UniformTransport() {}

  /** W_r^r: the mean of |a + (b − a)u|^r over u in (0, 1). */
  static Bounded cost(Interval p, Interval q, int order) {
    double a = q.low() - p.low();
    double b = q.high() - p.high();
    if (order == 2) {
      return Bounded.closedForm((a * a + a * b + b * b) / 3);
    }
    double ends = Math.abs(a) + Math.abs(b);
    return Bounded.closedForm(a * b >= 0 ? ends / 2 : (a * a + b * b) / (2 * ends));
  }
}
