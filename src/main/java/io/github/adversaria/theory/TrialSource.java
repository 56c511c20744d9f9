package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Draws the trials of a derivation. */
final class TrialSource {

  /** How often a pair is drawn again where an assumption is broken, before it is given up. */
  private static final int MOST_ATTEMPTS = 300;

  private final Set<Symbol> symbols;
  private final Set<Symbol> varying;

  TrialSource(Set<Symbol> symbols, Set<Symbol> varying) {
    this.symbols = symbols;
    this.varying = varying;
  }

  /** As many random trials as are asked for, all of them allowed; those that are not, go aside. */
  List<Trial> random(Trials trials, Predicate<Trial> allowed, List<Trial> aside) {
    var drawn = new ArrayList<Trial>();
    trials
        .counts()
        .forEach(
            (space, n) -> {
              for (int i = 0; i < n; i++) {
                var random = new SplittableRandom(seed(trials.seed(), space, i));
                draw(space, random, allowed, aside, drawn);
              }
            });
    return drawn;
  }

  /** Each pair has a seed of its own, so that more pairs do not change the first. */
  private static long seed(long seed, Space space, int i) {
    return (seed * Space.values().length + space.ordinal()) * 1_000_003 + i;
  }

  private void draw(
      Space space,
      RandomGenerator random,
      Predicate<Trial> allowed,
      List<Trial> aside,
      List<Trial> drawn) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Trial trial = draw(Trial.Origin.RANDOM, space, Binding.empty(), random);
      if (allowed.test(trial)) {
        drawn.add(trial);
        return;
      }
      if (attempt == 0) {
        aside.add(trial);
      }
    }
  }

  /** The hard pairs of each space in both orders, with random functions and numbers. */
  List<Trial> hard(Trials trials) {
    var drawn = new ArrayList<Trial>();
    if (trials.hardPairs() && densities().size() > 0) {
      for (Space space : trials.counts().keySet()) {
        for (List<DensityChoice> pair : space.hardPairs()) {
          for (int turn = 0; turn < 2; turn++) {
            var random = new SplittableRandom(seed(trials.seed(), space, -1 - drawn.size()));
            Trial trial = draw(Trial.Origin.HARD, space, Binding.empty(), random);
            drawn.add(withPair(trial, pair, turn));
          }
        }
      }
    }
    return drawn;
  }

  private Trial withPair(Trial trial, List<DensityChoice> pair, int turn) {
    Trial hard = trial;
    int place = turn;
    for (DensitySymbol symbol : densities()) {
      if (symbol.parameters().isEmpty()) {
        hard = hard.with(symbol, pair.get(place % 2), false);
        place++;
      }
    }
    return hard;
  }

  /** The reader's own pair, with random second choices where lines compare two values. */
  Trial own(Binding binding, long seed) {
    Space space =
        densities().stream()
            .flatMap(symbol -> binding.density(symbol).stream())
            .findFirst()
            .map(Space::of)
            .orElse(Space.LINE);
    return draw(Trial.Origin.OWN, space, binding, new SplittableRandom(seed));
  }

  private List<DensitySymbol> densities() {
    return symbols.stream()
        .filter(DensitySymbol.class::isInstance)
        .map(DensitySymbol.class::cast)
        .toList();
  }

  private Trial draw(Trial.Origin origin, Space space, Binding fixed, RandomGenerator random) {
    Map<Symbol, Choice> choices = new LinkedHashMap<>();
    Map<Symbol, Choice> alternates = new LinkedHashMap<>();
    for (Symbol symbol : symbols) {
      if (!fixed.isBound(symbol)) {
        choices.put(symbol, choice(symbol, space, random));
      }
      if (varying.contains(symbol)) {
        alternates.put(
            symbol, second(symbol, fixed, choices, choice(symbol, space, random), random));
      }
    }
    return new Trial(origin, space, fixed, choices, alternates);
  }

  /**
   * Half of the second densities are mixed with the first, and live at least where that does; a
   * second number for the reader's own is not far from it.
   */
  private static Choice second(
      Symbol symbol,
      Binding fixed,
      Map<Symbol, Choice> choices,
      Choice other,
      RandomGenerator random) {
    if (symbol instanceof ScalarSymbol scalar && fixed.number(scalar).isPresent()) {
      return NumberChoice.near(fixed.number(scalar).getAsDouble(), random);
    }
    return choices.get(symbol) instanceof DensityChoice one
            && other instanceof DensityChoice two
            && one.kind() != DensityKind.CATEGORICAL
            && random.nextBoolean()
        ? DensityChoice.of(DensityKind.MIXTURE, List.of(one, two), 1, 1)
        : other;
  }

  private Choice choice(Symbol symbol, Space space, RandomGenerator random) {
    if (symbol instanceof DensitySymbol density) {
      return density.parameters().isEmpty()
          ? space.draw(new DensityDraw(random))
          : FamilyChoice.draw(density, space, random);
    }
    if (symbol instanceof FunctionSymbol function) {
      return SmoothFunction.draw(function, random);
    }
    int share = parameterShare(symbol);
    return share == 0 ? NumberChoice.draw(random) : NumberChoice.parameter(share, random);
  }

  /** The greatest number of parameters that a density has together with this; 0 if none has it. */
  private int parameterShare(Symbol symbol) {
    return densities().stream()
        .filter(density -> density.parameters().contains(symbol))
        .mapToInt(density -> density.parameters().size())
        .max()
        .orElse(0);
  }

  /** The simplest trials of a space, the simplest first. */
  List<Trial> simple(Space space) {
    return new SimpleTrials(List.copyOf(symbols), List.copyOf(varying), space).all();
  }
}
