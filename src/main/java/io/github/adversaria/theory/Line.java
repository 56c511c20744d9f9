package io.github.adversaria.theory;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Locale;

/**
 * One line of a derivation: what it says in LaTeX, and what it is worth.
 *
 * @param latex the expression, without dollar signs, not blank
 * @param value its value
 */
public record Line(String latex, Bounded value) implements Showable {

  public Line {
    if (latex == null || latex.isBlank()) {
      throw Require.wrong("latex", latex == null ? "null" : "blank", "an expression in LaTeX");
    }
    Require.notNull("value", value);
  }

  /** The value in LaTeX, for example {@code -1.06465009382 \pm 3.1\times 10^{-13}}. */
  String valueLatex() {
    if (Double.isInfinite(value.value())) {
      return value.value() > 0 ? "\\infty" : "-\\infty";
    }
    String number = scientific(String.format(Locale.ROOT, "%.12g", value.value()));
    return number + " \\pm " + boundLatex(value.errorBound());
  }

  /** The value as text, for example {@code -1.06465009382 ± 3.1e-13}. */
  String valueText() {
    if (Double.isInfinite(value.value())) {
      return value.value() > 0 ? "∞" : "-∞";
    }
    return String.format(Locale.ROOT, "%.12g ± %s", value.value(), boundText(value.errorBound()));
  }

  static String boundText(double bound) {
    if (bound == 0 || Double.isInfinite(bound)) {
      return bound == 0 ? "0" : bound > 0 ? "∞" : "-∞";
    }
    return String.format(Locale.ROOT, "%.1e", bound);
  }

  static String boundLatex(double bound) {
    return scientific(boundText(bound).replace("∞", "\\infty"));
  }

  /** {@code 3.1e-13} as {@code 3.1\times 10^{-13}}. */
  private static String scientific(String number) {
    int e = number.indexOf('e');
    if (e < 0) {
      return number;
    }
    int exponent = Integer.parseInt(number.substring(e + 1));
    return number.substring(0, e) + "\\times 10^{" + exponent + "}";
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withLatex(latex + " = " + valueLatex());
  }

  @Override
  public String toString() {
    return latex + " = " + valueText();
  }
}
