package io.github.adversaria.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A product of powers of expressions that may be infinite, such as logarithms and functionals; they
 * are neither cancelled nor multiplied out, for ∞ − ∞ and ∞/∞ would come of it.
 */
record Wild(Map<Expr, Integer> above, Map<Expr, Integer> below) {

  static final Wild ONE = new Wild(Map.of(), Map.of());

  static Wild of(Expr expr) {
    return new Wild(Map.of(expr, 1), Map.of());
  }

  boolean isOne() {
    return above.isEmpty() && below.isEmpty();
  }

  Wild times(Wild other) {
    return isOne() ? other : new Wild(joined(above, other.above), joined(below, other.below));
  }

  Wild over(Wild other) {
    return new Wild(joined(above, other.below), joined(below, other.above));
  }

  /** A power; a negative one turns it over. */
  Wild power(int exponent) {
    return exponent < 0
        ? new Wild(raised(below, -exponent), raised(above, -exponent))
        : new Wild(raised(above, exponent), raised(below, exponent));
  }

  private static Map<Expr, Integer> raised(Map<Expr, Integer> powers, int exponent) {
    var raised = new LinkedHashMap<Expr, Integer>();
    powers.forEach((expr, own) -> raised.put(expr, own * exponent));
    return raised;
  }

  /** What this is the logarithm of, if it is one. */
  Optional<Expr> logarithmOf() {
    return below.isEmpty() && above.size() == 1 && above.containsValue(1)
        ? above.keySet().stream()
            .filter(Log.class::isInstance)
            .map(e -> e.operands().get(0))
            .findFirst()
        : Optional.empty();
  }

  private static Map<Expr, Integer> joined(Map<Expr, Integer> first, Map<Expr, Integer> second) {
    if (second.isEmpty()) {
      return first;
    }
    var all = new LinkedHashMap<>(first);
    second.forEach((expr, exponent) -> all.merge(expr, exponent, Integer::sum));
    return all;
  }
}
