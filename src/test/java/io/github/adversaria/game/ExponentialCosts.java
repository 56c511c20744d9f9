package io.github.adversaria.game;

import java.util.Arrays;

/**
 * A game that is anything but linear: player p pays Σ_t w[p][t]·exp(a_t·z), whose derivatives of
 * every order are as easy. Numbers may be held in [−bound, bound].
 */
record ExponentialCosts(int first, double[][] weights, double[][] directions, double bound)
    implements Costs {

  /** Two numbers against one, with no symmetry and no bound. */
  static ExponentialCosts sample() {
    return new ExponentialCosts(
        2,
        new double[][] {{0.7, -0.4, 1.1, 0.3}, {-0.2, 0.9, 0.5, -0.6}},
        new double[][] {{0.5, -0.3, 0.8}, {-0.6, 0.4, 0.9}, {0.3, 0.7, -0.5}, {-0.2, -0.9, 0.1}},
        Double.POSITIVE_INFINITY);
  }

  ExponentialCosts within(double newBound) {
    return new ExponentialCosts(first, weights, directions, newBound);
  }

  @Override
  public int dimension() {
    return directions[0].length;
  }

  @Override
  public double cost(Player player, double[] z) {
    return sum(player.ordinal(), z);
  }

  @Override
  public void at(double[] z, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = sum(owner(i), z, i);
    }
  }

  @Override
  public double[][] jacobian(double[] z) {
    double[][] jacobian = new double[dimension()][dimension()];
    for (int i = 0; i < dimension(); i++) {
      int row = i;
      Arrays.setAll(jacobian[i], j -> sum(owner(row), z, row, j));
    }
    return jacobian;
  }

  @Override
  public double[][][] curvature(double[] z) {
    double[][][] curvature = new double[dimension()][dimension()][dimension()];
    for (int i = 0; i < dimension(); i++) {
      for (int j = 0; j < dimension(); j++) {
        int row = i;
        int column = j;
        Arrays.setAll(curvature[i][j], k -> sum(owner(row), z, row, column, k));
      }
    }
    return curvature;
  }

  @Override
  public void project(double[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = Math.max(-bound, Math.min(bound, z[i]));
    }
  }

  private int owner(int i) {
    return i < first ? 0 : 1;
  }

  /** The cost's derivative by the numbers of z that are listed. */
  private double sum(int player, double[] z, int... by) {
    double sum = 0;
    for (int t = 0; t < directions.length; t++) {
      double exponent = 0;
      for (int i = 0; i < directions[t].length; i++) {
        exponent += directions[t][i] * z[i];
      }
      double term = weights[player][t] * Math.exp(exponent);
      for (int i : by) {
        term *= directions[t][i];
      }
      sum += term;
    }
    return sum;
  }
}
