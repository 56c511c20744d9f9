package io.github.adversaria.divergence;

import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Bounded;
import java.util.Optional;

/** Two normal densities on the line. */
record NormalForm(Normal p, Normal q) implements ClosedForm {

  /** σp/σq − 1. */
  private double excess() {
    return (p.standardDeviation() - q.standardDeviation()) / q.standardDeviation();
  }

  private double logRatio() {
    return ClosedForm.logRatio(p.standardDeviation(), q.standardDeviation());
  }

  private double shift() {
    return (p.mean() - q.mean()) / q.standardDeviation();
  }

  @Override
  public Bounded kullbackLeibler() {
    double d = excess();
    return ClosedForm.sum(d * (2 + d) / 2, -logRatio(), shift() * shift() / 2);
  }

  @Override
  public Optional<Bounded> logAffinity(double order) {
    double d = excess();
    // (a σq² + (1−a) σp²)/σq² − 1
    double spread = (1 - order) * d * (2 + d);
    double least = 16 * Math.ulp(1.0) * (1 + Math.abs(order)) * (1 + d) * (1 + d);
    if (Math.abs(1 + spread) <= least) {
      return Optional.empty();
    }
    if (1 + spread < 0) {
      return Optional.of(Bounded.of(Double.POSITIVE_INFINITY, 0));
    }
    double lean = Math.abs(spread) / (1 + spread);
    double far = order * (order - 1) * shift() * shift() / (2 * (1 + spread));
    Bounded sum = ClosedForm.sum((1 - order) * logRatio(), -Math.log1p(spread) / 2, far);
    double cancelled = ROUNDING * lean * (1 + Math.abs(far));
    return Optional.of(sum.plus(Bounded.of(0, cancelled)));
  }
}
