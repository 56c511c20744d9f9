package io.github.adversaria.game;

/**
 * What both players pay at z = (x, y), and the field of their gradients: ∇_x of the first's cost
 * above ∇_y of the second's.
 */
interface Costs extends Field {

  /** How many numbers of z are the first player's. */
  int first();

  /** What a player pays. */
  double cost(Player player, double[] z);

  /** Puts z back where the players may choose; most games leave it as it is. */
  default void project(double[] z) {}
}
