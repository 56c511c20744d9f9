package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Quadrature;

/** Two densities that live on sets of which each has no mass under the other. */
final class SingularPair implements PairIntegral {

  @Override
  public Bounded overUnion(PairIntegrand integrand) {
    return one(integrand, 0, Double.NEGATIVE_INFINITY)
        .plus(one(integrand, Double.NEGATIVE_INFINITY, 0));
  }

  private static Bounded one(PairIntegrand integrand, double logP, double logQ) {
    var value = new Evaluation();
    integrand.evaluate(logP, logQ, value);
    return Bounded.of(value.value(), Double.isInfinite(value.value()) ? 0 : value.error());
  }

  @Override
  public Bounded overIntersection(PairIntegrand integrand) {
    return Bounded.of(0, 0);
  }

  @Override
  public PairIntegral with(Quadrature quadrature) {
    return this;
  }
}
