package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.show.Decimal;
import java.util.Set;

/** A number between two others. */
final class NumberRange extends Assumption {

  private static final int DIGITS = 6;

  private final double low;
  private final ScalarSymbol number;
  private final double high;

  NumberRange(double low, ScalarSymbol number, double high) {
    this.low = low;
    this.number = number;
    this.high = high;
  }

  double low() {
    return low;
  }

  ScalarSymbol number() {
    return number;
  }

  double high() {
    return high;
  }

  @Override
  boolean holds(Binding binding, Set<Symbol> symbols) {
    return binding.number(number).stream().allMatch(value -> low < value && value < high);
  }

  @Override
  public String toLatex() {
    return Decimal.latex(low, DIGITS)
        + " < "
        + number.nameLatex()
        + " < "
        + Decimal.latex(high, DIGITS);
  }

  @Override
  public String toString() {
    return Decimal.text(low, DIGITS)
        + " < "
        + number.nameText()
        + " < "
        + Decimal.text(high, DIGITS);
  }
}
