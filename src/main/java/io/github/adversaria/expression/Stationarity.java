package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The condition that a number does not change when a function in it does, at each point: δV/δD = 0.
 * The densities count as positive, for where one vanishes the solution is continued.
 *
 * @param slope the functional derivative δV/δD, as a function of the point
 * @param signs what is known: the densities are positive, and so is what stands under a logarithm
 * @param domain the values of the function for which the number is finite
 */
record Stationarity(
    Expr objective, FunctionSymbol function, Expr slope, Signs signs, Interval domain) {

  /**
   * The condition for a function in a number.
   *
   * @throws IllegalArgumentException if the function does not occur, or not at each point for
   *     itself
   */
  static Stationarity of(Expr objective, FunctionSymbol function) {
    if (!objective.symbols().contains(function)) {
      throw Require.wrong(
          "function", function, "a function that occurs in " + objective, "Nothing depends on it");
    }
    if (objective.isPointwise()) {
      throw Require.wrong(
          "objective",
          objective,
          "a number",
          "Put it under an expectation, E(p, ...), or an integral");
    }
    List<Expr> positive = new ArrayList<>();
    collectBases(objective, function, positive);
    Signs signs = signs(objective, function, positive);
    Expr slope = Simplifier.simplify(objective.derive(function), signs);
    if (mixesPoints(slope, function)) {
      throw Require.wrong(
          "objective",
          objective,
          "expectations and integrals of functions of " + function + ", added up",
          "In this one the best value at one point depends on those at others");
    }
    return new Stationarity(objective, function, slope, signs, domain(function, positive));
  }

  private static Signs signs(Expr objective, FunctionSymbol function, List<Expr> bases) {
    var positive = new HashSet<Expr>(bases);
    objective.symbols().stream().filter(DensitySymbol.class::isInstance).forEach(positive::add);
    if (function.range().low() >= 0) {
      positive.add(function);
    }
    return new Signs(Set.copyOf(positive), Set.of(), true);
  }

  /** What holds the function and must be positive: under a logarithm, or to a broken power. */
  private static void collectBases(Expr expr, FunctionSymbol function, List<Expr> bases) {
    boolean base = expr instanceof Log || expr instanceof Power && !isWhole(expr.operands().get(1));
    if (base && expr.operands().get(0).symbols().contains(function)) {
      bases.add(Simplifier.simplify(expr.operands().get(0)));
    }
    expr.operands().forEach(operand -> collectBases(operand, function, bases));
  }

  private static boolean isWhole(Expr exponent) {
    return exponent instanceof Constant constant
        && constant.value().getDenominator().bitLength() == 1;
  }

  /** The range, as far as what must be positive is. */
  private static Interval domain(FunctionSymbol function, List<Expr> positive) {
    double low = function.range().low();
    double high = function.range().high();
    for (Expr expr : positive) {
      if (Signs.UNKNOWN.isPositive(expr)) {
        continue;
      }
      List<Expr> roots = Isolation.roots(expr, function, Signs.UNKNOWN);
      if (roots.size() == 1 && roots.get(0).symbols().isEmpty()) {
        double end = number(roots.get(0));
        boolean rises = number(expr.derive(function).substitute(function, roots.get(0))) > 0;
        low = rises ? Math.max(low, end) : low;
        high = rises ? high : Math.min(high, end);
      }
    }
    if (!(low < high)) {
      throw Require.wrong(
          "the range of " + function,
          function.range(),
          "one that meets the values for which the objective is finite",
          "Declare another with into(low, high)");
    }
    return new Interval(low, high);
  }

  private static double number(Expr expr) {
    return expr.value(Binding.empty()).value();
  }

  private static boolean mixesPoints(Expr slope, FunctionSymbol function) {
    return slope instanceof Functional || slope instanceof Composition
        ? slope.symbols().contains(function)
        : slope.operands().stream().anyMatch(operand -> mixesPoints(operand, function));
  }

  /** The second derivative of the integrand in the value of the function. */
  Expr second() {
    return Simplifier.simplify(slope.derive(function), signs);
  }
}
