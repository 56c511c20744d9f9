package io.github.adversaria.expression;

import java.util.List;

/** The logistic function σ(a) = 1/(1 + exp(−a)). */
final class Sigmoid extends Expr {

  private final Expr argument;

  Sigmoid(Expr argument) {
    this.argument = argument;
  }

  @Override
  public List<Expr> operands() {
    return List.of(argument);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new Sigmoid(operands.get(0));
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.name("\\sigma") + notation.brackets(notation.whole(argument));
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Elementary::sigmoid, operands());
  }

  /** σ′(a) = σ(a)·σ(−a), which keeps its digits where σ is near 1. */
  @Override
  Expr derive(Expr variable) {
    return times(new Sigmoid(argument.negate())).times(argument.derive(variable));
  }
}
