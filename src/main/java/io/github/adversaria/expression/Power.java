package io.github.adversaria.expression;

import java.util.List;

/** A power; a base that may be negative needs a whole exponent. */
final class Power extends Expr {

  private final Expr base;
  private final Expr exponent;

  Power(Expr base, Expr exponent) {
    this.base = base;
    this.exponent = exponent;
  }

  @Override
  public List<Expr> operands() {
    return List.of(base, exponent);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    return Algebra.power(operands.get(0), operands.get(1));
  }

  @Override
  Precedence precedence() {
    return Precedence.POWER;
  }

  @Override
  String write(Notation notation) {
    return notation.power(base, exponent);
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.step(Elementary::power, operands());
  }

  @Override
  Expr derive(Expr variable) {
    Expr ofBase = exponent.times(base.power(exponent.minus(1))).times(base.derive(variable));
    Expr ofExponent = exponent.derive(variable);
    return ofExponent.equals(Constant.ZERO)
        ? ofBase
        : ofBase.plus(times(new Log(base)).times(ofExponent));
  }
}
