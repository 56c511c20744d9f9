package io.github.adversaria.nn;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative from values alone: central differences over shrinking steps, extrapolated to step 0
 * (Ridders 1982, "Accurate computation of F'(x) and F'(x)F''(x)"). Of all the extrapolations the
 * one that agrees best with its neighbours is taken, so truncation and rounding need no balancing
 * by hand, and a kink that is farther away than the smallest step does no harm.
 *
 * @param value of the derivative
 * @param error how far it may be off, judged from its neighbours: an estimate, not a bound
 */
record CentralDifference(double value, double error) {

  /** The first step, for numbers up to 1; for larger ones in proportion. */
  static final double FIRST_STEP = 0x1p-6;

  /** How often the step is halved. */
  static final int HALVINGS = 8;

  /** The derivative of a function at a point. */
  static CentralDifference of(DoubleUnaryOperator function, double at) {
    double step = FIRST_STEP * Math.max(1, Math.abs(at));
    double[] before = {};
    CentralDifference best = new CentralDifference(Double.NaN, Double.POSITIVE_INFINITY);
    for (int i = 0; i <= HALVINGS; i++, step /= 2) {
      double[] row = new double[i + 1];
      double high = at + step;
      double low = at - step;
      row[0] = (function.applyAsDouble(high) - function.applyAsDouble(low)) / (high - low);
      double power = 1;
      for (int j = 1; j <= i; j++) {
        power *= 4;
        row[j] = row[j - 1] + (row[j - 1] - before[j - 1]) / (power - 1);
        double error = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - before[j - 1]));
        // Steps that leave the function's domain give NaN, which is never smaller.
        if (error < best.error) {
          best = new CentralDifference(row[j], error);
        }
      }
      before = row;
    }
    return best;
  }
}
