package io.github.adversaria.divergence;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Laplace;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import java.util.Optional;

/**
 * Finds the closed form of a divergence between two densities, if there is one that is accurate.
 */
final class ClosedForms {

  /**
   * A closed form that cancels down to less than this relative accuracy gives way to the integral.
   */
  static final double ACCURACY = 1e-11;

  /** Largest logarithm of a double. */
  private static final double LARGEST = 709.78;

  private ClosedForms() {}

  static Optional<Bounded> of(Generator generator, Density p, Density q) {
    return family(p, q)
        .flatMap(family -> of(generator, p, q, family))
        .filter(value -> p.dimension() > 1 || isAccurate(value));
  }

  private static boolean isAccurate(Bounded value) {
    return value.errorBound() <= ACCURACY * Math.abs(value.value());
  }

  private static Optional<ClosedForm> family(Density p, Density q) {
    if (p instanceof Normal a && q instanceof Normal b) {
      return Optional.of(new NormalForm(a, b));
    }
    if (p instanceof Exponential a && q instanceof Exponential b) {
      return Optional.of(new RateForm(a.rate(), b.rate()));
    }
    if (p instanceof Laplace a && q instanceof Laplace b) {
      return Optional.of(laplace(a.landmarks().get(0), b.landmarks().get(0)));
    }
    if (p instanceof Gamma a && q instanceof Gamma b) {
      return Optional.of(new GammaForm(a, b));
    }
    if (p instanceof Beta a && q instanceof Beta b) {
      return Optional.of(new BetaForm(a, b));
    }
    if (p instanceof MultivariateNormal a
        && q instanceof MultivariateNormal b
        && a.dimension() == b.dimension()) {
      return Optional.of(new MultivariateNormalForm(a, b));
    }
    return Optional.empty();
  }

  private static ClosedForm laplace(Landmark p, Landmark q) {
    return p.location() == q.location()
        ? new RateForm(1 / p.scale(), 1 / q.scale())
        : new LaplaceForm(p.scale(), q.scale(), Math.abs(p.location() - q.location()));
  }

  private static Optional<Bounded> of(
      Generator generator, Density p, Density q, ClosedForm family) {
    if (generator instanceof KullbackLeibler) {
      return Optional.of(family.kullbackLeibler());
    }
    if (generator instanceof ReverseKullbackLeibler) {
      return family(q, p).map(ClosedForm::kullbackLeibler);
    }
    if (generator instanceof SquaredHellinger) {
      return family.logAffinity(0.5).map(log -> less(log).negate());
    }
    if (generator instanceof PearsonChiSquared) {
      return family.logAffinity(2).flatMap(ClosedForms::bounded);
    }
    if (generator instanceof NeymanChiSquared) {
      return family.logAffinity(-1).flatMap(ClosedForms::bounded);
    }
    if (generator instanceof Alpha alpha) {
      double product = alpha.order() * (alpha.order() - 1);
      return family
          .logAffinity(alpha.order())
          .flatMap(ClosedForms::bounded)
          .map(
              value ->
                  value
                      .times(1 / product)
                      .plus(Bounded.of(0, 4 * Math.ulp(value.value() / product))));
    }
    return Optional.empty();
  }

  /** Empty where the number is finite but no double. */
  private static Optional<Bounded> bounded(Bounded log) {
    boolean overflow = log.value() > LARGEST && !Double.isInfinite(log.value());
    return overflow ? Optional.empty() : Optional.of(less(log));
  }

  /** e^log − 1. */
  private static Bounded less(Bounded log) {
    double value = Math.expm1(log.value());
    if (Double.isInfinite(value)) {
      return Bounded.of(value, 0);
    }
    double error = Math.exp(log.value()) * Math.expm1(log.errorBound()) + 4 * Math.ulp(value);
    return Bounded.of(value, error);
  }
}
