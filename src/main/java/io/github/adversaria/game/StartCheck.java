package io.github.adversaria.game;

import io.github.adversaria.integrate.IntegrationException;
import io.github.adversaria.require.Require;
import java.util.Locale;

/** Whether a play can start somewhere: the players may be there, and the game has a value there. */
final class StartCheck {

  private StartCheck() {}

  /**
   * @throws IllegalArgumentException if it cannot, in words
   */
  static void of(Game game, Profile start) {
    Costs costs = game.costs();
    double[] z = start.joint();
    costs.project(z);
    Profile allowed = Profile.ofJoint(z, costs.first());
    if (!allowed.equals(start)) {
      throw Require.wrong(
          "start", start, "where the players of " + game + " may choose", "Nearest: " + allowed);
    }
    for (Player player : Player.values()) {
      String what =
          "the cost of the "
              + player.name().toLowerCase(Locale.ROOT)
              + " player of "
              + game
              + " at "
              + start;
      double cost = cost(costs, player, start.joint(), what);
      if (!Double.isFinite(cost)) {
        throw Require.wrong(
            what,
            cost,
            "a finite number",
            "Look for the logarithm or root of what is not > 0, for 0/0 and for overflow, or start"
                + " elsewhere with Simulation.from.");
      }
    }
    double[] v = new double[z.length];
    costs.at(start.joint(), v);
    Profile gradient = Profile.ofJoint(v, costs.first());
    for (double slope : v) {
      if (!Double.isFinite(slope)) {
        throw Require.wrong(
            "the gradient of " + game + " at " + start,
            "(" + gradient + ")",
            "finite numbers",
            "Start where both costs have a derivative.");
      }
    }
  }

  private static double cost(Costs costs, Player player, double[] z, String what) {
    try {
      return costs.cost(player, z);
    } catch (IntegrationException undefined) {
      throw new IllegalArgumentException(
          what + " has no value. " + undefined.getMessage(), undefined);
    }
  }
}
