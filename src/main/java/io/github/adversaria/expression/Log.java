package io.github.adversaria.expression;

import java.util.List;

/** The natural logarithm; −∞ at 0. */
final class Log extends Expr {

  private final Expr argument;

  Log(Expr argument) {
    this.argument = argument;
  }

  @Override
  public List<Expr> operands() {
    return List.of(argument);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new Log(operands.get(0));
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
