package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * What stands where a probability density must: a density by name, or a mixture of such, written as
 * the sum that it is, like (p + q)/2.
 *
 * @param parts the weighted densities, at least one
 */
record Distribution(List<Part> parts) {

  /** A density and its weight, which holds no density. */
  record Part(Expr weight, DensitySymbol density) {}

  /**
   * Reads an expression as a distribution.
   *
   * @param argument the name of the argument it is, for the error
   * @throws IllegalArgumentException if it is no density by name and no mixture of such whose
   *     weights, as far as they are constants, are >= 0 and have sum 1
   */
  static Distribution of(String argument, Expr expr) {
    Require.notNull(argument, expr);
    var parts = new ArrayList<Part>();
    if (!collect(expr, Constant.ONE, parts) || parts.isEmpty()) {
      throw Require.wrong(argument, expr, "a density, or a mixture of densities", hint(expr));
    }
    BigFraction sum = BigFraction.ZERO;
    for (Part part : parts) {
      if (!(part.weight() instanceof Constant weight)) {
        return new Distribution(List.copyOf(parts));
      }
      if (weight.isNegative()) {
        throw Require.wrong(
            argument, expr, "a mixture with weights >= 0", "Write mean(p, q) or mix(0.3, p, q)");
      }
      sum = sum.add(weight.value());
    }
    if (!sum.equals(BigFraction.ONE)) {
      String total = Notation.plain().number(Constant.of(sum));
      throw Require.wrong(
          argument,
          expr + ", whose integral is " + total,
          "a density, whose integral is 1",
          "Divide by "
              + total
              + (parts.size() == 2 ? ", or write mean(p, q) or mix(0.3, p, q)" : ""));
    }
    return new Distribution(List.copyOf(parts));
  }

  private static String hint(Expr expr) {
    if (expr instanceof FunctionSymbol function) {
      return function.nameText()
          + " is a function; declare it as density(\""
          + function.name()
          + "\")";
    }
    return "Declare it with density(\"p\"), or mix densities with mean(p, q) or mix(0.3, p, q)";
  }

  /** Whether an expression can stand where a density must. */
  static boolean isOne(Expr expr) {
    return collect(expr, Constant.ONE, new ArrayList<>());
  }

  private static boolean collect(Expr expr, Expr weight, List<Part> parts) {
    if (expr instanceof DensitySymbol density) {
      parts.add(new Part(weight, density));
      return true;
    }
    if (expr instanceof Sum) {
      return expr.operands().stream().allMatch(term -> collect(term, weight, parts));
    }
    if (expr instanceof Quotient && !expr.operands().get(1).isPointwise()) {
      return collect(
          expr.operands().get(0), Algebra.quotient(weight, expr.operands().get(1)), parts);
    }
    if (expr instanceof Product) {
      List<Expr> moving = expr.operands().stream().filter(Expr::isPointwise).toList();
      List<Expr> fixed = expr.operands().stream().filter(f -> !f.isPointwise()).toList();
      return moving.size() == 1
          && collect(moving.get(0), Algebra.product(weight, Algebra.product(fixed)), parts);
    }
    return false;
  }

  /** What its points are called: as the points of all its densities if these agree, else x. */
  String pointName() {
    List<String> names = parts.stream().map(part -> part.density().pointName()).distinct().toList();
    return names.size() == 1 ? names.get(0) : Notation.POINT;
  }
}
