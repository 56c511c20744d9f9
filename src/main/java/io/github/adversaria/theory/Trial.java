package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One binding of all symbols that a derivation is tried on, and a second choice for each symbol
 * that a line compares two values of.
 *
 * @param fixed what the reader bound; empty but for the reader's own pair
 * @param choices what the other symbols are bound to
 * @param alternates second choices
 */
record Trial(
    Origin origin,
    Space space,
    Binding fixed,
    Map<Symbol, Choice> choices,
    Map<Symbol, Choice> alternates) {

  /** How a trial came about. */
  enum Origin {
    RANDOM,
    HARD,
    SIMPLE,
    OWN
  }

  /** Points of a pointwise line: drawn from each density, and some where there is none. */
  private static final int POINTS_A_DENSITY = 3;

  private static final List<Double> POINTS_WITHOUT_DENSITY = List.of(-1.5, 0.0, 0.5, 2.0);
  private static final int POINT_DIGITS = 3;
  private static final long POINT_SEED = 1764;

  Binding binding() {
    Binding all = fixed;
    for (Map.Entry<Symbol, Choice> choice : choices.entrySet()) {
      all = choice.getValue().bind(all, choice.getKey());
    }
    return all;
  }

  /** The binding with the second choice for one symbol. */
  Binding alternate(Symbol varying) {
    return alternates.get(varying).bind(binding(), varying);
  }

  /** This trial with another choice for a symbol, or another second choice. */
  Trial with(Symbol symbol, Choice choice, boolean asAlternate) {
    var changed = new LinkedHashMap<>(asAlternate ? alternates : choices);
    changed.put(symbol, choice);
    return asAlternate
        ? new Trial(origin, space, fixed, choices, changed)
        : new Trial(origin, space, fixed, changed, alternates);
  }

  /** Points of the line at which pointwise lines are compared, at each of which a density lives. */
  List<Double> points(List<DensitySymbol> densities) {
    var points = new ArrayList<Double>();
    Binding binding = binding();
    var random = new SplittableRandom(POINT_SEED);
    for (DensitySymbol symbol : densities) {
      var density = binding.density(symbol).orElseThrow();
      for (double drawn : density.draw(POINTS_A_DENSITY, random)) {
        double round = Rounded.toDigits(drawn, POINT_DIGITS);
        points.add(density.logDensity(round) > Double.NEGATIVE_INFINITY ? round : drawn);
      }
    }
    return points.isEmpty() ? POINTS_WITHOUT_DENSITY : List.copyOf(points);
  }
}
