package io.github.adversaria.game;

import java.util.Arrays;

/**
 * What both players pay at z = (x, y), and the field of their gradients: ∇_x of the first's cost
 * above ∇_y of the second's.
 */
interface Costs extends Field {

  /** How many numbers of z are the first player's. */
  int first();

  /** What a player pays. */
  double cost(Player player, double[] z);

  /**
   * Puts z back where the players may choose, each number for itself; most games leave it as it is.
   */
  default void project(double[] z) {}

  /** The same, where z has been a function with this derivative: a number that is held has none. */
  default void project(double[] z, double[][] derivative) {
    double[] free = z.clone();
    project(z);
    for (int i = 0; i < z.length; i++) {
      if (z[i] != free[i]) {
        Arrays.fill(derivative[i], 0);
      }
    }
  }
}
