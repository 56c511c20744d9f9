package io.github.adversaria.show;

import io.github.adversaria.require.Require;
import java.util.Locale;

/**
 * Numbers for readers: rounded to some significant digits, without trailing zeros, the same on
 * every machine.
 */
public final class Decimal {

  private Decimal() {}

  /**
   * As plain text: {@code -1.06465}, {@code 3.1e-13}, {@code ∞}.
   *
   * @param value anything, infinities included
   * @param digits at least 1
   */
  public static String text(double value, int digits) {
    Require.atLeast("digits", digits, 1);
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    String[] parts = String.format(Locale.ROOT, "%." + digits + "g", value).split("e", 2);
    String mantissa = parts[0].contains(".") ? parts[0].replaceFirst("\\.?0+$", "") : parts[0];
    return parts.length == 1 ? mantissa : mantissa + "e" + parts[1];
  }

  /** The same as LaTeX writes it: {@code 3.1 \cdot 10^{-13}}, {@code \infty}. */
  public static String latex(double value, int digits) {
    String[] parts = text(value, digits).replace("∞", "\\infty").split("e", 2);
    return parts.length == 1
        ? parts[0]
        : parts[0] + " \\cdot 10^{" + Integer.parseInt(parts[1]) + "}";
  }

  /** The same as HTML writes it: {@code −3.1·10<sup>−13</sup>}, {@code ∞}. */
  public static String html(double value, int digits) {
    String[] parts = text(value, digits).replace('-', '−').split("e", 2);
    return parts.length == 1
        ? parts[0]
        : parts[0] + "·10<sup>" + parts[1].replaceFirst("^(−?)[+0]*", "$1") + "</sup>";
  }
}
