package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;

/** Two densities on a common space. */
record JointPair(JointIntegral joint) implements PairIntegral {

  @Override
  public Bounded overUnion(PairIntegrand integrand) {
    return joint.overUnion(joint(integrand));
  }

  @Override
  public Bounded overIntersection(PairIntegrand integrand) {
    return joint.overIntersection(joint(integrand));
  }

  private static JointIntegrand joint(PairIntegrand integrand) {
    Require.notNull("integrand", integrand);
    return (point, logs, result) -> integrand.evaluate(logs[0], logs[1], result);
  }

  @Override
  public PairIntegral with(Quadrature quadrature) {
    return new JointPair(joint.with(quadrature));
  }
}
