package io.github.adversaria.expression;

/** The natural logarithm; −∞ at 0. */
final class Log extends Unary {

  Log(Expr argument) {
    super(argument);
  }

  @Override
  Expr of(Expr other) {
    return new Log(other);
  }

  @Override
  Precedence precedence() {
    return Precedence.OPERATOR;
  }

  @Override
  String write(Notation notation) {
    return notation.operator("log", argument);
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Elementary::log, operands());
  }

  @Override
  Expr derive(Expr variable) {
    return argument instanceof DensitySymbol density && !density.equals(variable)
        ? density.logDerivative(variable)
        : argument.derive(variable).over(argument);
  }
}
