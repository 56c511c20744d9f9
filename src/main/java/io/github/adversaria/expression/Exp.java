package io.github.adversaria.expression;

import java.util.List;

/** The exponential function. */
final class Exp extends Expr {

  private final Expr argument;

  Exp(Expr argument) {
    this.argument = argument;
  }

  @Override
  public List<Expr> operands() {
    return List.of(argument);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new Exp(operands.get(0));
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
