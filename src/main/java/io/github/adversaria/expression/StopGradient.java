package io.github.adversaria.expression;

import java.util.List;

/**
 * Its argument, frozen as a function: no derivative for symbols passes, but one for the point does,
 * so that in E f(G(z)) with f frozen the gradient still flows through G (Goodfellow 2014, arXiv
 * 1412.6515, section 5).
 */
final class StopGradient extends Expr {

  private final Expr argument;

  StopGradient(Expr argument) {
    this.argument = argument;
  }

  @Override
  public List<Expr> operands() {
    return List.of(argument);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new StopGradient(operands.get(0));
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.stopped(argument);
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.frozen().register(argument);
  }

  @Override
  Expr derive(Expr variable) {
    return variable instanceof Point ? new StopGradient(argument.derive(variable)) : Constant.ZERO;
  }
}
