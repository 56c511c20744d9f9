package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Trials made of the simplest densities, functions and numbers, the simplest trials first. */
final class SimpleTrials {

  /** How many are worth a try before the trial that failed is made simpler itself. */
  static final int MOST = 64;

  private static final double[] NUMBERS = {0.5, 1, 2, 0, -1};

  private final List<Symbol> symbols;
  private final List<Symbol> varying;
  private final Space space;
  private final List<List<Choice>> slots = new ArrayList<>();
  private final List<Trial> trials = new ArrayList<>();

  SimpleTrials(List<Symbol> symbols, List<Symbol> varying, Space space) {
    this.symbols = symbols;
    this.varying = varying;
    this.space = space;
    int densities = 0;
    for (Symbol symbol : symbols) {
      slots.add(choices(symbol, densities));
      densities += symbol instanceof DensitySymbol ? 1 : 0;
    }
    for (Symbol symbol : varying) {
      slots.add(choices(symbol, Math.max(1, densities)));
      densities += symbol instanceof DensitySymbol ? 1 : 0;
    }
  }

  List<Trial> all() {
    int most = slots.stream().mapToInt(slot -> slot.size() - 1).sum();
    for (int rank = 0; rank <= most && trials.size() < MOST; rank++) {
      fill(new ArrayList<>(), rank);
    }
    return List.copyOf(trials);
  }

  /** All ways to choose for the slots that are left, the ranks of the choices adding up. */
  private void fill(List<Choice> chosen, int rank) {
    if (trials.size() >= MOST) {
      return;
    }
    int slot = chosen.size();
    if (slot == slots.size()) {
      if (rank == 0) {
        trials.add(trial(chosen));
      }
      return;
    }
    List<Choice> choices = slots.get(slot);
    for (int i = 0; i < choices.size() && i <= rank; i++) {
      chosen.add(choices.get(i));
      fill(chosen, rank - i);
      chosen.remove(slot);
    }
  }

  private Trial trial(List<Choice> chosen) {
    Map<Symbol, Choice> choices = new LinkedHashMap<>();
    Map<Symbol, Choice> alternates = new LinkedHashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      if (i < symbols.size()) {
        choices.put(symbols.get(i), chosen.get(i));
      } else {
        alternates.put(varying.get(i - symbols.size()), chosen.get(i));
      }
    }
    return new Trial(Trial.Origin.SIMPLE, space, Binding.empty(), choices, alternates);
  }

  /** Densities start at another place of the list each, so that the first trial has none twice. */
  private List<Choice> choices(Symbol symbol, int place) {
    if (symbol instanceof DensitySymbol density && !density.parameters().isEmpty()) {
      return FamilyChoice.simple(density, space);
    }
    if (symbol instanceof DensitySymbol) {
      var rotated = new ArrayList<Choice>(space.simple());
      Collections.rotate(rotated, -place);
      return rotated;
    }
    if (symbol instanceof FunctionSymbol function) {
      SmoothFunction step = SmoothFunction.simple(function);
      SmoothFunction constant = new SmoothFunction(function.range(), 0, 0, List.of());
      return place == 0 ? List.of(constant, step) : List.of(step, constant);
    }
    return DoubleStream.of(NUMBERS).<Choice>mapToObj(NumberChoice::new).toList();
  }
}
