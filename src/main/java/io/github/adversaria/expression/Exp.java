package io.github.adversaria.expression;

/** The exponential function. */
final class Exp extends Unary {

  Exp(Expr argument) {
    super(argument);
  }

  @Override
  Expr of(Expr other) {
    return new Exp(other);
  }

  @Override
  Precedence precedence() {
    return Precedence.POWER;
  }

  @Override
  String write(Notation notation) {
    return notation.exponential(argument);
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Elementary::exp, operands());
  }

  @Override
  Expr derive(Expr variable) {
    return times(argument.derive(variable));
  }
}
