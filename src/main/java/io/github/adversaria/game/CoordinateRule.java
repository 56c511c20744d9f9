package io.github.adversaria.game;

/**
 * How one number of z follows its own partial derivative g, whatever the other numbers do. It may
 * remember some numbers, all 0 at the start.
 */
interface CoordinateRule {

  /** Its name and settings, or nothing for plain descent. */
  String name();

  /** Where it comes from, or nothing for plain descent. */
  String source();

  /** How many numbers it remembers for each number of z. */
  int memory();

  /**
   * Moves z[from] to z[to - 1].
   *
   * @param z changed in place
   * @param state the j-th number (from 0) remembered for z[i] is {@code state[(1 + j)·z.length +
   *     i]}; changed in place. The first z.length numbers are not looked at.
   * @param v the partial derivatives; not changed
   * @param stepSize η
   * @param count how many times this player has moved, this time included
   */
  void move(
      double[] z, double[] state, double[] v, int from, int to, double stepSize, double count);

  /**
   * The derivative of (z, memory) after a move by (z, memory, g) before it, for the move that
   * infinitely many others have preceded.
   *
   * @param memory what is remembered before the move; not changed
   */
  double[][] derivative(double[] memory, double g, double stepSize);
}
