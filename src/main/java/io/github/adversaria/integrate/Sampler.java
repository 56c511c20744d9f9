package io.github.adversaria.integrate;

import java.util.concurrent.CancellationException;

/** Evaluates an integrand on panels and counts the cost. One a call, never shared. */
final class Sampler {

  /** A null-rule decay per pair of degrees that marks a resolved, smooth integrand. */
  private static final double SMOOTH_DECAY = 0.25;

  /**
   * What the null rules are multiplied by on a panel that is not resolved; calibrated on jumps,
   * kinks, algebraic singularities, peaks and oscillations at 20 000 random places each.
   */
  private static final double ROUGH_FACTOR = 50;

  private final Integrand integrand;
  private final GaussKronrod rule;
  private final Evaluation evaluation = new Evaluation();
  private long evaluations;

  Sampler(Integrand integrand, GaussKronrod rule) {
    this.integrand = integrand;
    this.rule = rule;
  }

  long evaluations() {
    return evaluations;
  }

  GaussKronrod rule() {
    return rule;
  }

  /** The integrand at one point; the result is valid until the next call. */
  Evaluation at(double x) {
    evaluations++;
    integrand.evaluate(x, evaluation);
    if (Double.isNaN(evaluation.factor) || Double.isNaN(evaluation.logScale)) {
      throw IntegrationException.undefined(
          "The integrand is not a number at x = "
              + x
              + "; define it there, or exclude the place from the range.",
          evaluations);
    }
    return evaluation;
  }

  /** Applies the rule to a panel. */
  Panel fill(Panel panel) {
    if (Thread.interrupted()) {
      throw new CancellationException("The integration was interrupted.");
    }
    boolean linear = panel.coordinate.isLinear();
    double half = (panel.high - panel.low) / 2;
    double centre = panel.low + half;
    double displacement = Math.ulp(Math.max(Math.abs(panel.low), Math.abs(panel.high)));
    double kronrod = 0;
    double gauss = 0;
    double magnitude = 0;
    double rounding = 0;
    double before = 0;
    for (int i = 0; i < rule.nodes.length; i++) {
      double u = centre + half * rule.nodes[i];
      double shift = displacement;
      double x = u;
      if (linear && (u <= panel.low || u >= panel.high)) {
        // A node that rounds to an end would meet a singularity that no true node meets.
        x = u <= panel.low ? Math.nextUp(panel.low) : Math.nextDown(panel.high);
      }
      double stretch = 1;
      double logStretch = 0;
      if (!linear) {
        double distance = Math.exp(u);
        x = panel.coordinate.origin() + panel.coordinate.direction() * distance;
        // The distance that x has after rounding, so that a singular end is met where it is.
        double actual = panel.coordinate.stretch(x);
        shift += (Math.ulp(x) / 2 + Math.abs(actual - distance)) / distance + Math.ulp(1.0);
        stretch = actual / distance;
        logStretch = u;
      }
      Evaluation f = at(x);
      double scale = stretch;
      if (f.logScale + logStretch != 0) {
        scale *= Math.exp(f.logScale + logStretch);
      }
      double value = f.isZero() ? 0 : f.factor * scale;
      if (Double.isInfinite(value)) {
        if (!f.isInfinite()) {
          throw new IntegrationException(
              "The integrand exceeds the range of double near x = "
                  + x
                  + " (its logarithm is "
                  + f.logMagnitude()
                  + "); scale it down, or work with its logarithm.",
              new Bounded(0, Double.POSITIVE_INFINITY, evaluations));
        }
        panel.infinities += value > 0 ? 1 : -1;
        value = 0;
      }
      panel.values[i] = value;
      double weight = rule.kronrod[i];
      kronrod += weight * value;
      gauss += rule.gauss[i] * value;
      magnitude += weight * Math.abs(value);
      if (value != 0) {
        rounding += weight * f.factorError * scale;
      }
      if (i > 0) {
        rounding += shift / half * Math.abs(value - before);
      }
      if (!linear && (i == 0 || i == rule.nodes.length - 1)) {
        // The ends of logarithmic panels are rounded too.
        rounding += shift / half * Math.abs(value);
      }
      before = value;
    }
    panel.value = half * kronrod;
    panel.magnitude = half * magnitude;
    panel.rounding = half * (rounding + 4 * Math.ulp(1.0) * magnitude);
    panel.error =
        panel.infinities != 0
            ? Double.POSITIVE_INFINITY
            : half
                * Math.max(
                    Math.abs(kronrod - gauss), roughness(panel.values, panel.rounding / half));
    return panel;
  }

  /**
   * What the null rules say of the error, per half-width. Coefficients that fall from one pair of
   * degrees to the next mark a smooth integrand, whose Kronrod sum is far better than they are;
   * where they do not fall they are of the order of the error, and are taken many times.
   */
  private double roughness(double[] values, double noise) {
    double top = 0;
    double belowTop = 0;
    double middle = 0;
    double belowMiddle = 0;
    double low = 0;
    double belowLow = 0;
    // Six sums side by side, not one after the other: they do not wait for each other.
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      top += rule.nulls[0][i] * value;
      belowTop += rule.nulls[1][i] * value;
      middle += rule.nulls[2][i] * value;
      belowMiddle += rule.nulls[3][i] * value;
      low += rule.nulls[4][i] * value;
      belowLow += rule.nulls[5][i] * value;
    }
    return roughness(norm(top, belowTop), norm(middle, belowMiddle), norm(low, belowLow), noise);
  }

  /** The Euclidean norm, several times faster than Math.hypot; overflow is kept away by scaling. */
  private static double norm(double first, double second) {
    double greater = Math.max(Math.abs(first), Math.abs(second));
    if (greater == 0 || !(greater < Double.POSITIVE_INFINITY)) {
      return greater;
    }
    double ratio = Math.min(Math.abs(first), Math.abs(second)) / greater;
    return greater * Math.sqrt(1 + ratio * ratio);
  }

  private static double roughness(double top, double middle, double low, double noise) {
    double largest = Math.max(top, Math.max(middle, low));
    if (largest <= noise) {
      return largest;
    }
    boolean smooth = top <= SMOOTH_DECAY * middle + noise && middle <= SMOOTH_DECAY * low + noise;
    return smooth ? top : ROUGH_FACTOR * largest;
  }
}
