package io.github.adversaria.game;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** A {@link GradientRule} at work on one game. */
final class Moves implements Stepper {

  private final Costs costs;
  private final Field field;
  private final CoordinateRule coordinate;
  private final List<List<Player>> rounds;
  private final double[] stepSizes;
  private final double[] counts;
  private final double[] z;
  private final double[] v;

  /**
   * @param field what the players follow, and what {@code costs} need not have as its own
   * @param stepSizes by player
   * @param counts how often each player has moved; kept and changed
   */
  Moves(
      Costs costs,
      Field field,
      CoordinateRule coordinate,
      List<List<Player>> rounds,
      double[] stepSizes,
      double[] counts) {
    this.costs = costs;
    this.field = field;
    this.coordinate = coordinate;
    this.rounds = rounds;
    this.stepSizes = stepSizes;
    this.counts = counts;
    this.z = new double[costs.dimension()];
    this.v = new double[costs.dimension()];
  }

  @Override
  public void step(double[] state) {
    System.arraycopy(state, 0, z, 0, z.length);
    for (int round = 0; round < rounds.size(); round++) {
      field.at(z, v);
      move(rounds.get(round), state);
      costs.project(z);
    }
    System.arraycopy(z, 0, state, 0, z.length);
  }

  /**
   * Of the whole state after a step by the state before it: the product of the rounds' derivatives.
   *
   * @param state changed as by a step
   */
  double[][] jacobian(double[] state) {
    System.arraycopy(state, 0, z, 0, z.length);
    RealMatrix product = MatrixUtils.createRealIdentityMatrix(state.length);
    for (List<Player> movers : rounds) {
      field.at(z, v);
      double[][] derivative = derivative(movers, state);
      move(movers, state);
      costs.project(z, derivative);
      product = MatrixUtils.createRealMatrix(derivative).multiply(product);
    }
    return product.getData();
  }

  private void move(List<Player> movers, double[] state) {
    for (int mover = 0; mover < movers.size(); mover++) {
      int player = movers.get(mover).ordinal();
      counts[player]++;
      coordinate.move(z, state, v, from(player), to(player), stepSizes[player], counts[player]);
    }
  }

  private double[][] derivative(List<Player> movers, double[] state) {
    double[][] derivative = MatrixUtils.createRealIdentityMatrix(state.length).getData();
    double[][] byZ = field.jacobian(z);
    for (Player mover : movers) {
      int player = mover.ordinal();
      for (int i = from(player); i < to(player); i++) {
        double[][] own = coordinate.derivative(memory(state, i), v[i], stepSizes[player]);
        for (int row = 0; row < own.length; row++) {
          insert(own[row], i, byZ[i], derivative[row * z.length + i]);
        }
      }
    }
    return derivative;
  }

  /** Writes a row by (z_i, what is remembered for it, v_i) as one by the whole state. */
  private void insert(double[] own, int i, double[] byZ, double[] into) {
    int last = own.length - 1;
    for (int column = 0; column < last; column++) {
      into[column * z.length + i] = own[column];
    }
    for (int j = 0; j < z.length; j++) {
      into[j] += own[last] * byZ[j];
    }
  }

  private double[] memory(double[] state, int i) {
    double[] memory = new double[coordinate.memory()];
    for (int j = 0; j < memory.length; j++) {
      memory[j] = state[(1 + j) * z.length + i];
    }
    return memory;
  }

  private int from(int player) {
    return player == 0 ? 0 : costs.first();
  }

  private int to(int player) {
    return player == 0 ? costs.first() : z.length;
  }
}
