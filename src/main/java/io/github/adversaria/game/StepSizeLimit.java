package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;

/**
 * Up to which step size a rule still contracts to a critical point: the η* such that its spectral
 * radius there is below 1 at every η in (0, η*), and not at η*. Beyond it the rule may contract
 * again; what counts is the first crossing.
 *
 * <p>The radius is computed at {@value #PER_DECADE} step sizes a decade, from {@link #LEAST} times
 * the scale of the game on, and the crossing found between two of them; a radius that leaves the
 * circle and returns between two is not seen. For simultaneous steps η* is also known in closed
 * form, see {@link #simultaneous}. Immutable.
 */
public final class StepSizeLimit implements Showable {

  /** What the answer is. */
  public enum Kind {
    /** A number: it contracts below it, and not at it. */
    FOUND,
    /** It contracts at every step size in the range. */
    EVERY,
    /** It contracts at no small step size. */
    NONE,
    /** There is no Jacobian to tell. */
    NO_JACOBIAN
  }

  /** The least step size that is tried, in units of 1 over the size of the Jacobian of v. */
  public static final double LEAST = 1e-9;

  /** The greatest step size, in the same units, unless {@link #within} says another. */
  public static final double GREATEST = 1e3;

  /** How many step sizes are tried in a decade. */
  public static final int PER_DECADE = 40;

  private static final int DIGITS = 10;
  private static final int RANGE_DIGITS = 6;
  private static final int ERROR_DIGITS = 2;

  private final DoubleFunction<? extends UpdateRule> rule;
  private final CriticalPoint at;
  private final double greatest;
  private final Kind kind;
  private final double value;
  private final double error;
  private final String reason;

  StepSizeLimit(
      DoubleFunction<? extends UpdateRule> rule,
      CriticalPoint at,
      double greatest,
      Kind kind,
      double value,
      double error,
      String reason) {
    this.rule = rule;
    this.at = at;
    this.greatest = greatest;
    this.kind = kind;
    this.value = value;
    this.error = error;
    this.reason = reason;
  }

  /**
   * The limit of a family of rules.
   *
   * @param rule the rule of each step size, for example {@code UpdateRule::simultaneous}
   * @param at where
   * @throws CancellationException if the thread is interrupted
   */
  public static StepSizeLimit of(DoubleFunction<? extends UpdateRule> rule, CriticalPoint at) {
    Require.notNull("rule", rule);
    Require.notNull("at", at);
    return new StepSizeSearch(rule, at, GREATEST * StepSizeSearch.unit(at)).run();
  }

  /**
   * The same, looked for up to another step size.
   *
   * @param newGreatest finite and > 0
   */
  public StepSizeLimit within(double newGreatest) {
    return new StepSizeSearch(rule, at, Require.positive("greatest", newGreatest)).run();
  }

  /**
   * The limit of simultaneous steps in closed form: min 2·Re λ/|λ|² over the eigenvalues λ of the
   * Jacobian of v (L. Mescheder, S. Nowozin and A. Geiger 2017, arXiv 1705.10461, lemma 4), without
   * those that a continuum makes 0. Not above 0 if no step size contracts; empty without a Jacobian
   * or eigenvalues.
   */
  public static OptionalDouble simultaneous(CriticalPoint at) {
    Require.notNull("at", at);
    return Linearization.ofFlow(at).stream()
        .flatMap(flow -> flow.eigenvalues().stream())
        .mapToDouble(value -> -2 * value.getReal() / (value.norm() * value.norm()))
        .map(limit -> Double.isNaN(limit) ? 0 : limit + 0.0)
        .min();
  }

  /** What the answer is. */
  public Kind kind() {
    return kind;
  }

  /** η*; empty unless there is such a number. */
  public OptionalDouble value() {
    return kind == Kind.FOUND ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** By how much {@link #value} may be wrong; NaN if there is none. */
  public double errorBound() {
    return error;
  }

  /** The greatest step size that was looked at. */
  public double greatest() {
    return greatest;
  }

  /** Why there is no number; empty if there is one. */
  public String reason() {
    return reason;
  }

  private Listing listing() {
    String answer =
        switch (kind) {
          case FOUND ->
              "0 < η < " + Decimal.text(value, DIGITS) + " ± " + Decimal.text(error, ERROR_DIGITS);
          case EVERY -> "every η up to " + Decimal.text(greatest, RANGE_DIGITS);
          case NONE -> "no η: " + reason;
          case NO_JACOBIAN -> "no Jacobian here: " + reason;
        };
    String name = StepSizeSearch.usual(rule, at, greatest).name();
    return new Listing(
        name.replaceAll("η = [^,]+", "step size η") + " on " + at.game() + " at " + at.profile(),
        List.of(),
        List.of(List.of("contracts at", answer)),
        List.of());
  }

  @Override
  public MimeBundle show() {
    return listing().show();
  }

  @Override
  public String toString() {
    return listing().text();
  }
}
