package io.github.adversaria.game;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Central differences, the second opinion on every derivative. */
final class Differences {

  private Differences() {}

  /** ∂f_i/∂z_j in row i, column j. */
  static double[][] of(UnaryOperator<double[]> f, double[] z, double h) {
    double[][] derivative = new double[f.apply(z).length][z.length];
    for (int j = 0; j < z.length; j++) {
      double[] above = f.apply(moved(z, j, h));
      double[] below = f.apply(moved(z, j, -h));
      for (int i = 0; i < derivative.length; i++) {
        derivative[i][j] = (above[i] - below[i]) / (2 * h);
      }
    }
    return derivative;
  }

  /** The largest difference of two matrices' numbers. */
  static double between(double[][] one, double[][] other) {
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[i].length; j++) {
        largest = Math.max(largest, Math.abs(one[i][j] - other[i][j]));
      }
    }
    return largest;
  }

  private static double[] moved(double[] z, int j, double by) {
    double[] moved = Arrays.copyOf(z, z.length);
    moved[j] += by;
    return moved;
  }
}
