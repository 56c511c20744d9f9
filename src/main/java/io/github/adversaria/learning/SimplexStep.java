package io.github.adversaria.learning;

import java.util.Arrays;

/** How a step along a gradient keeps a vector of probabilities one. */
public enum SimplexStep {
  /**
   * Each probability times exp(−step·slope), divided by the sum: mirror descent with the entropy
   * (J. Kivinen, M. Warmuth, Information and Computation 132, 1997; A. Beck, M. Teboulle,
   * Operations Research Letters 31, 2003, section 5). No probability becomes 0.
   */
  EXPONENTIATED {
    @Override
    double[] step(double[] logs, double[] gradient, double size) {
      double[] moved = new double[logs.length];
      Arrays.setAll(moved, i -> logs[i] - size * gradient[i]);
      return normalised(moved);
    }
  },

  /**
   * A plain step, then the nearest point (in the Euclidean distance) among the probabilities that
   * are all at least {@link #FLOOR}, by the algorithm of J. Duchi, S. Shalev-Shwartz, Y. Singer, T.
   * Chandra, ICML 2008, figure 1.
   */
  PROJECTED {
    @Override
    double[] step(double[] logs, double[] gradient, double size) {
      double[] moved = new double[logs.length];
      Arrays.setAll(moved, i -> Math.exp(logs[i]) - size * gradient[i]);
      double[] projected = projected(moved, 1 - logs.length * FLOOR);
      return normalised(Arrays.stream(projected).map(Math::log).toArray());
    }
  };

  /**
   * The least probability after a projected step. At 0 the slope of JS is infinite, and no further
   * step could be taken.
   */
  public static final double FLOOR = 1e-12;

  /**
   * One step.
   *
   * @param logs the logarithms of the probabilities, finite
   * @param gradient of the function to be made smaller, by each probability
   * @param size the step size, > 0
   * @return the logarithms of the new probabilities
   */
  abstract double[] step(double[] logs, double[] gradient, double size);

  /** The logarithms shifted such that the exponentials have the sum 1. */
  static double[] normalised(double[] logs) {
    double top = Arrays.stream(logs).max().orElseThrow();
    double rest = Math.log(Arrays.stream(logs).map(log -> Math.exp(log - top)).sum());
    // In this order, so that a large top does not swallow the digits of the rest.
    return Arrays.stream(logs).map(log -> (log - top) - rest).toArray();
  }

  /**
   * The nearest point whose coordinates are at least FLOOR and exceed it by {@code mass} in all.
   */
  private static double[] projected(double[] point, double mass) {
    double[] falling = Arrays.stream(point).map(x -> FLOOR - x).sorted().map(x -> -x).toArray();
    double sum = 0;
    double shift = 0;
    for (int i = 0; i < falling.length; i++) {
      sum += falling[i];
      double candidate = (sum - mass) / (i + 1);
      if (falling[i] > candidate) {
        shift = candidate;
      }
    }
    double level = shift;
    return Arrays.stream(point).map(x -> FLOOR + Math.max(0, x - FLOOR - level)).toArray();
  }
}
