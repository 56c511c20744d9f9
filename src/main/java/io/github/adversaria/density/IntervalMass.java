package io.github.adversaria.density;

import io.github.adversaria.integrate.Integrand;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.integrate.Quadrature;
import java.util.function.DoubleUnaryOperator;

/**
 * The probability of an interval, in log space: from whichever tail is smaller, and by integration
 * where both tails are nearly equal.
 */
final class IntervalMass {

  /** An interval that holds less than this of the tail beyond its end is integrated instead. */
  private static final double LEAST_SHARE = 0.1;

  /** An interval of fewer doubles than this has no room for a rule of integration. */
  private static final int FEW_DOUBLES = 64;

  private IntervalMass() {}

  /** The logarithm of the probability of [low, high]. */
  static double log(Density base, double low, double high) {
    double below = base.logCdf(low);
    double above = base.logSurvival(high);
    double half = Math.log(0.5);
    double logMass;
    double whole = 0;
    if (below > half) {
      whole = base.logSurvival(low);
      logMass = LogSum.difference(whole, above);
    } else if (above > half) {
      whole = base.logCdf(high);
      logMass = LogSum.difference(whole, below);
    } else {
      logMass = Math.log1p(-(Math.exp(below) + Math.exp(above)));
    }
    boolean cancelled = Math.exp(logMass - whole) < LEAST_SHARE;
    return cancelled ? integrated(base, low, high) : logMass;
  }

  /**
   * The same for a narrow interval, where the tails at its two ends are nearly equal. However few
   * doubles it holds, the best value is taken: no tolerance can be promised there.
   */
  private static double integrated(Density base, double low, double high) {
    double sum = 0;
    double greatest = Math.max(base.logDensity(low), base.logDensity(high));
    for (Landmark landmark : base.landmarks(0)) {
      if (low < landmark.location() && landmark.location() < high) {
        greatest = Math.max(greatest, base.logDensity(landmark.location()));
      }
    }
    double reference = Double.isInfinite(greatest) ? 0 : greatest;
    for (Interval part : base.support().intervals()) {
      double from = Math.max(low, part.low());
      double to = Math.min(high, part.high());
      if (from < to) {
        sum += integrated(x -> Math.exp(base.logDensity(x) - reference), from, to, base);
      }
    }
    return reference + Math.log(sum);
  }

  private static double integrated(
      DoubleUnaryOperator function, double low, double high, Density base) {
    if (high - low < FEW_DOUBLES * Math.ulp(Math.max(Math.abs(low), Math.abs(high)))) {
      double middle = function.applyAsDouble(low / 2 + high / 2); // Simpson's rule
      double ends = function.applyAsDouble(low) + function.applyAsDouble(high);
      return (high - low) * (ends + 4 * middle) / 6;
    }
    return Quadrature.standard()
        .bestEffort()
        .integrate(Integrand.of(function), low, high, base.landmarks(0))
        .value();
  }
}
