package io.github.adversaria.game;

import java.util.Arrays;

/**
 * Costs ½·zᵀQ_i·z + q_iᵀz with symmetric Q_i: the field is linear, v = Az + b, and all is exact.
 */
final class QuadraticCosts implements Costs {

  private final int first;
  private final double[][][] quadratic;
  private final double[][] linear;

  /**
   * @param quadratic Q_1 and Q_2, symmetric
   * @param linear q_1 and q_2
   */
  QuadraticCosts(int first, double[][][] quadratic, double[][] linear) {
    this.first = first;
    this.quadratic = quadratic;
    this.linear = linear;
  }

  @Override
  public int dimension() {
    return linear[0].length;
  }

  @Override
  public int first() {
    return first;
  }

  @Override
  public double cost(Player player, double[] z) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += z[i] * (linear[player.ordinal()][i] + 0.5 * row(player.ordinal(), i, z));
    }
    return sum;
  }

  @Override
  public void at(double[] z, double[] into) {
    for (int i = 0; i < z.length; i++) {
      int player = owner(i);
      into[i] = linear[player][i] + row(player, i, z);
    }
  }

  @Override
  public double[][] jacobian(double[] z) {
    double[][] jacobian = new double[z.length][];
    Arrays.setAll(jacobian, i -> quadratic[owner(i)][i].clone());
    return jacobian;
  }

  @Override
  public double[][][] curvature(double[] z) {
    return new double[z.length][z.length][z.length];
  }

  private int owner(int i) {
    return i < first ? 0 : 1;
  }

  private double row(int player, int i, double[] z) {
    double[] row = quadratic[player][i];
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += row[j] * z[j];
    }
    return sum;
  }
}
