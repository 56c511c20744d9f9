package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import java.util.Set;

/** A number made of whole functions; no point is left in it. */
abstract class Functional extends Expr {

  /** The number. */
  abstract Bounded evaluate(Scope scope);

  @Override
  final int compile(Compiler compiler) {
    return compiler.number(compiler.scope().number(this));
  }

  @Override
  final void collectAtPoint(Set<Symbol> found) {}

  @Override
  final boolean isPointwise() {
    return false;
  }

  @Override
  Precedence precedence() {
    return Precedence.PRODUCT;
  }

  /** Whether this is about symbols, of which the point is none: then the derivative is 0. */
  static boolean isPoint(Expr variable) {
    return variable instanceof Point;
  }
}
