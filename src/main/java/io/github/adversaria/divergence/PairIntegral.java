package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.List;

/**
 * Integrals of a function of two densities p and q, for example of p log(p/q). On the line the
 * range is cut at the ends of both supports, so that on each piece either density is there
 * throughout or absent throughout, and the landmarks of both guide the integrator; in the plane the
 * integral is nested; over atoms it is a sum. Immutable.
 */
public interface PairIntegral {

  /** The integral over the union of the supports; {@code ±Infinity} where it diverges. */
  Bounded overUnion(PairIntegrand integrand);

  /** The integral where both densities are there. */
  Bounded overIntersection(PairIntegrand integrand);

  /** The same pair under another integrator on the line. */
  PairIntegral with(Quadrature quadrature);

  /**
   * The pair, integrated by {@link Quadrature#standard()}. Atoms against lengths are mutually
   * singular: each density then counts where the other is absent, with mass 1.
   *
   * @throws IllegalArgumentException if the dimensions differ
   * @throws NoClosedFormException in three and more dimensions
   */
  static PairIntegral of(Density p, Density q) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    if (p.dimension() != q.dimension()) {
      throw Require.wrong(
          "q", q + " of dimension " + q.dimension(), "dimension " + p.dimension() + ", as " + p);
    }
    if (p.measure() != q.measure()) {
      return new SingularPair();
    }
    if (p.dimension() > 2) {
      throw new NoClosedFormException(
          "integral against " + q, p, "sample instead: estimate(p, q, n, random)");
    }
    if (MixedPair.applies(p, q)) {
      return MixedPair.of(p, q);
    }
    return new JointPair(JointIntegral.of(List.of(p, q)));
  }
}
