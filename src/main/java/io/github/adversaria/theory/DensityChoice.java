package io.github.adversaria.theory;

import io.github.adversaria.density.Density;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A density by its family, its numbers, and the densities that it is made of. */
record DensityChoice(DensityKind kind, List<Double> numbers, List<DensityChoice> parts)
    implements Choice {

  static DensityChoice of(DensityKind kind, double... numbers) {
    return new DensityChoice(kind, Arrays.stream(numbers).boxed().toList(), List.of());
  }

  static DensityChoice of(DensityKind kind, List<DensityChoice> parts, double... numbers) {
    return new DensityChoice(kind, Arrays.stream(numbers).boxed().toList(), List.copyOf(parts));
  }

  Density density() {
    return kind.build(
        numbers.stream().mapToDouble(Double::doubleValue).toArray(),
        parts.stream().map(DensityChoice::density).toList());
  }

  @Override
  public Binding bind(Binding binding, Symbol symbol) {
    return binding.and((DensitySymbol) symbol, density());
  }

  /** Parts alone, fewer parts, rounder numbers; what is no density is left out. */
  @Override
  public List<Choice> simpler() {
    var candidates = new ArrayList<DensityChoice>();
    if (kind != DensityKind.PRODUCT) {
      candidates.addAll(parts);
    }
    boolean weighted = kind == DensityKind.MIXTURE || kind == DensityKind.CATEGORICAL;
    if (weighted && numbers.size() > 2) {
      for (int i = 0; i < numbers.size(); i++) {
        candidates.add(new DensityChoice(kind, without(numbers, i), without(parts, i)));
      }
    }
    for (int i = 0; i < numbers.size(); i++) {
      for (double rounder : Rounded.simpler(numbers.get(i))) {
        candidates.add(new DensityChoice(kind, with(numbers, i, rounder), parts));
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      for (Choice part : parts.get(i).simpler()) {
        candidates.add(new DensityChoice(kind, numbers, with(parts, i, (DensityChoice) part)));
      }
    }
    return candidates.stream().filter(DensityChoice::exists).map(Choice.class::cast).toList();
  }

  private boolean exists() {
    try {
      density();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static <T> List<T> without(List<T> list, int i) {
    var shorter = new ArrayList<>(list);
    if (i < shorter.size()) {
      shorter.remove(i);
    }
    return List.copyOf(shorter);
  }

  private static <T> List<T> with(List<T> list, int i, T value) {
    var changed = new ArrayList<>(list);
    changed.set(i, value);
    return List.copyOf(changed);
  }

  @Override
  public String toString() {
    return density().toString();
  }
}
