package io.github.adversaria.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Accepts whatever has the properties that are asked for. Immutable: each method returns a new one.
 *
 * @param <A> the type of answers
 */
final class ConstructionCheck<A> implements AnswerCheck {

  private final Class<A> type;
  private final String wanted;
  private final List<Function<A, Ruling>> properties;

  private ConstructionCheck(Class<A> type, String wanted, List<Function<A, Ruling>> properties) {
    this.type = type;
    this.wanted = wanted;
    this.properties = properties;
  }

  /**
   * Answers of one type.
   *
   * @param wanted what an answer is, as one would say it after "an answer is"
   */
  static <A> ConstructionCheck<A> of(Class<A> type, String wanted) {
    return new ConstructionCheck<>(type, wanted, List.of());
  }

  /**
   * One more property; the first that an answer lacks decides, and what is said of the last stays.
   */
  ConstructionCheck<A> with(Function<A, Ruling> property) {
    var more = new ArrayList<>(properties);
    more.add(property);
    return new ConstructionCheck<>(type, wanted, List.copyOf(more));
  }

  @Override
  public String wanted() {
    return wanted;
  }

  @Override
  public Ruling judge(Object answer) {
    if (!type.isInstance(answer)) {
      return Ruling.wrong(
          "An answer is " + wanted + "; this is a " + answer.getClass().getSimpleName() + ".");
    }
    Ruling last = Ruling.right("");
    for (Function<A, Ruling> property : properties) {
      last = property.apply(type.cast(answer));
      if (!last.right()) {
        return last;
      }
    }
    return last;
  }
}
