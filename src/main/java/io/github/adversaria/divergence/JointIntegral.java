package io.github.adversaria.divergence;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.function.Predicate;

/**
 * Integrals over the space that some densities share. The range is cut at the ends of all supports,
 * so that on each piece a density is there throughout or absent throughout, and the landmarks of
 * all guide the integrator; in the plane the integral is nested; over atoms it is a sum. Immutable.
 */
public interface JointIntegral {

  /**
   * The integral over the pieces where the right densities are there.
   *
   * @param where told for each density whether it is there, whether the piece counts
   * @return {@code ±Infinity} where it diverges
   * @throws io.github.adversaria.integrate.IntegrationException if it cannot be found
   */
  Bounded over(Predicate<boolean[]> where, JointIntegrand integrand);

  /** The same integral under another integrator; a sum over atoms has none and stays as it is. */
  JointIntegral with(Quadrature quadrature);

  /** The same integral, told where the integrand has kinks and peaks beside those of densities. */
  JointIntegral near(List<Landmark> landmarks);

  /** The integral over the union of the supports. */
  default Bounded overUnion(JointIntegrand integrand) {
    return over(JointIntegral::some, integrand);
  }

  /** The integral where all densities are there. */
  default Bounded overIntersection(JointIntegrand integrand) {
    return over(JointIntegral::all, integrand);
  }

  private static boolean some(boolean[] there) {
    for (boolean one : there) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  private static boolean all(boolean[] there) {
    for (boolean one : there) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  /**
   * The space of some densities, integrated by {@link Quadrature#standard()} on the line.
   *
   * @param densities at least one, all of one dimension and one base measure
   * @throws IllegalArgumentException if that does not hold
   * @throws NoClosedFormException in three and more dimensions
   */
  static JointIntegral of(List<? extends Density> densities) {
    Require.notEmpty("densities", densities);
    Density first = densities.get(0);
    for (Density other : densities) {
      if (other.dimension() != first.dimension() || other.measure() != first.measure()) {
        throw Require.wrong(
            "densities",
            other + " (dimension " + other.dimension() + ", " + other.measure() + ")",
            "dimension " + first.dimension() + " and " + first.measure() + ", as " + first);
      }
    }
    List<Density> all = List.copyOf(densities);
    if (first.measure() == BaseMeasure.COUNTING) {
      return new AtomSum(all);
    }
    return switch (first.dimension()) {
      case 1 -> new LineIntegral(all, List.of(), Quadrature.standard());
      case 2 -> new PlaneIntegral(all, PlaneIntegral.STANDARD);
      default ->
          throw new NoClosedFormException(
              "integral over the space", first, "sample instead: estimate(binding, n, random)");
    };
  }
}
