package io.github.adversaria.expression;

import java.util.List;

/** The sign that an expression is written with, before the rest of it. */
final class Sign {

  private Sign() {}

  /** Whether a minus stands first: that of a constant, of a factor or of a part of a fraction. */
  static boolean isNegative(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.isNegative();
    }
    return (expr instanceof Product || expr instanceof Quotient)
        && expr.operands().stream().filter(Sign::isNegative).count() % 2 == 1;
  }

  /** The parts of a product or quotient, each without its minus. */
  static List<Expr> sizes(Expr expr) {
    return expr.operands().stream().map(Sign::size).toList();
  }

  private static Expr size(Expr expr) {
    if (expr instanceof Constant constant) {
      return Constant.of(constant.value().abs());
    }
    return (expr instanceof Product || expr instanceof Quotient)
        ? expr.withOperands(sizes(expr))
        : expr;
  }
}
