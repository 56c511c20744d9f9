package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;

/** A move of one player alone that lowers its own cost. Immutable. */
public final class Deviation {

  private static final int DIGITS = 8;

  private final Player player;
  private final Profile to;
  private final double costBefore;
  private final double costAfter;

  Deviation(Player player, Profile to, double costBefore, double costAfter) {
    this.player = player;
    this.to = to;
    this.costBefore = costBefore;
    this.costAfter = costAfter;
  }

  /** Who moves. */
  public Player player() {
    return player;
  }

  /** Where both are after the move. */
  public Profile to() {
    return to;
  }

  /** What the player pays before it. */
  public double costBefore() {
    return costBefore;
  }

  /** What the player pays after it; less. */
  public double costAfter() {
    return costAfter;
  }

  /** For example {@code at x = 0.25, y = 0 it pays -0.0625 instead of 0}. */
  @Override
  public String toString() {
    return "at "
        + to
        + " it pays "
        + Decimal.text(costAfter, DIGITS)
        + " instead of "
        + Decimal.text(costBefore, DIGITS);
  }
}
