package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Maximizer;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.require.Require;
import java.util.Set;

/**
 * A condition under which a derivation, or one line of it, holds. What breaks it does not refute
 * the line; but a line that fails where it is broken is said to need it.
 */
public abstract sealed class Assumption
    permits SupportAssumption, FrozenFunction, FixedSupport, NumberRange, FiniteNumber {

  Assumption() {}

  /** p(x) > 0 wherever another density of the derivation is positive. */
  public static Assumption positive(DensitySymbol p) {
    Require.notNull("p", p);
    return new SupportAssumption(
        p.nameText() + " > 0",
        p.nameLatex() + " > 0",
        (binding, symbols) ->
            symbols.stream()
                .filter(DensitySymbol.class::isInstance)
                .allMatch(q -> SupportAssumption.covers(binding, p, (DensitySymbol) q)));
  }

  /** p(x) > 0 wherever q(x) > 0: q is absolutely continuous with respect to p. */
  public static Assumption positiveWhere(DensitySymbol p, DensitySymbol q) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    return new SupportAssumption(
        p.nameText() + " > 0 where " + q.nameText() + " > 0",
        p.nameLatex() + " > 0\\text{ where }" + q.nameLatex() + " > 0",
        (binding, symbols) -> SupportAssumption.covers(binding, p, q));
  }

  /** p and q are positive at the same points. */
  public static Assumption sameSupport(DensitySymbol p, DensitySymbol q) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    return new SupportAssumption(
        "supp " + p.nameText() + " = supp " + q.nameText(),
        "\\operatorname{supp}" + p.nameLatex() + " = \\operatorname{supp}" + q.nameLatex(),
        (binding, symbols) ->
            SupportAssumption.covers(binding, p, q) && SupportAssumption.covers(binding, q, p));
  }

  /** The function counts as a constant when derivatives for parameters are taken. */
  public static Assumption frozen(FunctionSymbol function) {
    return new FrozenFunction(Require.notNull("function", function), function);
  }

  /**
   * The function is this one, and counts as a constant when derivatives for parameters are taken: a
   * discriminator that is optimal for the generator as it stands, and does not move with it.
   */
  public static Assumption frozen(FunctionSymbol function, Expr value) {
    return new FrozenFunction(
        Require.notNull("function", function), Require.notNull("value", value));
  }

  /** The function is the maximiser, and counts as a constant; see the other form. */
  public static Assumption frozen(FunctionSymbol function, Maximizer value) {
    return frozen(function, Require.notNull("value", value).expression());
  }

  /** Where the density is positive does not depend on the parameter. */
  public static Assumption fixedSupport(DensitySymbol density, ScalarSymbol parameter) {
    Require.notNull("density", density);
    Require.notNull("parameter", parameter);
    return new FixedSupport(density, parameter);
  }

  /**
   * A functional has a finite value, as a divergence must that is differentiated.
   *
   * @param number no function of the point
   */
  public static Assumption finite(Expr number) {
    Require.notNull("number", number);
    if (!number.isNumber()) {
      throw Require.wrong(
          "number", number, "a number", "Take the expectation or the integral of it");
    }
    return new FiniteNumber(number);
  }

  /**
   * A number lies strictly between two others.
   *
   * @param low less than {@code high}; either may be infinite
   */
  public static Assumption between(double low, ScalarSymbol number, double high) {
    Require.notNull("number", number);
    Require.notNaN("low", low);
    Require.notNaN("high", high);
    if (!(low < high)) {
      throw Require.wrong("high", high, "a number > low = " + low);
    }
    return new NumberRange(low, number, high);
  }

  /** Whether it holds for what the symbols of a derivation are bound to. */
  abstract boolean holds(Binding binding, Set<Symbol> symbols);

  /** How an expression reads under this assumption. */
  Expr under(Expr expression) {
    return expression;
  }

  /** How an expression reads where this assumption is dropped. */
  Expr without(Expr expression) {
    return expression;
  }

  /** Whether dropping it changes what the lines say, rather than what they are bound to. */
  boolean isAboutMeaning() {
    return false;
  }

  /** In LaTeX, without dollar signs. */
  public abstract String toLatex();
}
