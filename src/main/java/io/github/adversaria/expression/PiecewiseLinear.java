package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * The maximum of an integrand that is linear in the value of a function between break points, as
 * the hinge loss is (Lim and Ye 2017, arXiv 1705.02894): it lies at one of them, or at an end of
 * the range.
 */
final class PiecewiseLinear {

  private final FunctionSymbol function;
  private final Signs signs;

  private PiecewiseLinear(FunctionSymbol function, Signs signs) {
    this.function = function;
    this.signs = signs;
  }

  /**
   * The solution: the first break point, and from each on to the next where the slope is positive.
   *
   * @return empty where the slope is not constant between break points, or grows, or is not known
   *     to bring the maximum to one of them
   */
  static Optional<Expr> solution(Stationarity condition) {
    return new PiecewiseLinear(condition.function(), condition.signs()).solution(condition.slope());
  }

  private Optional<Expr> solution(Expr slope) {
    var breaks = new TreeSet<BigFraction>();
    if (!collectBreaks(slope, breaks)) {
      return Optional.empty();
    }
    boolean low = addEnd(function.range().low(), breaks);
    boolean high = addEnd(function.range().high(), breaks);
    var points = new ArrayList<>(breaks);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    if (!low) {
      points.add(0, points.get(0).subtract(2));
    }
    if (!high) {
      points.add(points.get(points.size() - 1).add(2));
    }
    List<Expr> slopes = slopes(slope, points);
    if (slopes.stream().anyMatch(s -> s.symbols().contains(function)) || !fall(slopes)) {
      return Optional.empty();
    }
    if (!low) {
      points.remove(0);
      if (!signs.isPositive(slopes.remove(0))) {
        return Optional.empty();
      }
    }
    if (!high) {
      points.remove(points.size() - 1);
      if (!signs.isPositive(negated(slopes.remove(slopes.size() - 1)))) {
        return Optional.empty();
      }
    }
    Expr solution = Constant.of(points.get(0));
    for (int i = 0; i < slopes.size(); i++) {
      Expr length = Constant.of(points.get(i + 1).subtract(points.get(i)));
      solution = solution.plus(length.times(new Indicator(slopes.get(i))));
    }
    return Optional.of(solution);
  }

  private static boolean addEnd(double end, TreeSet<BigFraction> breaks) {
    if (Double.isInfinite(end)) {
      return false;
    }
    breaks.add(Constant.of("range", end).value());
    return true;
  }

  /** Where indicators that hold the function change; false where that cannot be told. */
  private boolean collectBreaks(Expr expr, TreeSet<BigFraction> breaks) {
    if (!expr.symbols().contains(function)) {
      return true;
    }
    if (!(expr instanceof Indicator)) {
      return expr.operands().stream().allMatch(part -> collectBreaks(part, breaks));
    }
    List<Expr> roots = Isolation.roots(expr.operands().get(0), function, signs);
    if (roots.size() == 1 && roots.get(0) instanceof Constant root) {
      double value = root.value().doubleValue();
      if (value > function.range().low() && value < function.range().high()) {
        breaks.add(root.value());
      }
      return true;
    }
    return false;
  }

  private List<Expr> slopes(Expr slope, List<BigFraction> points) {
    var slopes = new ArrayList<Expr>();
    for (int i = 0; i + 1 < points.size(); i++) {
      Expr middle = Constant.of(points.get(i).add(points.get(i + 1)).divide(2));
      slopes.add(Simplifier.simplify(decided(slope, middle), signs));
    }
    return slopes;
  }

  /** The slope with its indicators as they are at a value of the function. */
  private Expr decided(Expr expr, Expr value) {
    if (expr instanceof Indicator) {
      Expr argument = Simplifier.simplify(expr.operands().get(0).substitute(function, value));
      return argument instanceof Constant sign
          ? Constant.of(Math.max(sign.value().signum(), 0))
          : expr;
    }
    return expr.withOperands(expr.operands().stream().map(part -> decided(part, value)).toList());
  }

  private boolean fall(List<Expr> slopes) {
    for (int i = 0; i + 1 < slopes.size(); i++) {
      Expr fall = Simplifier.simplify(slopes.get(i).minus(slopes.get(i + 1)), signs);
      if (!signs.isNonNegative(fall)) {
        return false;
      }
    }
    return true;
  }

  private Expr negated(Expr expr) {
    return Simplifier.simplify(expr.negate(), signs);
  }
}
