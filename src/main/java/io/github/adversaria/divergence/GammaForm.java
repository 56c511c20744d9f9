package io.github.adversaria.divergence;

import io.github.adversaria.density.Digamma;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.integrate.Bounded;
import java.util.Optional;

/** Two gamma densities. */
record GammaForm(Gamma p, Gamma q) implements ClosedForm {

  @Override
  public Bounded kullbackLeibler() {
    return ClosedForm.sum(
        (p.shape() - q.shape()) * Digamma.of(p.shape()),
        -logGamma(p.shape()),
        logGamma(q.shape()),
        q.shape() * ClosedForm.logRatio(q.scale(), p.scale()),
        p.shape() * ((p.scale() - q.scale()) / q.scale()));
  }

  @Override
  public Optional<Bounded> logAffinity(double order) {
    double shape = order * p.shape() + (1 - order) * q.shape();
    // Rates in units of that of q.
    double rate = 1 + order * (q.scale() - p.scale()) / p.scale();
    double ratio = q.scale() / p.scale();
    double least = 16 * Math.ulp(1.0) * (1 + Math.abs(order));
    boolean unclear =
        Math.abs(shape) <= least * (p.shape() + q.shape()) || Math.abs(rate) <= least * (1 + ratio);
    if (unclear) {
      return Optional.empty();
    }
    if (shape < 0 || rate < 0) {
      return Optional.of(Bounded.of(Double.POSITIVE_INFINITY, 0));
    }
    Bounded sum =
        ClosedForm.sum(
            logGamma(shape),
            -order * logGamma(p.shape()),
            -(1 - order) * logGamma(q.shape()),
            -shape * Math.log(rate),
            order * p.shape() * ClosedForm.logRatio(q.scale(), p.scale()));
    double size = Math.abs(order) * p.shape() + Math.abs(1 - order) * q.shape();
    double cancelled =
        ROUNDING
            * (size * (Math.abs(Digamma.of(shape)) + Math.abs(Math.log(rate)))
                + shape * (1 + Math.abs(order) * (1 + ratio)) / rate);
    return Optional.of(sum.plus(Bounded.of(0, cancelled)));
  }

  private static double logGamma(double x) {
    return org.hipparchus.special.Gamma.logGamma(x);
  }
}
