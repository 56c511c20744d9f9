package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The forms that the derivative of an expectation for a parameter takes (S. Mohamed, M. Rosca, M.
 * Figurnov and A. Mnih 2020, arXiv 1906.10652): under the integral, by the score, along the paths.
 * Divergences stand for the expectations that define them.
 */
final class ParameterForms {

  /** The expectations, by the names that stand for them. */
  private final Map<Expectation, ScalarSymbol> names = new LinkedHashMap<>();

  private final Expr outline;

  private ParameterForms(Expr expr) {
    this.outline = outlined(expr);
  }

  /** ∂θ E_q f as ∫ ∂θ(q f). */
  static Expr leibniz(Expr expr, ScalarSymbol theta) {
    requireParameter(expr, theta);
    var forms = new ParameterForms(expr);
    return forms.derivative(
        theta, e -> Integral.of(e.density().times(e.scoreIntegrand(theta))), e -> e);
  }

  /** ∂θ E_q f as E_q[f ∂θ log q + ∂θ f]. */
  static Expr scoreFunction(Expr expr, ScalarSymbol theta) {
    requireParameter(expr, theta);
    return new ParameterForms(expr).derivative(theta, e -> byScore(e, theta), e -> e);
  }

  private static Expr byScore(Expectation e, ScalarSymbol theta) {
    return new Expectation(e.density(), e.scoreIntegrand(theta));
  }

  /** E_q f as E_z[f(G(z))]. */
  static Expr reparameterized(Expr expr, DensitySymbol q, DensitySymbol noise, Expr generator) {
    var forms = new ParameterForms(expr);
    forms.requireExpectation(expr, q);
    if (!generator.isPointwise()) {
      throw Require.wrong(
          "generator", generator, "a function of the point of the noise, such as function(\"G\")");
    }
    return forms.filled(forms.outline, e -> moved(e, q, noise, generator));
  }

  private static Expr moved(Expectation e, DensitySymbol q, DensitySymbol noise, Expr generator) {
    return e.density().equals(q) ? new Expectation(noise, Composition.of(e.body(), generator)) : e;
  }

  /** ∂θ E_q f as E_z[f′(G(z)) ∂θG(z) + ∂θf(G(z))]. */
  static Expr pathwise(
      Expr expr, DensitySymbol q, DensitySymbol noise, Expr generator, ScalarSymbol theta) {
    var forms = new ParameterForms(expr);
    forms.requireExpectation(expr, q);
    if (!generator.isPointwise() || !generator.symbols().contains(theta)) {
      throw Require.wrong(
          "generator",
          generator,
          "a function of the point of the noise that depends on " + theta,
          "Declare it as function(\"G\", theta)");
    }
    return forms.derivative(
        theta,
        e -> e.density().equals(q) ? path(e, noise, generator, theta) : byScore(e, theta),
        e -> moved(e, q, noise, generator));
  }

  /** Where points are generated their density is positive, which is known before the rewriting. */
  private static Expr path(Expectation e, DensitySymbol noise, Expr generator, ScalarSymbol theta) {
    Signs there = Signs.under(e.distribution());
    Expr slope = Simplifier.simplify(e.body().derive(Point.INSTANCE), there);
    Expr own = Simplifier.simplify(e.body().derive(theta), there);
    Expr along = Composition.of(slope, generator).times(generator.derive(theta));
    return new Expectation(noise, along.plus(Composition.of(own, generator)));
  }

  /** By the chain rule: each expectation's derivative by a rule, what remains of it by another. */
  private Expr derivative(
      ScalarSymbol theta, Function<Expectation, Expr> rule, Function<Expectation, Expr> rest) {
    var terms = new ArrayList<Expr>();
    names.forEach((e, name) -> terms.add(outline.derive(name).times(rule.apply(e))));
    terms.add(outline.derive(theta));
    return Simplifier.simplify(filled(Algebra.sum(terms), rest));
  }

  private Expr filled(Expr expr, Function<Expectation, Expr> rest) {
    Expr filled = expr;
    for (Map.Entry<Expectation, ScalarSymbol> named : names.entrySet()) {
      filled = filled.substitute(named.getValue(), rest.apply(named.getKey()));
    }
    return filled;
  }

  /** The expression with names for its expectations over one density each. */
  private Expr outlined(Expr expr) {
    if (expr instanceof Between between) {
      return outlined(between.definition());
    }
    if (expr instanceof Expectation expectation) {
      return expectation.density() instanceof DensitySymbol
          ? names.computeIfAbsent(expectation, e -> new ScalarSymbol("E_" + names.size()))
          : outlined(expectation.perDensity());
    }
    if (expr.operands().isEmpty() || expr instanceof Functional) {
      return expr;
    }
    return expr.withOperands(expr.operands().stream().map(this::outlined).toList());
  }

  private void requireExpectation(Expr expr, DensitySymbol q) {
    if (names.keySet().stream().noneMatch(e -> e.density().equals(q))) {
      List<Expr> there = names.keySet().stream().map(Expectation::density).distinct().toList();
      throw Require.wrong(
          "q", q, "a density that " + expr + " has an expectation over; it has " + there);
    }
  }

  private static void requireParameter(Expr expr, ScalarSymbol theta) {
    if (!expr.symbols().contains(theta)) {
      throw Require.wrong(
          "theta",
          theta,
          "a parameter that " + expr + " depends on",
          "Declare the density with it: density(\"q\", theta)");
    }
  }
}
