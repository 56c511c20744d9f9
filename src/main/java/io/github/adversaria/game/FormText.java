package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;

/** A quadratic form around a centre, written out. */
record FormText(Profile centre, double[][] matrix) {

  private static final int DIGITS = 6;

  String text() {
    return written(false);
  }

  String latex() {
    return written(true);
  }

  private String written(boolean latex) {
    var text = new StringBuilder();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i; j < matrix.length; j++) {
        double coefficient = i == j ? matrix[i][i] : 2 * matrix[i][j];
        if (coefficient != 0) {
          String minus = latex ? "-" : "−";
          String sign = coefficient < 0 ? minus : "+";
          text.append(text.length() > 0 ? " " + sign + " " : coefficient < 0 ? minus : "");
          text.append(number(Math.abs(coefficient), latex));
          text.append(i == j ? square(i, latex) : factor(i, latex) + factor(j, latex));
        }
      }
    }
    return text.toString();
  }

  private static String number(double size, boolean latex) {
    if (size == 1) {
      return "";
    }
    return latex ? Decimal.latex(size, DIGITS) + "\\," : Decimal.text(size, DIGITS) + "·";
  }

  private String square(int i, boolean latex) {
    return factor(i, latex) + (latex ? "^2" : "²");
  }

  private String factor(int i, boolean latex) {
    var names = new Coordinates(centre.firstDimension(), centre.secondDimension());
    String name = latex ? names.latex(i) : names.text(i);
    double rest = centre.joint()[i];
    if (rest == 0) {
      return name;
    }
    String number =
        latex ? Decimal.latex(Math.abs(rest), DIGITS) : Decimal.text(Math.abs(rest), DIGITS);
    String sign = rest < 0 ? " + " : latex ? " - " : " − ";
    return "(" + name + sign + number + ")";
  }
}
