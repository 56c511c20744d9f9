package io.github.adversaria.theory;

import io.github.adversaria.expression.Symbol;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/** Makes a trial on which a step fails as simple as it can be, as long as the step fails on it. */
final class Shrinking {

  /** How many simpler trials are evaluated at most. */
  private static final int MOST_STEPS = 300;

  private final Predicate<Trial> fails;
  private int left = MOST_STEPS;

  Shrinking(Predicate<Trial> fails) {
    this.fails = fails;
  }

  Trial simplest(Trial failing) {
    Trial simplest = failing;
    Optional<Trial> next = Optional.of(failing);
    while (next.isPresent()) {
      Trial current = next.get();
      simplest = current;
      next = simpler(current, false).or(() -> simpler(current, true));
    }
    return simplest;
  }

  private Optional<Trial> simpler(Trial trial, boolean alternates) {
    Map<Symbol, Choice> choices = alternates ? trial.alternates() : trial.choices();
    for (Map.Entry<Symbol, Choice> choice : choices.entrySet()) {
      for (Choice candidate : choice.getValue().simpler()) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while a counterexample was made simpler");
        }
        Trial changed = trial.with(choice.getKey(), candidate, alternates);
        if (left-- > 0 && fails.test(changed)) {
          return Optional.of(changed);
        }
      }
    }
    return Optional.empty();
  }
}
