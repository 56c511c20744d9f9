package io.github.adversaria.theory;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Symbol;
import java.util.Map;

/** The pair that values are shown on where the reader has none: N(0, 1) and N(1, 0.7²). */
final class Showcase {

  private static final DensityChoice SECOND = DensityChoice.of(DensityKind.NORMAL, 1, 0.7);
  private static final DensityChoice OTHER = DensityChoice.of(DensityKind.NORMAL, -1, 2);
  private static final int SECOND_DENSITY = 2;

  private Showcase() {}

  /** The simplest trial, its second density made narrower so that no two numbers are alike. */
  static Trial of(Trial simplest) {
    Trial shown = simplest;
    int densities = 0;
    for (Map.Entry<Symbol, Choice> choice : simplest.choices().entrySet()) {
      densities += choice.getKey() instanceof DensitySymbol ? 1 : 0;
      // A family stays one: without it nothing would depend on its parameters.
      if (densities == SECOND_DENSITY
          && choice.getValue() instanceof DensityChoice
          && simplest.space() == Space.LINE) {
        shown = shown.with(choice.getKey(), SECOND, false);
      }
    }
    for (Map.Entry<Symbol, Choice> other : simplest.alternates().entrySet()) {
      if (other.getValue() instanceof DensityChoice && simplest.space() == Space.LINE) {
        shown = shown.with(other.getKey(), OTHER, true);
      }
    }
    return shown;
  }
}
