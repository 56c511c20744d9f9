package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Densities over atoms: a compensated sum (A. Neumaier 1974), exact but for rounding. */
final class AtomSum implements JointIntegral {

  private final List<Density> densities;

  AtomSum(List<Density> densities) {
    this.densities = densities;
  }

  @Override
  public Bounded over(Predicate<boolean[]> where, JointIntegrand integrand) {
    Require.notNull("where", where);
    Require.notNull("integrand", integrand);
    var atoms = new TreeSet<Double>();
    for (Density density : densities) {
      density.support().intervals().stream().map(Interval::low).forEach(atoms::add);
    }
    boolean[] there = new boolean[densities.size()];
    double[] logs = new double[densities.size()];
    var term = new Evaluation();
    double total = 0;
    double lost = 0;
    double error = 0;
    for (double atom : atoms) {
      for (int i = 0; i < logs.length; i++) {
        logs[i] = densities.get(i).logDensity(atom);
        there[i] = logs[i] > Double.NEGATIVE_INFINITY;
      }
      if (where.test(there)) {
        integrand.evaluate(new double[] {atom}, logs, term);
        double value = term.value();
        if (Double.isNaN(value)) {
          throw IntegrationException.undefined(
              "The term of the sum at the atom " + atom + " is not a number.", atoms.size());
        }
        double next = total + value;
        lost +=
            Math.abs(total) >= Math.abs(value) ? (total - next) + value : (value - next) + total;
        error += term.error() + 4 * Math.ulp(value);
        total = next;
      }
    }
    if (Double.isNaN(total)) {
      throw new IntegrationException(
          "The sum over the atoms " + atoms + " holds ∞ − ∞.",
          new Bounded(0, Double.POSITIVE_INFINITY, atoms.size()));
    }
    return Double.isInfinite(total)
        ? new Bounded(total, 0, atoms.size())
        : new Bounded(total + lost, error + 2 * Math.ulp(total), atoms.size());
  }

  /** A sum has no integrator: this one. */
  @Override
  public JointIntegral with(Quadrature quadrature) {
    Require.notNull("quadrature", quadrature);
    return this;
  }

  /** A sum needs no guide: this one. */
  @Override
  public JointIntegral near(List<Landmark> landmarks) {
    Require.notNull("landmarks", landmarks);
    return this;
  }
}
