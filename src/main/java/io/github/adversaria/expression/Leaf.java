package io.github.adversaria.expression;

import java.util.List;

/** An expression without parts. */
abstract class Leaf extends Expr {

  @Override
  public final List<Expr> operands() {
    return List.of();
  }

  @Override
  final Expr withOperands(List<Expr> operands) {
    return this;
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }
}
