package io.github.adversaria.integrate;

import java.util.Locale;

/** A number as LaTeX writes it: {@code 3.1 \cdot 10^{-13}} for {@code 3.1e-13}. */
final class Decimal {

  private Decimal() {}

  /**
   * The number rounded to so many significant digits, without trailing zeros.
   *
   * @param value anything, infinities included
   */
  static String latex(double value, int digits) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "\\infty" : "-\\infty";
    }
    String[] parts = String.format(Locale.ROOT, "%." + digits + "g", value).split("e", 2);
    String mantissa = parts[0].contains(".") ? parts[0].replaceFirst("\\.?0+$", "") : parts[0];
    return parts.length == 1 || value == 0
        ? mantissa
        : mantissa + " \\cdot 10^{" + Integer.parseInt(parts[1]) + "}";
  }
}
