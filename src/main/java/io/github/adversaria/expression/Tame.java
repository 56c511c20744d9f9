package io.github.adversaria.expression;

/** Which expressions are finite wherever their symbols are, and so may be multiplied out. */
final class Tame {

  private Tame() {}

  /** Whether an expression is finite wherever its symbols are; a density counts as finite. */
  static boolean isFinite(Expr expr) {
    if (expr instanceof Symbol
        || expr instanceof Constant
        || expr instanceof Pi
        || expr instanceof Point
        || expr instanceof Indicator
        || expr instanceof Sigmoid
        || expr instanceof ImplicitRoot) {
      return true;
    }
    if (expr instanceof Sum
        || expr instanceof Product
        || expr instanceof Exp
        || expr instanceof Maximum) {
      return expr.operands().stream().allMatch(Tame::isFinite);
    }
    return expr instanceof Power
        && isFinite(expr.operands().get(0))
        && !(expr.operands().get(1) instanceof Constant exponent && exponent.isNegative());
  }
}
