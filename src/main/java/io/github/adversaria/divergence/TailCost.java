package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.NoClosedFormException;
import java.util.function.DoubleUnaryOperator;

/** Whether moving the tails of one density onto those of another costs infinitely much. */
final class TailCost {

  /** Two tail probabilities, far apart and far out, between which growth is measured. */
  private static final double FAR = 1e-100;

  private static final double FARTHER = 1e-200;

  /** The tail mass from which on a density without closed moments is judged, inwards by steps. */
  private static final double LAST = 1e-300;

  private static final double STEP = 1e10;

  private static final double NEAREST = 1e-40;

  /** Growth is measured to about this precision. */
  private static final double SLACK = 1e-3;

  /** Quantiles this close, relatively, are taken to be equal. */
  private static final double ROUNDING = 1e-12;

  private TailCost() {}

  /**
   * Where the moment of this order exists on one side only the cost is infinite, and where it
   * exists on both it is finite. Where it exists on neither the answer depends on how the two
   * quantiles part at a tail of mass v: like v^(−a), which costs infinitely much if order · a >= 1.
   * The power is read off far out, which is right for tails that are regularly varying, as those of
   * all families here are. So is the moment of a density that has none in closed form.
   */
  static boolean isInfinite(Density p, Density q, int order) {
    boolean first = hasMoment(p, order);
    boolean second = hasMoment(q, order);
    if (first || second) {
      return first != second;
    }
    double lower =
        growth(p.quantile(FAR), q.quantile(FAR), p.quantile(FARTHER), q.quantile(FARTHER));
    double upper =
        growth(
            p.upperQuantile(FAR),
            q.upperQuantile(FAR),
            p.upperQuantile(FARTHER),
            q.upperQuantile(FARTHER));
    return order * Math.max(lower, upper) >= 1 - SLACK;
  }

  private static boolean hasMoment(Density density, int order) {
    double moment;
    try {
      moment = order == 1 ? density.mean() : density.variance();
    } catch (NoClosedFormException unknown) {
      Interval support = density.support().axis(0);
      return isLight(density, order, support.low(), density::quantile, unknown)
          && isLight(density, order, support.high(), density::upperQuantile, unknown);
    }
    return Double.isFinite(moment);
  }

  /**
   * Whether the quantile grows slower than v^(−1/order) as the tail mass v vanishes, read off as
   * far out as it is a double.
   */
  private static boolean isLight(
      Density density,
      int order,
      double end,
      DoubleUnaryOperator quantile,
      NoClosedFormException unknown) {
    if (Double.isFinite(end)) {
      return true;
    }
    double mass = LAST;
    while (mass < NEAREST && Double.isInfinite(quantile.applyAsDouble(mass))) {
      mass *= STEP;
    }
    double power = power(quantile, mass);
    boolean light = !(order * power >= 1 - SLACK);
    boolean fading = power < (1 - SLACK) * power(quantile, mass * STEP);
    if (!light && mass > LAST && fading) {
      throw unknown; // the tail may become light beyond the largest double
    }
    return light;
  }

  /** The a of v^(−a) by which the quantile grows at a tail mass of v. */
  private static double power(DoubleUnaryOperator quantile, double mass) {
    double farther = Math.abs(quantile.applyAsDouble(mass));
    double far = Math.abs(quantile.applyAsDouble(mass * STEP));
    return Math.log(farther / far) / Math.log(STEP);
  }

  /** The power of 1/v with which two quantiles part; 0 where they agree up to rounding. */
  private static double growth(double far1, double far2, double farther1, double farther2) {
    double far = Math.abs(far1 - far2);
    double farther = Math.abs(farther1 - farther2);
    if (farther <= ROUNDING * Math.abs(farther1) || far <= ROUNDING * Math.abs(far1)) {
      return 0;
    }
    return Math.log(farther / far) / Math.log(FAR / FARTHER);
  }
}
