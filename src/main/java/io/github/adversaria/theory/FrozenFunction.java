package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.stopGradient;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.Set;

/** A function that does not move with the parameters, though its values may depend on them. */
final class FrozenFunction extends Assumption {

  private final FunctionSymbol function;
  private final Expr value;

  FrozenFunction(FunctionSymbol function, Expr value) {
    this.function = function;
    this.value = value;
  }

  @Override
  boolean holds(Binding binding, Set<Symbol> symbols) {
    return true;
  }

  @Override
  Expr under(Expr expression) {
    return expression.with(function, stopGradient(value));
  }

  @Override
  Expr without(Expr expression) {
    return expression.with(function, value);
  }

  @Override
  boolean isAboutMeaning() {
    return true;
  }

  @Override
  public String toLatex() {
    String is = value.equals(function) ? "" : " = " + value.toLatex();
    return function.nameLatex() + is + "\\text{ frozen}";
  }

  @Override
  public String toString() {
    return function.nameText() + (value.equals(function) ? "" : " = " + value) + " frozen";
  }
}
