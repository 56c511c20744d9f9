package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.Symbol;
import java.util.Set;

/** A functional that is finite. */
final class FiniteNumber extends Assumption {

  private final Expr number;

  FiniteNumber(Expr number) {
    this.number = number;
  }

  /** A number that cannot be found is not known to be finite. */
  @Override
  boolean holds(Binding binding, Set<Symbol> symbols) {
    return Reading.of(() -> number.value(binding))
        .value()
        .filter(value -> Double.isFinite(value.value()))
        .isPresent();
  }

  @Override
  public String toLatex() {
    return "\\left|" + number.toLatex() + "\\right| < \\infty";
  }

  @Override
  public String toString() {
    return "|" + number + "| < ∞";
  }
}
