package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.Optional;

/**
 * The function that maximises a number, found from the condition that the functional derivative
 * vanishes at each point, with what was checked: as in Goodfellow et al. 2014 (arXiv 1406.2661),
 * Proposition 1. Shown, it is the condition, its solution and the second-order condition, a line
 * each.
 */
public final class Maximizer implements Showable {

  private final Stationarity condition;
  private final Expr expression;
  private final boolean closedForm;
  private final Expr secondDerivative;
  private final SecondOrder verdict;

  private Maximizer(Stationarity condition, Expr expression, boolean closedForm) {
    this.condition = condition;
    this.expression = expression;
    this.closedForm = closedForm;
    this.secondDerivative = condition.second();
    this.verdict = SecondOrder.of(condition, secondDerivative, expression);
  }

  static Maximizer of(Expr objective, FunctionSymbol function) {
    Stationarity condition = Stationarity.of(objective, function);
    Optional<Expr> corner = PiecewiseLinear.solution(condition);
    if (corner.isPresent()) {
      return new Maximizer(condition, corner.get(), true);
    }
    if (!condition.slope().symbols().contains(function)) {
      throw unbounded(condition);
    }
    List<Expr> roots = Isolation.roots(condition.slope(), function, condition.signs());
    List<Expr> maxima = roots.stream().filter(root -> SecondOrder.holds(condition, root)).toList();
    if (!maxima.isEmpty()) {
      return new Maximizer(condition, maxima.get(0), true);
    }
    Expr implicit = ImplicitRoot.in(condition.domain(), function, condition.slope());
    if (!SecondOrder.holds(condition, implicit)) {
      throw noMaximum(condition, roots);
    }
    return new Maximizer(condition, implicit, false);
  }

  private static IllegalArgumentException unbounded(Stationarity condition) {
    String name = condition.function().name();
    return Require.wrong(
        "the objective",
        condition.objective(),
        "one with a maximum over " + name,
        "It is linear in "
            + name
            + " and grows without limit when that does. Bound the slope, as a Wasserstein critic"
            + " has it: supLipschitz(1, "
            + name
            + ", V); or the values: "
            + name
            + ".into(-1, 1)");
  }

  private static IllegalArgumentException noMaximum(Stationarity condition, List<Expr> roots) {
    String name = condition.function().name();
    String why =
        "Its derivative "
            + condition.slope()
            + " does not fall through zero once; if it is to be minimised, take the maximizer of"
            + " its negate()";
    if (!roots.isEmpty()) {
      boolean local = roots.stream().anyMatch(root -> SecondOrder.holdsNearby(condition, root));
      String where = "Where its derivative vanishes, at " + roots.get(0);
      why =
          local
              ? where
                  + ", it is greatest nearby, but greater elsewhere. Say which values are"
                  + " allowed, as in "
                  + name
                  + ".into(0, 1)"
              : where
                  + ", is a minimum or a saddle, for the second derivative "
                  + condition.second()
                  + " is not negative; to minimise it, take the maximizer of"
                  + " its negate()";
    }
    return Require.wrong(
        "the objective", condition.objective(), "one with a maximum over " + name, why);
  }

  /** The maximiser as an expression of the other symbols. */
  public Expr expression() {
    return expression;
  }

  /** The functional derivative, which vanishes at the maximiser or changes its sign there. */
  public Expr stationarity() {
    return condition.slope();
  }

  /** The second derivative of the integrand in the value of the function. */
  public Expr secondDerivative() {
    return secondDerivative;
  }

  /**
   * Whether {@link #expression()} is a formula; else each value of it is found by a root finder.
   */
  public boolean isClosedForm() {
    return closedForm;
  }

  /**
   * The value of the maximiser at a point of the line.
   *
   * @throws IllegalArgumentException if a symbol is not bound, or all densities vanish there
   */
  public Bounded at(Binding binding, double x) {
    return expression.value(binding, x);
  }

  /** Whether the slope jumps over zero there. */
  private boolean isCorner() {
    return secondDerivative.equals(Constant.ZERO);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(latex());
  }

  private String latex() {
    Notation latex = Notation.latex();
    String name = latex.name(condition.function().name());
    String equals = isCorner() ? " \\\\ " : " = 0 \\\\ ";
    String answer =
        closedForm
            ? expression.toLatex() + " \\\\ "
            : "\\text{the root, found at each point} \\\\ ";
    return "\\begin{aligned} "
        + ("\\frac{\\delta V}{\\delta " + name + "} &= " + stationarity().toLatex() + equals)
        + (name + "^*(x) &= " + answer)
        + ("\\frac{\\delta^2 V}{\\delta " + name + "^2} &= " + secondDerivative.toLatex())
        + (verdict.sign() + " \\quad \\text{" + verdict.reason() + "}")
        + " \\end{aligned}";
  }

  @Override
  public String toString() {
    String name = Notation.plain().name(condition.function().name());
    String answer = closedForm ? expression.toString() : "the root, found at each point";
    return "δV/δ"
        + name
        + " = "
        + stationarity()
        + (isCorner() ? "\n" : " = 0\n")
        + (name + "* = " + answer + "\n")
        + ("δ²V/δ" + name + "² = " + secondDerivative + verdict.sign())
        + ("  (" + verdict.reason() + ")");
  }
}
