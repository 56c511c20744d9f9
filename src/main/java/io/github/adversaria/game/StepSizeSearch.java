package io.github.adversaria.game;

import io.github.adversaria.game.StepSizeLimit.Kind;
import io.github.adversaria.show.Decimal;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** How a {@link StepSizeLimit} is found: step by step, then between two steps. */
final class StepSizeSearch {

  /** A step size of usual size, in units of 1 over the size of the Jacobian of v. */
  private static final double USUAL = 1e-2;

  private static final double DECADE = 10;

  /** Of the least step size: so far down one is looked for at which a rule still contracts. */
  private static final double SMALLEST = 1e-12;

  /** So far from 1 a growth is not neutral, though the eigenvalue be four times the same. */
  private static final double CLEAR = 0.03;

  private static final double RELATIVE = 1e-14;
  private static final int MOST_EVALUATIONS = 200;
  private static final int HALVINGS = 40;
  private static final int NEUTRAL_DIGITS = 6;

  private final DoubleFunction<? extends UpdateRule> rule;
  private final CriticalPoint at;
  private final double greatest;

  StepSizeSearch(DoubleFunction<? extends UpdateRule> rule, CriticalPoint at, double greatest) {
    this.rule = rule;
    this.at = at;
    this.greatest = greatest;
  }

  /** The rule with a step size of usual size. */
  static UpdateRule usual(
      DoubleFunction<? extends UpdateRule> rule, CriticalPoint at, double greatest) {
    return rule.apply(Math.min(USUAL * unit(at), greatest));
  }

  StepSizeLimit run() {
    Optional<String> why = Linearization.whyNone(usual(rule, at, greatest), at);
    if (why.isPresent()) {
      return answer(Kind.NO_JACOBIAN, why.get());
    }
    double least = least(StepSizeLimit.LEAST * Math.min(unit(at), greatest));
    int steps = (int) Math.ceil(StepSizeLimit.PER_DECADE * Math.log10(greatest / least));
    double inside = 0;
    double neutral = 0;
    for (int i = 0; i <= steps; i++) {
      double step = i == steps ? greatest : least * Math.pow(greatest / least, (double) i / steps);
      int sign = sign(step);
      if (sign < 0 && inside == 0 && neutral > USUAL * unit(at)) {
        break;
      }
      if (sign > 0 && inside > 0) {
        return found(inside, step);
      }
      if (sign > 0) {
        double from = neutral > USUAL * unit(at) ? leaving(neutral, step) : 0;
        return none(from);
      }
      inside = sign < 0 ? step : inside;
      neutral = sign == 0 && inside == 0 ? step : neutral;
    }
    return inside == 0 ? none(greatest) : answer(Kind.EVERY, "");
  }

  /**
   * A step size at which the rule does not yet expand, if there is one: Adam of ε = 1e-8 takes
   * steps of η/ε close to an equilibrium.
   */
  private double least(double least) {
    double smaller = least;
    while (sign(smaller) > 0 && smaller > SMALLEST * least) {
      smaller /= DECADE;
    }
    return sign(smaller) < 0 ? smaller : least;
  }

  /**
   * Whether the rule of a step size contracts (−1), expands (1), or cannot be told from neutral.
   */
  private int sign(double step) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while a step size was sought");
    }
    return Linearization.of(rule.apply(step), at)
        .map(
            linear -> {
              double excess = linear.growth() - 1;
              // The error costs several times as much as the growth, and is never near to this.
              boolean clear = Math.abs(excess) > CLEAR;
              return clear || Math.abs(excess) > linear.error() ? (int) Math.signum(excess) : 0;
            })
        .orElse(1);
  }

  /** The limit between two step sizes, of which only the first contracts. */
  private StepSizeLimit found(double inside, double outside) {
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

  private StepSizeLimit none(double neutral) {
    String why =
        neutral == 0
            ? "it expands at every small step size"
            : neutral == greatest
                ? "it is neutral to first order at every step size"
                : "it is neutral to first order up to η = "
                    + Decimal.text(neutral, NEUTRAL_DIGITS)
                    + ", and expands beyond";
    return answer(Kind.NONE, why);
  }

  /** Where a rule that is neutral begins to expand, by halving. */
  private double leaving(double neutral, double expands) {
    double low = neutral;
    double high = expands;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      if (sign(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private StepSizeLimit answer(Kind kind, String reason) {
    return new StepSizeLimit(rule, at, greatest, kind, Double.NaN, Double.NaN, reason);
  }

  /** The scale of step sizes: 1 over the size of the Jacobian of v. */
  static double unit(CriticalPoint at) {
    double size = at.jacobian().map(Kink::size).orElse(0.0);
    return size > 0 ? 1 / size : 1;
  }
}
