package io.github.adversaria.expression;

import java.util.List;

/**
 * What {@link StopGradient} means to a value. As long as no scalar has been moved, frozen and
 * moving are one, and what is frozen cancels against what is not; afterwards a function of frozen
 * things alone is frozen as a whole, and simplifies inside.
 */
final class Frozen {

  private Frozen() {}

  /** An expression of the same value in a scope, with as little in the way as can be. */
  static Expr read(Expr expr, Scope scope) {
    return scope.frozen() == scope ? thawed(expr) : lifted(expr);
  }

  private static Expr thawed(Expr expr) {
    if (expr instanceof StopGradient) {
      return thawed(expr.operands().get(0));
    }
    return rebuilt(expr, expr.operands().stream().map(Frozen::thawed).toList());
  }

  private static Expr lifted(Expr expr) {
    List<Expr> parts = expr.operands().stream().map(Frozen::lifted).toList();
    boolean some = parts.stream().anyMatch(StopGradient.class::isInstance);
    boolean all =
        parts.stream().allMatch(part -> part instanceof StopGradient || part instanceof Constant);
    if (some && all && !(expr instanceof Functional)) {
      List<Expr> inside = parts.stream().map(Frozen::argument).toList();
      return new StopGradient(expr instanceof StopGradient ? inside.get(0) : rebuilt(expr, inside));
    }
    return rebuilt(expr, parts);
  }

  private static Expr argument(Expr expr) {
    return expr instanceof StopGradient ? expr.operands().get(0) : expr;
  }

  private static Expr rebuilt(Expr expr, List<Expr> parts) {
    return parts.equals(expr.operands()) ? expr : expr.withOperands(parts);
  }
}
