package io.github.adversaria.expression;

import java.util.List;

/** An expression with one part. */
abstract class Unary extends Expr {

  final Expr argument;

  Unary(Expr argument) {
    this.argument = argument;
  }

  /** The same kind of expression of another part. */
  abstract Expr of(Expr other);

  @Override
  public final List<Expr> operands() {
    return List.of(argument);
  }

  @Override
  final Expr withOperands(List<Expr> operands) {
    return of(operands.get(0));
  }
}
