package io.github.adversaria.theory;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The simplest trial on which a step fails: of a ladder of simple ones, or one made simpler. */
final class Simplest {

  private final TrialSource source;
  private final Predicate<Trial> fails;
  private final StepCheck check;

  /**
   * @param allowed which trials may be used
   */
  Simplest(TrialSource source, Predicate<Trial> allowed, StepCheck check) {
    this.source = source;
    this.check = check;
    this.fails = trial -> exists(trial) && allowed.test(trial) && check.failsOn(trial);
  }

  /** Whether the families have members at the numbers. */
  private static boolean exists(Trial trial) {
    try {
      Binding binding = trial.binding();
      trial
          .choices()
          .keySet()
          .forEach(
              symbol -> {
                if (symbol instanceof DensitySymbol density) {
                  binding.density(density);
                }
              });
      return true;
    } catch (IllegalArgumentException noMember) {
      return false;
    }
  }

  /** From trials that all fail, at least one. */
  Trial of(List<Trial> failing) {
    return ladder(failing).orElseGet(() -> new Shrinking(fails).simplest(failing.get(0)));
  }

  /** From trials of which perhaps some fail. */
  Optional<Trial> first(List<Trial> candidates) {
    return ladder(candidates)
        .or(
            () ->
                candidates.stream().filter(fails).findFirst().map(new Shrinking(fails)::simplest));
  }

  /** The first that fails by a finite difference, which tells more; else the first that fails. */
  private Optional<Trial> ladder(List<Trial> trials) {
    Set<Space> spaces = EnumSet.noneOf(Space.class);
    trials.forEach(trial -> spaces.add(trial.space()));
    Optional<Trial> first = Optional.empty();
    for (Space space : spaces) {
      for (Trial trial : source.simple(space)) {
        if (fails.test(trial)) {
          if (Double.isFinite(check.on(new Readings(trial)).residual())) {
            return Optional.of(trial);
          }
          first = first.or(() -> Optional.of(trial));
        }
      }
    }
    return first;
  }
}
