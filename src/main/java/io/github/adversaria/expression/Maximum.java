package io.github.adversaria.expression;

import java.util.List;

/** The greater of two; where they are equal its derivative is that of the first. */
final class Maximum extends Expr {

  private final Expr first;
  private final Expr second;

  Maximum(Expr first, Expr second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public List<Expr> operands() {
    return List.of(first, second);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return new Maximum(operands.get(0), operands.get(1));
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.maximum(operands());
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Ordering::maximum, operands());
  }

  @Override
  Expr derive(Expr variable) {
    Expr secondIsGreater = new Indicator(second.minus(first));
    return first
        .derive(variable)
        .times(Constant.ONE.minus(secondIsGreater))
        .plus(second.derive(variable).times(secondIsGreater));
  }
}
