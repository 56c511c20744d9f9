package io.github.adversaria.expression;

import java.util.List;

/** 1 where its argument is positive, 0 elsewhere; its derivative counts as 0, jumps and all. */
final class Indicator extends Expr {

  private final Expr argument;

  Indicator(Expr argument) {
    this.argument = argument;
  }

  @Override
  public List<Expr> operands() {
    return List.of(argument);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new Indicator(operands.get(0));
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
