package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Quadrature;
import java.util.List;
import java.util.TreeSet;

/** The pair over atoms: a compensated sum (A. Neumaier 1974), exact but for rounding. */
final class AtomPair implements PairIntegral {

  private final Density p;
  private final Density q;

  AtomPair(Density p, Density q) {
    this.p = p;
    this.q = q;
  }

  @Override
  public Bounded overUnion(PairIntegrand integrand) {
    return sum(integrand, true);
  }

  @Override
  public Bounded overIntersection(PairIntegrand integrand) {
    return sum(integrand, false);
  }

  private Bounded sum(PairIntegrand integrand, boolean union) {
    var atoms = new TreeSet<Double>();
    for (Density density : List.of(p, q)) {
      density.support().intervals().stream().map(Interval::low).forEach(atoms::add);
    }
    var term = new Evaluation();
    double sum = 0;
    double lost = 0;
    double error = 0;
    for (double atom : atoms) {
      double logP = p.logDensity(atom);
      double logQ = q.logDensity(atom);
      boolean inP = logP > Double.NEGATIVE_INFINITY;
      boolean inQ = logQ > Double.NEGATIVE_INFINITY;
      if (inP && inQ || union && (inP || inQ)) {
        integrand.evaluate(logP, logQ, term);
        double value = term.value();
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        error += term.error() + 4 * Math.ulp(value);
        sum = next;
      }
    }
    return Double.isInfinite(sum)
        ? new Bounded(sum, 0, atoms.size())
        : new Bounded(sum + lost, error + 2 * Math.ulp(sum), atoms.size());
  }

  /** A sum has no integrator: this pair. */
  @Override
  public PairIntegral with(Quadrature quadrature) {
    return this;
  }
}
