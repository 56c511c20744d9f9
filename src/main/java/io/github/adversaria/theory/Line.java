package io.github.adversaria.theory;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * One line of a derivation: what it says in LaTeX, and what it is worth.
 *
 * @param latex the expression, without dollar signs, not blank
 * @param value its value
 */
public record Line(String latex, Bounded value) implements Showable {

  private static final int DIGITS = 12;
  private static final int BOUND_DIGITS = 2;

  public Line {
    if (latex == null || latex.isBlank()) {
      throw Require.wrong("latex", latex == null ? "null" : "blank", "an expression in LaTeX");
    }
    Require.notNull("value", value);
  }

  /** The value in LaTeX, for example {@code -1.06465356814 \pm 5.7 \cdot 10^{-15}}. */
  String valueLatex() {
    String number = Decimal.latex(value.value(), DIGITS);
    return value.errorBound() == 0 ? number : number + " \\pm " + boundLatex(value.errorBound());
  }

  /** A value as text, for example {@code -1.06465356814 ± 5.7e-15}. */
  static String text(Bounded value) {
    String number = Decimal.text(value.value(), DIGITS);
    return value.errorBound() == 0 ? number : number + " ± " + boundText(value.errorBound());
  }

  /** A value in HTML, for example {@code -1.06465356814 ± 5.7·10<sup>-15</sup>}. */
  static String html(Bounded value) {
    String number = Decimal.html(value.value(), DIGITS);
    return value.errorBound() == 0 ? number : number + " ± " + boundHtml(value.errorBound());
  }

  static String boundHtml(double bound) {
    return Decimal.html(bound, BOUND_DIGITS);
  }

  static String boundText(double bound) {
    return Decimal.text(bound, BOUND_DIGITS);
  }

  static String boundLatex(double bound) {
    return Decimal.latex(bound, BOUND_DIGITS);
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(latex + " = " + valueLatex());
  }

  @Override
  public String toString() {
    return latex + " = " + text(value);
  }
}
