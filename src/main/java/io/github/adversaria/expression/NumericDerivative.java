package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.IntegrationException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * The derivative of a function whose values carry bounds, by central differences of eighth order,
 * with that of sixth order to tell the error (B. Fornberg, Math. Comp. 51, 1988, table 1). The step
 * is halved until the error that shrinks with it meets the one that grows.
 */
final class NumericDerivative {

  private static final double[] EIGHTH = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
  private static final double[] SIXTH = {3.0 / 4, -3.0 / 20, 1.0 / 60};

  /** The first step, in units of the greater of 1 and |θ|. */
  private static final double FIRST_STEP = 0.0625;

  private static final int MOST_HALVINGS = 30;

  /** How often the bound may grow before the search for a better step ends. */
  private static final int PATIENCE = 3;

  /** A bound that no smaller step needs to better, relative to the greater of 1 and |value|. */
  private static final double ENOUGH = 1e-11;

  /** By how much more than half the step shows a step may be wrong where few derivatives exist. */
  private static final double CAUTION = 3;

  /** A bound that is no longer useful, in the same units. */
  private static final double USELESS = 1e-4;

  /**
   * A second difference over its step falls to a quarter with a quarter of the step; a kink's not.
   */
  private static final double KINK = 0.6;

  private final DoubleFunction<Bounded> function;
  private final double theta;
  private final Map<Double, Bounded> values = new HashMap<>();
  private long evaluations;

  private NumericDerivative(DoubleFunction<Bounded> function, double theta) {
    this.function = function;
    this.theta = theta;
  }

  /**
   * The derivative.
   *
   * @throws IntegrationException if the function is infinite here or beside, has a kink or a jump,
   *     or its derivative does not settle
   */
  static Bounded of(DoubleFunction<Bounded> function, double theta) {
    return new NumericDerivative(function, theta).search();
  }

  private Bounded search() {
    at(0);
    double step = FIRST_STEP * Math.max(1, Math.abs(theta));
    Bounded best = null;
    double bestStep = 0;
    IllegalArgumentException refusal = null;
    int worse = 0;
    for (int i = 0; i < MOST_HALVINGS && worse < PATIENCE; i++, step /= 2) {
      Bounded next;
      try {
        next = guarded(step);
      } catch (IllegalArgumentException outside) {
        refusal = outside; // so wide a step leaves the range of the parameter
        continue;
      }
      if (best == null || next.errorBound() < best.errorBound()) {
        best = next;
        bestStep = step;
        worse = 0;
      } else {
        worse++;
      }
      if (best.errorBound() <= ENOUGH * Math.max(1, Math.abs(best.value()))) {
        break;
      }
    }
    if (best == null) {
      throw refusal;
    }
    requireSmooth(best, bestStep);
    return new Bounded(best.value(), best.errorBound(), evaluations);
  }

  /** With what the same differences over half the step make of it, several times over. */
  private Bounded guarded(double step) {
    Bounded wide = difference(step);
    double apart = Math.abs(wide.value() - difference(step / 2).value());
    return new Bounded(
        wide.value(), Math.max(wide.errorBound(), apart) + CAUTION * apart, wide.evaluations());
  }

  private Bounded difference(double step) {
    double eighth = 0;
    double sixth = 0;
    double noise = 0;
    for (int k = 1; k <= EIGHTH.length; k++) {
      Bounded ahead = at(k * step);
      Bounded behind = at(-k * step);
      double rise = ahead.value() - behind.value();
      eighth += EIGHTH[k - 1] * rise;
      sixth += k <= SIXTH.length ? SIXTH[k - 1] * rise : 0;
      double error = ahead.errorBound() + behind.errorBound() + Math.ulp(ahead.value());
      noise += Math.abs(EIGHTH[k - 1]) * error;
    }
    double value = eighth / step;
    double bound = (Math.abs(eighth - sixth) + noise) / step + 4 * Math.ulp(value);
    return Bounded.of(value, bound);
  }

  private void requireSmooth(Bounded best, double step) {
    double size = Math.max(1, Math.abs(best.value()));
    double near = bend(step);
    double far = bend(4 * step);
    double noise = 4 * (at(0).errorBound() + at(step).errorBound() + at(-step).errorBound()) / step;
    if (near > KINK * far && near > noise + best.errorBound() && near > 1e-7 * size) {
      throw failure("has a kink or a jump at " + theta + ": its slopes on both sides differ");
    }
    if (!(best.errorBound() <= USELESS * size)) {
      throw failure("has no derivative at " + theta + " that differences settle on");
    }
  }

  private double bend(double step) {
    return Math.abs(at(step).value() + at(-step).value() - 2 * at(0).value()) / step;
  }

  private Bounded at(double offset) {
    Bounded value = values.get(offset);
    if (value == null) {
      value = function.apply(theta + offset);
      evaluations += value.evaluations();
      values.put(offset, value);
    }
    if (Double.isInfinite(value.value())) {
      throw failure("is infinite at " + (theta + offset) + ", so it has no derivative there");
    }
    return value;
  }

  private IntegrationException failure(String why) {
    return new IntegrationException(
        "The functional " + why + ".", new Bounded(0, Double.POSITIVE_INFINITY, evaluations));
  }
}
