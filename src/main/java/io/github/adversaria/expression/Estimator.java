package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The value of an expression from samples, with its standard error: all that is averaged over one
 * density is averaged over the same samples, so that the errors of its terms may cancel; those of
 * different densities are independent.
 */
final class Estimator {

  private final Expr expr;
  private final Scope scope;
  private final double rest;
  private final Map<DensitySymbol, Expr> bodies = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if the expression is not linear in its expectations
   */
  Estimator(Expr expr, Binding binding) {
    this.expr = expr;
    this.scope = new Scope(binding);
    LinearForm form = LinearForm.of(expr);
    this.rest = scope.number(form.rest()).value();
    for (LinearForm.Term term : form.terms()) {
      Expr weighted = Algebra.product(term.factor(), term.body());
      bodies.merge(term.density(), weighted, Algebra::sum);
    }
  }

  /** The mean over n samples of each density. */
  Sampled estimate(int n, RandomGenerator random) {
    Require.atLeast("n", n, 2);
    double mean = rest;
    double variance = 0;
    for (ToDoubleFunction<RandomGenerator> part : parts()) {
      Sampled own = MonteCarlo.mean(n, random, part);
      mean += own.mean();
      variance += own.standardError() * own.standardError();
    }
    if (Double.isNaN(mean)) {
      throw new IllegalStateException("the estimate of " + expr + " is ∞ − ∞: it does not exist");
    }
    return new Sampled(mean, Math.sqrt(variance), n);
  }

  /** The value from one sample of each density. */
  ToDoubleFunction<RandomGenerator> sampler() {
    List<ToDoubleFunction<RandomGenerator>> parts = parts();
    return random -> {
      double sum = rest;
      for (ToDoubleFunction<RandomGenerator> part : parts) {
        sum += part.applyAsDouble(random);
      }
      return sum;
    };
  }

  /** The variance of that value: the sum of those of the parts, for they are independent. */
  Bounded variance() {
    Bounded sum = Bounded.of(0, 0);
    for (Map.Entry<DensitySymbol, Expr> part : bodies.entrySet()) {
      sum = sum.plus(variance(part.getKey(), part.getValue()));
    }
    return sum;
  }

  /** E (f − m)² with m = E f as it was found, which is too much by the square of what m is off. */
  private Bounded variance(DensitySymbol density, Expr body) {
    Bounded mean = scope.number(new Expectation(density, body));
    if (Double.isInfinite(mean.value())) {
      throw Require.wrong(
          "the expression",
          expr + ", whose mean under " + density + " is " + mean.value(),
          "one with a finite mean; without it there is no variance");
    }
    Expr centred = body.minus(Constant.of("the mean", mean.value()));
    Bounded square = scope.number(new Expectation(density, centred.power(2)));
    return square.plus(Bounded.of(0, mean.errorBound() * mean.errorBound()));
  }

  private List<ToDoubleFunction<RandomGenerator>> parts() {
    var parts = new ArrayList<ToDoubleFunction<RandomGenerator>>();
    bodies.forEach((symbol, body) -> parts.add(part(symbol, body)));
    return parts;
  }

  private ToDoubleFunction<RandomGenerator> part(DensitySymbol symbol, Expr body) {
    Density density = scope.density(symbol);
    Expr simple = Simplifier.simplify(Frozen.read(body, scope));
    Program program = Compiler.compile(simple, scope, List.of(), density.dimension());
    return random -> {
      program.run(density.drawPoint(random));
      return program.registers().value(program.result());
    };
  }
}
