package io.github.adversaria.expression;

/** 1 where its argument is positive, 0 elsewhere; its derivative counts as 0, jumps and all. */
final class Indicator extends Unary {

  Indicator(Expr argument) {
    super(argument);
  }

  @Override
  Expr of(Expr other) {
    return new Indicator(other);
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.indicator(argument);
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Ordering::indicator, operands());
  }

  @Override
  Expr derive(Expr variable) {
    return Constant.ZERO;
  }
}
