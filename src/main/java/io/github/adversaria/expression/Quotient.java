package io.github.adversaria.expression;

import java.util.List;

/** A quotient. */
final class Quotient extends Expr {

  private final Expr numerator;
  private final Expr denominator;

  Quotient(Expr numerator, Expr denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  @Override
  public List<Expr> operands() {
    return List.of(numerator, denominator);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return Algebra.quotient(operands.get(0), operands.get(1));
  }

  @Override
  Precedence precedence() {
    return Sign.isNegative(this) ? Precedence.SUM : Precedence.PRODUCT;
  }

  @Override
  String write(Notation notation) {
    List<Expr> sizes = Sign.sizes(this);
    return (Sign.isNegative(this) ? "-" : "") + notation.quotient(sizes.get(0), sizes.get(1));
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Arithmetic::quotient, operands());
  }

  @Override
  Expr derive(Expr variable) {
    Expr above = numerator.derive(variable);
    Expr below = denominator.derive(variable);
    if (below.equals(Constant.ZERO)) {
      return Algebra.quotient(above, denominator);
    }
    return Algebra.quotient(
        above.times(denominator).minus(numerator.times(below)), denominator.power(2));
  }
}
