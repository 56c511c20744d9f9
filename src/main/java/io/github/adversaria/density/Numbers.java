package io.github.adversaria.density;

/** Numbers as they stand in the text of a density: 1 instead of 1.0. */
final class Numbers {

  private Numbers() {}

  /** The shortest text that reads back as {@code x}, whole numbers without a fraction. */
  static String text(double x) {
    boolean whole = x == Math.rint(x) && Math.abs(x) < 1e7;
    return whole ? Long.toString((long) x) : Double.toString(x).replace(".0E", "E");
  }

  /** The same in LaTeX, where a power of ten is written as one. */
  static String latex(double x) {
    String text = text(x);
    int e = text.indexOf('E');
    if (Double.isInfinite(x)) {
      return x > 0 ? "\\infty" : "-\\infty";
    }
    if (e < 0) {
      return text;
    }
    String power = "10^{" + text.substring(e + 1) + "}";
    String digits = text.substring(0, e);
    return digits.equals("1") ? power : digits + " \\cdot " + power;
  }
}
