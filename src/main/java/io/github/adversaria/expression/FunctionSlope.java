package io.github.adversaria.expression;

import java.util.List;

/** The derivative of a function of the point, of some order: D′(x). */
final class FunctionSlope extends Slope {

  private final FunctionSymbol function;
  private final int order;

  FunctionSlope(FunctionSymbol function, int order) {
    super(function);
    this.function = function;
    this.order = order;
  }

  FunctionSymbol function() {
    return function;
  }

  int order() {
    return order;
  }

  @Override
  Object tag() {
    return List.of(function, order);
  }

  @Override
  String write(Notation notation) {
    return notation.call(notation.primes(notation.name(function.name()), order), notation.point());
  }

  @Override
  int compile(Compiler compiler) {
    Mapping mapping = compiler.scope().mapping(function);
    double[] parameters = compiler.scope().scalars(function.parameters());
    return compiler.computed(this, x -> mapping.slope(order, x, parameters));
  }

  @Override
  Expr derive(Expr variable) {
    if (variable instanceof Point) {
      return new FunctionSlope(function, order + 1);
    }
    if (function.parameters().contains(variable) || variable.equals(function)) {
      throw new UnsupportedOperationException(
          "the derivative of " + this + " for " + variable + " is not known");
    }
    return Constant.ZERO;
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    if (!symbol.equals(function)) {
      return this;
    }
    Expr slope = replacement;
    for (int i = 0; i < order; i++) {
      slope = slope.derive(Point.INSTANCE);
    }
    return slope;
  }
}
