package io.github.adversaria.game;

import io.github.adversaria.require.Require;

/** The names of the numbers in z: x and y, or x0, x1, … where a player chooses several. */
record Coordinates(int first, int second) {

  static Coordinates of(Game game) {
    return new Coordinates(game.firstDimension(), game.secondDimension());
  }

  /** For example {@code x} or {@code y2}. */
  String text(int j) {
    return letter(j) + (alone(j) ? "" : index(j));
  }

  /** For example {@code x} or {@code y_{2}}. */
  String latex(int j) {
    return letter(j) + (alone(j) ? "" : "_{" + index(j) + "}");
  }

  /**
   * Where in z a player's number stands.
   *
   * @throws IllegalArgumentException if {@code player} is null or has no such number
   */
  int place(Player player, int index) {
    Require.notNull("player", player);
    int size = player == Player.FIRST ? first : second;
    if (index < 0 || index >= size) {
      throw Require.wrong("index", index, "0 to " + (size - 1));
    }
    return player == Player.FIRST ? index : first + index;
  }

  private String letter(int j) {
    return j < first ? "x" : "y";
  }

  private boolean alone(int j) {
    return (j < first ? first : second) == 1;
  }

  private int index(int j) {
    return j < first ? j : j - first;
  }
}
