package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/**
 * A part of what a player minimises.
 *
 * @param name as the history has it: {@code cycle}, say
 * @param weight not negative; with 0 the term is computed for the history, and has no influence
 * @param formula one number for a part of the batch: a mean over its examples
 */
public record LossTerm(String name, double weight, TensorFormula formula) {

  private static final int DIGITS = 6;

  public LossTerm {
    if (Require.notNull("name", name).isBlank()) {
      throw Require.wrong("name", "\"" + name + "\"", "a name");
    }
    Require.nonNegative("weight", weight);
    Require.finite("weight", weight);
    Require.notNull("formula", formula);
  }

  /** A term of weight 1. */
  public static LossTerm of(String name, TensorFormula formula) {
    return new LossTerm(name, 1, formula);
  }

  /** With its weight, without dollar signs. */
  String toLatex() {
    return formula.times(weight).toLatex();
  }

  /** For example {@code 10·cycle}. */
  @Override
  public String toString() {
    return weight == 1 ? name : Decimal.text(weight, DIGITS) + "·" + name;
  }
}
