package io.github.adversaria.exercise;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.show.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Accepts a number near enough to a known one. Immutable: each method returns a new one. */
final class NumberCheck implements AnswerCheck {

  private final double reference;
  private final double tolerance;
  private final List<Mistake> mistakes;

  /** A wrong number that has a name. */
  private record Mistake(double value, String words) {}

  private NumberCheck(double reference, double tolerance, List<Mistake> mistakes) {
    this.reference = reference;
    this.tolerance = tolerance;
    this.mistakes = mistakes;
  }

  /**
   * A number, and how far an answer may be from it; the statement says how many digits it wants.
   */
  static NumberCheck of(double reference, double tolerance) {
    return new NumberCheck(reference, tolerance, List.of());
  }

  /**
   * A number that is recognised.
   *
   * @param words what was done there, as a sentence
   */
  NumberCheck mistake(double value, String words) {
    var more = new ArrayList<>(mistakes);
    more.add(new Mistake(value, words));
    return new NumberCheck(reference, tolerance, List.copyOf(more));
  }

  @Override
  public String wanted() {
    return "a number, within " + Decimal.text(tolerance, 2);
  }

  @Override
  public Ruling judge(Object answer) {
    OptionalDouble given = number(answer);
    if (given.isEmpty()) {
      return Ruling.wrong(
          "An answer is " + wanted() + "; this is a " + answer.getClass().getSimpleName() + ".");
    }
    double value = given.getAsDouble();
    if (isNear(value, reference)) {
      return Ruling.right("");
    }
    String text = "It is not " + Decimal.text(value, 8) + ".";
    for (Mistake mistake : mistakes) {
      if (isNear(value, mistake.value())) {
        return Ruling.wrong(mistake.words() + "\n\n" + text);
      }
    }
    return Ruling.wrong(
        Factor.words(value, reference, tolerance).map(w -> w + "\n\n").orElse("") + text);
  }

  private boolean isNear(double value, double other) {
    return value == other || Math.abs(value - other) <= tolerance;
  }

  /** The number that an answer is, in whichever form. */
  static OptionalDouble number(Object answer) {
    if (answer instanceof Number number) {
      return OptionalDouble.of(number.doubleValue());
    }
    if (answer instanceof Bounded bounded) {
      return OptionalDouble.of(bounded.value());
    }
    if (answer instanceof Sampled sampled) {
      return OptionalDouble.of(sampled.mean());
    }
    return answer instanceof Expr expression && expression.isNumber()
        ? OptionalDouble.of(expression.value(Binding.empty()).value())
        : OptionalDouble.empty();
  }
}
