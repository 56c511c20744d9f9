package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Bounded;
import java.util.Optional;

/**
 * Two Laplace densities about different places.
 *
 * @param p scale of the first
 * @param q scale of the second
 * @param distance of their places, > 0
 */
record LaplaceForm(double p, double q, double distance) implements ClosedForm {

  @Override
  public Bounded kullbackLeibler() {
    double ratio = p / q;
    return ClosedForm.sum(
        -ClosedForm.logRatio(p, q), (p - q) / q, distance / q, ratio * Math.expm1(-distance / p));
  }

  @Override
  public Optional<Bounded> logAffinity(double order) {
    return Optional.empty();
  }
}
