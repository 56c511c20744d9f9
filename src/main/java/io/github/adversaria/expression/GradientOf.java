package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import java.util.List;

/**
 * The derivative of a number for a scalar, as the number that it is: evaluated from values of the
 * functional itself, so that it owes nothing to Leibniz' rule.
 */
final class GradientOf extends Functional {

  private final Expr functional;
  private final ScalarSymbol scalar;

  GradientOf(Expr functional, ScalarSymbol scalar) {
    this.functional = functional;
    this.scalar = scalar;
  }

  ScalarSymbol scalar() {
    return scalar;
  }

  @Override
  Object tag() {
    return scalar;
  }

  @Override
  public List<Expr> operands() {
    return List.of(functional);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new GradientOf(operands.get(0), scalar);
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    if (symbol.equals(scalar)) {
      throw Require.wrong(
          "symbol",
          symbol + ", which " + this + " is the derivative for",
          "another symbol",
          "Give it its value in the binding, as in .and(" + symbol + ", 0.5)");
    }
    return super.substitute(symbol, replacement);
  }

  @Override
  Precedence precedence() {
    return Precedence.OPERATOR;
  }

  @Override
  String write(Notation notation) {
    return notation.gradient(scalar, functional);
  }

  @Override
  Bounded evaluate(Scope scope) {
    return NumericDerivative.of(
        theta -> scope.with(scalar, theta).value(functional), scope.scalar(scalar));
  }

  @Override
  Expr derive(Expr variable) {
    return functional.derive(scalar).derive(variable);
  }
}
