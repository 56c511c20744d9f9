package io.github.adversaria.expression;

import java.util.List;

/** The derivative of a function for one of its parameters: ∂G/∂θ at the point. */
final class ParameterSlope extends Slope {

  private final FunctionSymbol function;
  private final ScalarSymbol parameter;

  ParameterSlope(FunctionSymbol function, ScalarSymbol parameter) {
    super(function);
    this.function = function;
    this.parameter = parameter;
  }

  FunctionSymbol function() {
    return function;
  }

  ScalarSymbol parameter() {
    return parameter;
  }

  @Override
  Object tag() {
    return List.of(function, parameter);
  }

  @Override
  Precedence precedence() {
    return Precedence.OPERATOR;
  }

  @Override
  String write(Notation notation) {
    return notation.slope(parameter, function);
  }

  @Override
  int compile(Compiler compiler) {
    Mapping mapping = compiler.scope().mapping(function);
    double[] parameters = compiler.scope().scalars(function.parameters());
    int index = function.parameters().indexOf(parameter);
    return compiler.computed(this, x -> mapping.parameterSlope(index, x, parameters));
  }

  @Override
  Expr derive(Expr variable) {
    if (variable instanceof Point
        || function.parameters().contains(variable)
        || variable.equals(function)) {
      throw new UnsupportedOperationException(
          "the derivative of " + this + " for " + variable + " is not known");
    }
    return Constant.ZERO;
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    return symbol.equals(function) ? replacement.derive(parameter) : this;
  }
}
