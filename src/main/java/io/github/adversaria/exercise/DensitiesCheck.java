package io.github.adversaria.exercise;

import io.github.adversaria.density.Density;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Accepts a list of densities on the line that have the properties asked for. Immutable: each
 * method returns a new one.
 */
final class DensitiesCheck implements AnswerCheck {

  private final int count;
  private final String wanted;
  private final List<Function<List<Density>, Ruling>> properties;

  private DensitiesCheck(
      int count, String wanted, List<Function<List<Density>, Ruling>> properties) {
    this.count = count;
    this.wanted = wanted;
    this.properties = properties;
  }

  /** Answers that list these, in this order: {@code of("p_data", "p_g")}. */
  static DensitiesCheck of(String... names) {
    return new DensitiesCheck(
        names.length, "List.of(" + String.join(", ", names) + ") of densities", List.of());
  }

  /** One more property; the first that an answer lacks decides, and the words of the last stay. */
  DensitiesCheck with(Function<List<Density>, Ruling> property) {
    var more = new ArrayList<>(properties);
    more.add(property);
    return new DensitiesCheck(count, wanted, List.copyOf(more));
  }

  @Override
  public String wanted() {
    return wanted;
  }

  @Override
  public Ruling judge(Object answer) {
    if (!(answer instanceof List<?> list)) {
      return Ruling.wrong(
          "An answer is " + wanted + "; this is a " + answer.getClass().getSimpleName() + ".");
    }
    var densities = new ArrayList<Density>();
    for (Object element : list) {
      if (element instanceof Density density && density.dimension() == 1) {
        densities.add(density);
      }
    }
    if (densities.size() != count || list.size() != count) {
      return Ruling.wrong("An answer is " + wanted + ", " + count + " of them, on the line.");
    }
    Ruling last = Ruling.right("");
    for (Function<List<Density>, Ruling> property : properties) {
      last = property.apply(List.copyOf(densities));
      if (!last.right()) {
        return last;
      }
    }
    return last;
  }
}
