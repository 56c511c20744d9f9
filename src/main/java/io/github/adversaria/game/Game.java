package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.util.List;

/**
 * A game of two players who choose vectors x and y, each to make a cost of their own small. In a
 * zero-sum game the first pays V(x, y) and the second −V(x, y).
 *
 * <pre>{@code
 * var game = Game.bilinear();                                   // V = xy
 * game.play(UpdateRule.simultaneous(0.1), Profile.of(1, 0), 100) // spirals outward
 * }</pre>
 *
 * Immutable.
 */
public final class Game {

  private final String name;
  private final Costs costs;

  Game(String name, Costs costs) {
    this.name = name;
    this.costs = costs;
  }

  /**
   * V = xy, the simplest game whose players turn around their equilibrium (I. Goodfellow, NIPS 2016
   * tutorial, arXiv 1701.00160, section 8.2). At 0 it is degenerate: the cost of each is constant
   * in what it chooses.
   */
  public static Game bilinear() {
    double[][] q = {{0, 1}, {1, 0}};
    double[][] minus = {{0, -1}, {-1, 0}};
    return new Game(
        "V = xy",
        new QuadraticCosts(1, new double[][][] {q, minus}, new double[][] {{0, 0}, {0, 0}}));
  }

  /** The same game under another name. */
  public Game named(String newName) {
    return new Game(Require.notNull("name", newName), costs);
  }

  /** How many numbers the first player chooses. */
  public int firstDimension() {
    return costs.first();
  }

  /** How many numbers the second player chooses. */
  public int secondDimension() {
    return costs.dimension() - costs.first();
  }

  /**
   * What a player pays.
   *
   * @throws IllegalArgumentException if the profile has other dimensions than the game
   */
  public double cost(Player player, Profile at) {
    Require.notNull("player", player);
    return costs.cost(player, joint("at", at));
  }

  /**
   * Lets both players follow a rule from a start; see {@link Simulation} for progress and thinning.
   *
   * @param steps at least 1
   */
  public Trajectory play(UpdateRule rule, Profile start, int steps) {
    return Simulation.of(this, rule).from(start).run(steps);
  }

  /**
   * Continuous time: ż = −v(z) from a start.
   *
   * @param start where the gradients are finite
   * @param time how long, finite and > 0; a simultaneous step of η takes the time η
   * @throws IllegalArgumentException if that does not hold, the profile has other dimensions than
   *     the game, or the players have bounds: there the gradients jump, and only steps are defined
   */
  public Flow flow(Profile start, double time) {
    return flow(start, time, ProgressListener.silent());
  }

  /** The same, with somebody to hear how far it is, in thousandths of the time. */
  public Flow flow(Profile start, double time, ProgressListener listener) {
    return new FlowIntegration(this, start, time, listener).run();
  }

  /**
   * Continuous time in closed form, for a game whose gradients are linear.
   *
   * @throws IllegalArgumentException if they are not, the profile has other dimensions than the
   *     game, or the players have bounds
   */
  public ExactFlow exactFlow(Profile start) {
    return ExactFlow.of(this, start);
  }

  /**
   * All quadratic forms in x and y that a rule conserves; empty if there is none. Those of a rule
   * that remembers are in what the players choose alone.
   *
   * @param equilibrium around which the forms are: a profile at which all gradients are 0
   * @return linearly independent, and every other one is a combination of them; unmodifiable
   * @throws IllegalArgumentException if it is no such profile, if the gradients are not linear or a
   *     step of the rule is not, or if the players have bounds
   */
  public List<ConservedQuantity> conservedBy(UpdateRule rule, Profile equilibrium) {
    return ConservedQuantity.of(this, rule, equilibrium);
  }

  /** The same for the flow. */
  public List<ConservedQuantity> conservedByFlow(Profile equilibrium) {
    return ConservedQuantity.ofFlow(this, equilibrium);
  }

  Costs costs() {
    return costs;
  }

  /** The joint vector of a profile that fits this game; new. */
  double[] joint(String argument, Profile profile) {
    Require.notNull(argument, profile);
    if (profile.firstDimension() != firstDimension()
        || profile.secondDimension() != secondDimension()) {
      throw Require.wrong(
          argument,
          profile
              + " (dimensions "
              + profile.firstDimension()
              + " and "
              + profile.secondDimension()
              + ")",
          "a profile of dimensions " + firstDimension() + " and " + secondDimension(),
          "Profile.of(new double[] {...}, new double[] {...}) makes one.");
    }
    return profile.joint();
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
