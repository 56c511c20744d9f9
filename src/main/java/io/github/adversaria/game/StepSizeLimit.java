package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

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

  /** A step size of usual size, in the same units: what is neutral up to it is more than slow. */
  private static final double USUAL = 1e-2;

  private static final double DECADE = 10;

  /** Of the least step size: so far down one is looked for at which a rule still contracts. */
  private static final double SMALLEST = 1e-12;

  private static final double RELATIVE = 1e-14;
  private static final int MOST_EVALUATIONS = 200;
  private static final int HALVINGS = 40;
  private static final int DIGITS = 10;
  private static final int NEUTRAL_DIGITS = 6;
  private static final int ERROR_DIGITS = 2;
  private static final double NONE = Double.NaN;

  private final DoubleFunction<? extends UpdateRule> rule;
  private final CriticalPoint at;
  private final double greatest;
  private final Kind kind;
  private final double value;
  private final double error;
  private final String reason;

  private StepSizeLimit(
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
   */
  public static StepSizeLimit of(DoubleFunction<? extends UpdateRule> rule, CriticalPoint at) {
    Require.notNull("rule", rule);
    Require.notNull("at", at);
    return search(rule, at, GREATEST * unit(at));
  }

  /**
   * The same, looked for up to another step size.
   *
   * @param newGreatest finite and > 0
   */
  public StepSizeLimit within(double newGreatest) {
    return search(rule, at, Require.positive("greatest", newGreatest));
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

  private static StepSizeLimit search(
      DoubleFunction<? extends UpdateRule> rule, CriticalPoint at, double greatest) {
    UpdateRule usual = rule.apply(Math.min(USUAL * unit(at), greatest));
    Optional<String> why = Linearization.whyNone(usual, at);
    if (why.isPresent()) {
      return new StepSizeLimit(rule, at, greatest, Kind.NO_JACOBIAN, NONE, NONE, why.get());
    }
    double least = least(rule, at, LEAST * Math.min(unit(at), greatest));
    int steps = (int) Math.ceil(PER_DECADE * Math.log10(greatest / least));
    double inside = 0;
    double neutral = 0;
    for (int i = 0; i <= steps; i++) {
      double step = i == steps ? greatest : least * Math.pow(greatest / least, (double) i / steps);
      int sign = sign(rule, at, step);
      if (sign < 0 && inside == 0 && neutral > USUAL * unit(at)) {
        break;
      }
      if (sign > 0 && inside > 0) {
        return found(rule, at, greatest, inside, step);
      }
      if (sign > 0) {
        double from = neutral > USUAL * unit(at) ? leaving(rule, at, neutral, step) : 0;
        return none(rule, at, greatest, from);
      }
      inside = sign < 0 ? step : inside;
      neutral = sign == 0 && inside == 0 ? step : neutral;
    }
    return inside == 0
        ? none(rule, at, greatest, greatest)
        : new StepSizeLimit(rule, at, greatest, Kind.EVERY, NONE, NONE, "");
  }

  /**
   * A step size at which the rule does not yet expand, if there is one: Adam of ε = 1e-8 takes
   * steps of η/ε close to an equilibrium.
   */
  private static double least(
      DoubleFunction<? extends UpdateRule> rule, CriticalPoint at, double least) {
    double smaller = least;
    while (sign(rule, at, smaller) > 0 && smaller > SMALLEST * least) {
      smaller /= DECADE;
    }
    return sign(rule, at, smaller) < 0 ? smaller : least;
  }

  /**
   * Whether the rule of a step size contracts (−1), expands (1), or cannot be told from neutral.
   */
  private static int sign(
      DoubleFunction<? extends UpdateRule> rule, CriticalPoint at, double step) {
    return Linearization.of(rule.apply(step), at)
        .map(
            linear -> {
              double excess = linear.growth() - 1;
              return Math.abs(excess) <= linear.error() ? 0 : (int) Math.signum(excess);
            })
        .orElse(1);
  }

  /** The limit between two step sizes, of which only the first contracts. */
  private static StepSizeLimit found(
      DoubleFunction<? extends UpdateRule> rule,
      CriticalPoint at,
      double greatest,
      double inside,
      double outside) {
    UnivariateFunction excess =
        step -> Linearization.of(rule.apply(step), at).map(Linearization::growth).orElse(2.0) - 1;
    double limit =
        new BracketingNthOrderBrentSolver(RELATIVE, 0, 5)
            .solve(MOST_EVALUATIONS, excess, inside, outside);
    double slope = Math.abs((excess.value(outside) - excess.value(inside)) / (outside - inside));
    double error =
        Linearization.of(rule.apply(limit), at).map(Linearization::error).orElse(0.0) / slope
            + 2 * RELATIVE * limit;
    return new StepSizeLimit(rule, at, greatest, Kind.FOUND, limit, error, "");
  }

  private static StepSizeLimit none(
      DoubleFunction<? extends UpdateRule> rule,
      CriticalPoint at,
      double greatest,
      double neutral) {
    String why =
        neutral == 0
            ? "it expands at every small step size"
            : neutral == greatest
                ? "it is neutral to first order at every step size"
                : "it is neutral to first order up to η = "
                    + Decimal.text(neutral, NEUTRAL_DIGITS)
                    + ", and expands beyond";
    return new StepSizeLimit(rule, at, greatest, Kind.NONE, NONE, NONE, why);
  }

  /** Where a rule that is neutral begins to expand, by halving. */
  private static double leaving(
      DoubleFunction<? extends UpdateRule> rule, CriticalPoint at, double neutral, double expands) {
    double low = neutral;
    double high = expands;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      if (sign(rule, at, middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** The scale of step sizes: 1 over the size of the Jacobian of v. */
  private static double unit(CriticalPoint at) {
    double size = at.jacobian().map(Kink::size).orElse(0.0);
    return size > 0 ? 1 / size : 1;
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
          case EVERY -> "every η up to " + Decimal.text(greatest, NEUTRAL_DIGITS);
          case NONE -> "no η: " + reason;
          case NO_JACOBIAN -> "no Jacobian here: " + reason;
        };
    String name = rule.apply(Math.min(USUAL * unit(at), greatest)).name();
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
