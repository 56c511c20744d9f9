package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The meanings of symbols during one evaluation, and the numbers found so far. */
final class Scope {

  private final Binding binding;
  private final Map<DensitySymbol, Density> densities = new HashMap<>();
  private final Map<Expr, Bounded> numbers = new HashMap<>();
  private final Scope frozen;
  private long evaluations;

  Scope(Binding binding) {
    this.binding = binding;
    this.frozen = this;
  }

  private Scope(Binding binding, Scope frozen) {
    this.binding = binding;
    this.frozen = frozen;
  }

  /** The same with another value of a scalar; what is frozen keeps the value that it has here. */
  Scope with(ScalarSymbol scalar, double value) {
    return new Scope(binding.and(scalar, value), frozen);
  }

  /** What symbols mean in a {@link StopGradient}: as they did before any scalar was moved. */
  Scope frozen() {
    return frozen;
  }

  /** The number that an expression is, with the evaluations of all integrals so far. */
  Bounded value(Expr expr) {
    Bounded number = number(expr);
    return new Bounded(number.value(), number.errorBound(), evaluations);
  }

  /** The number that an expression is, evaluated once. */
  Bounded number(Expr expr) {
    if (expr.isPointwise()) {
      throw Require.wrong(
          "the expression",
          expr + ", a function of the point",
          "a number",
          "Take E(p, ...) or integral(...) of it, or its value at one point, value(binding, x)");
    }
    Bounded known = numbers.get(expr);
    if (known == null) {
      known = expr instanceof Functional functional ? functional.evaluate(this) : computed(expr);
      evaluations += expr instanceof Functional ? known.evaluations() : 0;
      numbers.put(expr, known);
    }
    return known;
  }

  private Bounded computed(Expr expr) {
    Program program = Compiler.compile(expr, this);
    return read(program, expr.toString());
  }

  /** The result of the last run, with the evaluations of all integrals behind it. */
  Bounded read(Program program, String what) {
    Registers registers = program.registers();
    double value = registers.value(program.result());
    double error = registers.valueError(program.result());
    if (Double.isInfinite(value) && !registers.isInfinite(program.result())) {
      // A finite number that overflows is not infinite: nothing is known but that it is large.
      double most = Math.copySign(Double.MAX_VALUE, value);
      return new Bounded(most, Double.POSITIVE_INFINITY, evaluations);
    }
    if (Double.isNaN(value)) {
      throw IntegrationException.undefined(
          what + " is not a number here: it holds the logarithm of a negative number, or 0/0.",
          evaluations);
    }
    if (Double.isInfinite(error) || Double.isNaN(error)) {
      throw new IntegrationException(
          what
              + " has no value here that can be told: it holds ∞ − ∞, or the logarithm of what may"
              + " be zero or less, or a quotient by what may be zero, as far as rounding lets it be"
              + " known.",
          new Bounded(0, Double.POSITIVE_INFINITY, evaluations));
    }
    return new Bounded(value, Double.isInfinite(value) ? 0 : error, evaluations);
  }

  Density density(DensitySymbol symbol) {
    return densities.computeIfAbsent(symbol, this::bound);
  }

  private Density bound(DensitySymbol symbol) {
    Object meaning = meaning(symbol, ".and(" + symbol.name() + ", Normal.of(0, 1))");
    if (meaning instanceof Family family) {
      return family.at(parameters(symbol, family));
    }
    return (Density) meaning;
  }

  /** The family of a density with parameters. */
  Family family(DensitySymbol symbol) {
    Object meaning = meaning(symbol, ".and(" + symbol.name() + ", a Family)");
    if (!(meaning instanceof Family family)) {
      throw Require.wrong(
          symbol.name(),
          meaning,
          "a Family, whose score is needed",
          "A density by itself is constant in its parameters");
    }
    return family;
  }

  /** The values of a density's parameters. */
  double[] parameters(DensitySymbol symbol, Family family) {
    if (symbol.parameters().size() != family.parameters()) {
      throw Require.wrong(
          symbol.name(),
          family + " of " + family.parameters() + " parameters",
          "a Family of as many parameters as the symbol has, " + symbol.parameters().size(),
          "Declare it with its parameters: density(\"" + symbol.name() + "\", theta, ...)");
    }
    return scalars(symbol.parameters());
  }

  /** The density that a distribution is: a mixture where it is one. */
  Density density(Distribution distribution) {
    List<Distribution.Part> parts = distribution.parts();
    var components = new ArrayList<Density>();
    double[] weights = new double[parts.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = number(parts.get(i).weight()).value();
      components.add(density(parts.get(i).density()));
    }
    return components.size() == 1 ? components.get(0) : Mixture.of(weights, components);
  }

  Mapping mapping(FunctionSymbol symbol) {
    return (Mapping) meaning(symbol, ".and(" + symbol.name() + ", x -> ...)");
  }

  double scalar(ScalarSymbol symbol) {
    return (Double) meaning(symbol, ".and(" + symbol.name() + ", 0.5)");
  }

  /** The values of some scalars. */
  double[] scalars(List<ScalarSymbol> symbols) {
    return symbols.stream().mapToDouble(this::scalar).toArray();
  }

  private Object meaning(Symbol symbol, String hint) {
    return binding
        .meaning(symbol)
        .orElseThrow(
            () -> new IllegalArgumentException(symbol.name() + " is not bound; add " + hint));
  }
}
