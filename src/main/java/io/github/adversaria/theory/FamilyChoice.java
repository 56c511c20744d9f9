package io.github.adversaria.theory;

import io.github.adversaria.density.Family;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Symbol;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A parametric family by its kind and the densities that it is made of.
 *
 * @param count how many parameters it has
 */
record FamilyChoice(FamilyKind kind, int count, List<DensityChoice> parts) implements Choice {

  static FamilyChoice draw(DensitySymbol symbol, Space space, RandomGenerator random) {
    List<FamilyKind> kinds = kinds(symbol, space);
    FamilyKind kind = kinds.get(random.nextInt(kinds.size()));
    var source = new DensityDraw(random);
    List<DensityChoice> parts =
        IntStream.range(0, kind.parts())
            .mapToObj(
                i -> kind == FamilyKind.MIXTURE ? space.draw(source) : source.differentiable())
            .toList();
    return new FamilyChoice(kind, symbol.parameters().size(), parts);
  }

  /** The families of a space with as many parameters as a symbol has, of the simplest parts. */
  static List<Choice> simple(DensitySymbol symbol, Space space) {
    var simple = new ArrayList<Choice>();
    for (FamilyKind kind : kinds(symbol, space)) {
      List<DensityChoice> parts = space.simple().subList(0, kind.parts());
      simple.add(new FamilyChoice(kind, symbol.parameters().size(), parts));
    }
    return simple;
  }

  private static List<FamilyKind> kinds(DensitySymbol symbol, Space space) {
    List<FamilyKind> kinds = FamilyKind.of(space, symbol.parameters().size());
    if (kinds.isEmpty()) {
      throw Require.wrong(
          "trials",
          "those " + space + " for " + symbol.nameText() + " of " + symbol.parameters(),
          "trials for which families of so many parameters are known",
          "Try Trials.line(200), with one or two parameters a density");
    }
    return kinds;
  }

  private Family family() {
    return kind.build(parts.stream().map(DensityChoice::density).toList(), count);
  }

  @Override
  public Binding bind(Binding binding, Symbol symbol) {
    return binding.and((DensitySymbol) symbol, family());
  }

  @Override
  public List<Choice> simpler() {
    var simpler = new ArrayList<Choice>();
    for (int i = 0; i < parts.size(); i++) {
      for (Choice part : parts.get(i).simpler()) {
        var changed = new ArrayList<>(parts);
        changed.set(i, (DensityChoice) part);
        simpler.add(new FamilyChoice(kind, count, List.copyOf(changed)));
      }
    }
    return simpler;
  }

  @Override
  public String toString() {
    return family().toString();
  }
}
