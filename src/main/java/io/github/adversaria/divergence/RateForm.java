package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Bounded;
import java.util.Optional;

/**
 * Two exponential densities, or two Laplace densities about one place, which are the same
 * integrals.
 *
 * @param p rate of the first
 * @param q rate of the second
 */
record RateForm(double p, double q) implements ClosedForm {

  private double excess() {
    return (q - p) / p;
  }

  @Override
  public Bounded kullbackLeibler() {
    return ClosedForm.sum(excess(), -ClosedForm.logRatio(q, p));
  }

  @Override
  public Optional<Bounded> logAffinity(double order) {
    double spread = (1 - order) * excess();
    double least = 16 * Math.ulp(1.0) * (1 + Math.abs(order)) * (1 + Math.abs(excess()));
    if (Math.abs(1 + spread) <= least) {
      return Optional.empty();
    }
    if (1 + spread < 0) {
      return Optional.of(Bounded.of(Double.POSITIVE_INFINITY, 0));
    }
    Bounded sum = ClosedForm.sum((1 - order) * ClosedForm.logRatio(q, p), -Math.log1p(spread));
    double cancelled = ROUNDING * Math.abs(spread) / (1 + spread);
    return Optional.of(sum.plus(Bounded.of(0, cancelled)));
  }
}
