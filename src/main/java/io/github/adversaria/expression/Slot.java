package io.github.adversaria.expression;

import java.util.Set;

/**
 * A place in an expression that is filled with numbers while it is evaluated, where one expression
 * is evaluated inside another. It belongs to one program and never leaves it.
 */
final class Slot extends Leaf {

  private final Object identity = new Object();
  private double factor;
  private double error;
  private double scale;
  private double scaleError;

  /** Fills it with a number that is exact. */
  void set(double value) {
    factor = value;
    error = 0;
    scale = 0;
    scaleError = 0;
  }

  /** Fills it with what a register holds. */
  void set(Registers registers, int register) {
    factor = registers.factor[register];
    error = registers.error[register];
    scale = registers.scale[register];
    scaleError = registers.scaleError[register];
  }

  @Override
  Object tag() {
    return identity;
  }

  @Override
  boolean isPointwise() {
    return true;
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.atPoint((r, target, place) -> r.set(target, factor, error, scale, scaleError));
  }

  @Override
  void collect(Set<Symbol> found) {}

  @Override
  String write(Notation notation) {
    return notation.name("\\cdot");
  }

  @Override
  Expr derive(Expr variable) {
    return Constant.ZERO;
  }
}
