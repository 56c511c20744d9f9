package io.github.adversaria.expression;

/** The logistic function σ(a) = 1/(1 + exp(−a)). */
final class Sigmoid extends Unary {

  Sigmoid(Expr argument) {
    super(argument);
  }

  @Override
  Expr of(Expr other) {
    return new Sigmoid(other);
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
