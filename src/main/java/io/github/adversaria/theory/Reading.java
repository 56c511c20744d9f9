package io.github.adversaria.theory;

import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * What an expression is worth on a trial: a number with a bound, or why there is none.
 *
 * @param value the number, if it was found
 * @param trouble why there is none; empty where there is one
 * @param undefined whether there is none to be found, as of the logarithm of a negative number
 */
record Reading(Optional<Bounded> value, String trouble, boolean undefined) {

  static final String INDETERMINATE = "∞ − ∞ has no value";

  private Reading(Bounded value) {
    this(Optional.of(value), "", false);
  }

  private Reading(String trouble, boolean undefined) {
    this(Optional.empty(), trouble, undefined);
  }

  /** What evaluation gives; whatever it throws for want of a value is the trouble. */
  static Reading of(Supplier<Bounded> evaluation) {
    try {
      return new Reading(evaluation.get());
    } catch (CancellationException e) {
      throw e;
    } catch (IntegrationException e) {
      return new Reading(String.valueOf(e.getMessage()), e.isUndefined());
    } catch (IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | UnsupportedOperationException
        | NoClosedFormException e) {
      // At a point, what has no value there is bad input: the point.
      boolean undefined = e.getCause() instanceof IntegrationException cause && cause.isUndefined();
      return new Reading(String.valueOf(e.getMessage()), undefined);
    }
  }

  boolean isFinite() {
    return value.isPresent() && Double.isFinite(value.get().value());
  }

  /** Whether both are infinite with one sign. */
  boolean isSameInfinity(Reading other) {
    return value.isPresent()
        && other.value.isPresent()
        && Double.isInfinite(value.get().value())
        && value.get().value() == other.value.get().value();
  }

  /** The difference; equal infinities have none. */
  Reading minus(Reading other) {
    if (value.isEmpty() || other.value.isEmpty()) {
      return value.isEmpty() ? this : other;
    }
    return isSameInfinity(other)
        ? new Reading(INDETERMINATE, false)
        : new Reading(value.get().minus(other.value.get()));
  }

  /** How much greater the other is; equal infinities are as great as each other. */
  Reading changeTo(Reading other) {
    return isSameInfinity(other) ? new Reading(Bounded.of(0, 0)) : other.minus(this);
  }
}
