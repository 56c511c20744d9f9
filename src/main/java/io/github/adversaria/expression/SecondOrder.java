package io.github.adversaria.expression;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How it was told that a solution is a maximum.
 *
 * @param sign what the second derivative is, as it is written behind it
 * @param reason in words
 */
record SecondOrder(String sign, String reason) {

  /** Random scalars lie between 0 and this, then between 0 and 1 as weights do. */
  private static final double GREATEST_SCALAR = 3;

  static SecondOrder of(Stationarity condition, Expr second, Expr solution) {
    if (second.equals(Constant.ZERO)) {
      return new SecondOrder("", "the slope changes its sign there");
    }
    Expr there = second.substitute(condition.function(), solution);
    if (isNegative(second, condition.signs())) {
      return new SecondOrder(" < 0", "a maximum");
    }
    if (isNegative(there, condition.signs())) {
      return new SecondOrder(" < 0", "at the solution: a maximum");
    }
    List<Symbol> scalars =
        second.symbols().stream().filter(ScalarSymbol.class::isInstance).toList();
    String names = scalars.stream().map(Symbol::toString).collect(Collectors.joining(", "));
    Signs positive = condition.signs().and(scalars);
    if (isNegative(second, positive) || isNegative(there, positive)) {
      return new SecondOrder(" < 0", "a maximum where " + names + " > 0");
    }
    Signs shares = positive.and(scalars.stream().map(Constant.ONE::minus).toList());
    if (isNegative(second, shares) || isNegative(there, shares)) {
      return new SecondOrder(" < 0", "a maximum where " + names + " is in (0, 1)");
    }
    return new SecondOrder("", "a maximum, by the signs of the slope at random values");
  }

  private static boolean isNegative(Expr expr, Signs signs) {
    return signs.isPositive(Simplifier.simplify(expr.negate(), signs));
  }

  /** Whether it does beside the solution. */
  static boolean holdsNearby(Stationarity condition, Expr solution) {
    return new Trials(condition, 1).confirmNearby(solution);
  }

  /** Whether the slope falls through zero at a solution, and there only. */
  static boolean holds(Stationarity condition, Expr solution) {
    return new Trials(condition, GREATEST_SCALAR).confirm(solution)
        || new Trials(condition, 1).confirm(solution);
  }
}
