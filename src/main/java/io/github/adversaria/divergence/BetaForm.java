package io.github.adversaria.divergence;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Digamma;
import io.github.adversaria.integrate.Bounded;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/** Two beta densities. */
record BetaForm(Beta p, Beta q) implements ClosedForm {

  @Override
  public Bounded kullbackLeibler() {
    double a = p.a();
    double b = p.b();
    return logBeta(q.a(), q.b())
        .minus(logBeta(a, b))
        .plus(
            ClosedForm.sum(
                (a - q.a()) * Digamma.of(a),
                (b - q.b()) * Digamma.of(b),
                (q.a() - a + (q.b() - b)) * Digamma.of(a + b)));
  }

  @Override
  public Optional<Bounded> logAffinity(double order) {
    double a = order * p.a() + (1 - order) * q.a();
    double b = order * p.b() + (1 - order) * q.b();
    double size = Math.abs(order) * (p.a() + p.b()) + Math.abs(1 - order) * (q.a() + q.b());
    double least = 16 * Math.ulp(1.0) * size;
    if (Math.abs(a) <= least || Math.abs(b) <= least) {
      return Optional.empty();
    }
    if (a < 0 || b < 0) {
      return Optional.of(Bounded.of(Double.POSITIVE_INFINITY, 0));
    }
    double cancelled =
        ROUNDING
            * size
            * (Math.abs(Digamma.of(a)) + Math.abs(Digamma.of(b)) + Math.abs(Digamma.of(a + b)));
    return Optional.of(
        logBeta(a, b)
            .minus(logBeta(p.a(), p.b()).times(order))
            .minus(logBeta(q.a(), q.b()).times(1 - order))
            .plus(Bounded.of(0, cancelled)));
  }

  private static Bounded logBeta(double a, double b) {
    return ClosedForm.sum(Gamma.logGamma(a), Gamma.logGamma(b), -Gamma.logGamma(a + b));
  }
}
