package io.github.adversaria.game;

import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.show.Decimal;
import java.util.List;

/**
 * How a game is written: who chooses what from where, and pays what, in LaTeX.
 *
 * @param zeroSum whether the second is paid what the first pays
 * @param x what the first player's choice is called
 * @param y what the second's is called
 * @param firstRange from where the first chooses; empty where all numbers are allowed
 * @param secondRange from where the second chooses
 * @param firstCost what the first pays; in a zero-sum game the value V
 * @param secondCost what the second pays; empty in a zero-sum game
 */
record Formula(
    boolean zeroSum,
    String x,
    String y,
    String firstRange,
    String secondRange,
    String firstCost,
    String secondCost) {

  private static final int DIGITS = 6;

  /** A game over x and y whose second player is paid V. */
  static Formula zeroSum(String value) {
    return new Formula(true, "x", "y", "", "", value, "");
  }

  /** A game over x and y of two costs. */
  static Formula generalSum(String firstCost, String secondCost) {
    return new Formula(false, "x", "y", "", "", firstCost, secondCost);
  }

  /** A game of which only the players are known. */
  static Formula unknown() {
    return generalSum("C_1(x, y)", "C_2(x, y)");
  }

  /** The same with other letters. */
  Formula choosing(String newX, String newY) {
    return new Formula(zeroSum, newX, newY, firstRange, secondRange, firstCost, secondCost);
  }

  /** The same with the names of what the players choose. */
  Formula choosing(List<ScalarSymbol> newX, List<ScalarSymbol> newY) {
    return choosing(letters(newX), letters(newY));
  }

  private static String letters(List<ScalarSymbol> symbols) {
    String joined = String.join(", ", symbols.stream().map(ScalarSymbol::nameLatex).toList());
    return symbols.size() == 1 ? joined : "(" + joined + ")";
  }

  /** The same with each number of a player kept in an interval. */
  Formula within(Player player, double low, double high) {
    String range = "[" + Decimal.latex(low, DIGITS) + ", " + Decimal.latex(high, DIGITS) + "]";
    boolean first = player == Player.FIRST;
    return new Formula(
        zeroSum,
        x,
        y,
        first ? range : firstRange,
        first ? secondRange : range,
        firstCost,
        secondCost);
  }

  /** In LaTeX, for choices of so many numbers. */
  String latex(int firstDimension, int secondDimension) {
    String chooseX = "\\min_{" + x + " \\in " + range(firstRange, firstDimension) + "}";
    String fromY = "_{" + y + " \\in " + range(secondRange, secondDimension) + "}";
    return zeroSum
        ? chooseX + " \\max" + fromY + " \\; " + firstCost
        : "\\begin{aligned} &"
            + chooseX
            + " \\; "
            + firstCost
            + " \\\\ &\\min"
            + fromY
            + " \\; "
            + secondCost
            + " \\end{aligned}";
  }

  private static String range(String range, int dimension) {
    String one = range.isEmpty() ? "\\mathbb{R}" : range;
    return dimension == 1 ? one : one + "^{" + dimension + "}";
  }

  /** In words, for choices of so many numbers. */
  String text(int firstDimension, int secondDimension) {
    return "the first player chooses x ("
        + numbers(firstDimension)
        + ") and pays "
        + (zeroSum ? "V" : "its cost")
        + "; the second chooses y ("
        + numbers(secondDimension)
        + ") and pays "
        + (zeroSum ? "−V" : "its own");
  }

  private static String numbers(int dimension) {
    return dimension == 1 ? "1 number" : dimension + " numbers";
  }
}
