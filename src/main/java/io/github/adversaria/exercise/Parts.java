package io.github.adversaria.exercise;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Symbol;
import java.util.List;
import java.util.function.Predicate;

/** Looks for parts of an expression; for lines that a proof has to pass. */
final class Parts {

  private Parts() {}

  /** Whether the expression itself or a part of it, at any depth, is like that. */
  static boolean any(Expr whole, Predicate<Expr> wanted) {
    return wanted.test(whole) || whole.operands().stream().anyMatch(part -> any(part, wanted));
  }

  /** Whether all these symbols meet in a function of the point, say inside one expectation. */
  static boolean meet(Expr whole, Symbol... symbols) {
    return any(whole, part -> !part.isNumber() && part.symbols().containsAll(List.of(symbols)));
  }
}
