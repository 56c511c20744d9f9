package io.github.adversaria.expression;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.divergence.JointIntegral;
import io.github.adversaria.divergence.KantorovichPotential;
import io.github.adversaria.divergence.Wasserstein;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Evaluation;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The supremum of E_p f − E_q f over the f with |f(x) − f(y)| ≤ K·|x − y|, on the line. It is
 * attained by the f whose slope is K where the distribution function of q is the greater and −K
 * where that of p is (L. V. Kantorovich and G. Rubinstein 1958; Villani 2003, theorem 1.14), and
 * equals K·W1: the value comes from f, W1 bounds what a badly placed kink of f may cost.
 */
final class KantorovichDual {

  private final Density p;
  private final Density q;
  private final double[] kinks;

  private KantorovichDual(Density p, Density q) {
    this.p = p;
    this.q = q;
    this.kinks =
        SignChanges.of(this::lead, List.of(p, q)).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
  }

  /** The supremum of an objective that is linear in f. */
  static Bounded supremum(Scope scope, Expr objective, FunctionSymbol f, double lipschitz) {
    LinearForm form = LinearForm.of(objective);
    Expr rest = form.rest();
    var mass = new LinkedHashMap<Density, Double>();
    for (LinearForm.Term term : form.terms()) {
      Expr slope = term.body().derivative(f);
      if (slope.isPointwise() || slope.symbols().contains(f) || rest.symbols().contains(f)) {
        throw Require.wrong(
            "the objective",
            objective,
            "E(p, f) minus E(q, f), and perhaps a number, as functions with a Lipschitz bound need");
      }
      double weight = scope.number(Algebra.product(term.factor(), slope)).value();
      mass.merge(scope.density(term.density()), weight, Double::sum);
      Expr fixed = term.body().with(f, Constant.ZERO);
      if (!fixed.equals(Constant.ZERO)) {
        rest = rest.plus(Algebra.product(term.factor(), new Expectation(term.density(), fixed)));
      }
    }
    Bounded constant = scope.number(rest);
    double total = mass.values().stream().mapToDouble(Double::doubleValue).sum();
    double size = mass.values().stream().mapToDouble(Math::abs).sum();
    if (Math.abs(total) > Require.WEIGHT_TOLERANCE * size) {
      return Bounded.of(Double.POSITIVE_INFINITY, 0); // a constant f makes it as large as one likes
    }
    if (size == 0) {
      return constant;
    }
    Density p = part(mass, 1, size / 2);
    Density q = part(mass, -1, size / 2);
    return distance(p, q).times(lipschitz * size / 2).plus(constant);
  }

  private static Density part(Map<Density, Double> mass, int sign, double total) {
    var densities = mass.keySet().stream().filter(d -> sign * mass.get(d) > 0).toList();
    double[] weights = densities.stream().mapToDouble(d -> Math.abs(mass.get(d)) / total).toArray();
    return densities.size() == 1 ? densities.get(0) : Mixture.of(weights, densities);
  }

  private static Bounded distance(Density p, Density q) {
    Bounded primal = Wasserstein.W1.between(p, q);
    if (Double.isInfinite(primal.value())) {
      return primal;
    }
    Bounded either = hasAtoms(p, q) ? KantorovichPotential.of(p, q).dual() : smooth(p, q);
    Bounded dual = either.value() < 0 ? either.negate() : either; // −f has the same kinks
    double gap = Math.abs(primal.value() - dual.value()) + primal.errorBound();
    return new Bounded(
        dual.value(), Math.max(dual.errorBound(), gap), dual.evaluations() + primal.evaluations());
  }

  /** The distribution functions of atoms jump, and agree between the jumps: f may be flat. */
  private static boolean hasAtoms(Density p, Density q) {
    return p.measure() == BaseMeasure.COUNTING || q.measure() == BaseMeasure.COUNTING;
  }

  private static Bounded smooth(Density p, Density q) {
    var potential = new KantorovichDual(p, q);
    return potential.mean(p).minus(potential.mean(q));
  }

  private Bounded mean(Density density) {
    List<Landmark> marks = Arrays.stream(kinks).mapToObj(Landmark::kink).toList();
    return JointIntegral.of(List.of(density))
        .near(marks)
        .overUnion(
            (point, logs, result) -> {
              double value = potential(point[0]);
              double error =
                  Evaluation.ASSUMED_ROUNDING
                      * (2 + Math.abs(logs[0]))
                      * (Math.abs(value) + Math.abs(point[0]));
              result.setScaled(value, error, logs[0]);
            });
  }

  /** f or −f, zero at the first kink, or at 0 where it has none. */
  private double potential(double x) {
    if (kinks.length == 0) {
      return x;
    }
    if (x <= kinks[0]) {
      return x - kinks[0];
    }
    double slope = -1;
    double value = 0;
    for (int i = 0; i < kinks.length; i++) {
      double end = i + 1 < kinks.length ? Math.min(x, kinks[i + 1]) : x;
      value += slope * (end - kinks[i]);
      slope = -slope;
      if (end == x) {
        break;
      }
    }
    return value;
  }

  /** +1 where the distribution function of q is greater, -1 where that of p is. */
  private double lead(double x) {
    double ofP = p.cdf(x);
    double difference = ofP < 0.5 ? q.cdf(x) - ofP : p.survival(x) - q.survival(x);
    return Math.signum(difference);
  }
}
