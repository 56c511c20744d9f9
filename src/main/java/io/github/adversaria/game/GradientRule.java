package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each player moves along its own part of the field, at once with the other or in turn, with a step
 * size of its own.
 *
 * <pre>{@code
 * UpdateRule.alternating(0.1).startingWith(Player.SECOND).turns(1, 5)
 * UpdateRule.adam(1e-3).withStepSizes(1e-4, 4e-4)
 * }</pre>
 *
 * Immutable: each method returns a new one.
 */
public final class GradientRule extends UpdateRule {

  private final Adjustment adjustment;
  private final CoordinateRule coordinate;
  private final Order order;
  private final double firstStep;
  private final double secondStep;

  /** Who moves when: the settings that {@link Turns} are made of. */
  private record Order(boolean atOnce, Player starting, int first, int second) {

    Turns turns() {
      return atOnce ? Turns.atOnce() : Turns.inTurn(starting, first, second);
    }
  }

  private GradientRule(
      Adjustment adjustment,
      CoordinateRule coordinate,
      Order order,
      double firstStep,
      double secondStep) {
    this.adjustment = adjustment;
    this.coordinate = coordinate;
    this.order = order;
    this.firstStep = firstStep;
    this.secondStep = secondStep;
  }

  /** Both at once. */
  static GradientRule of(Adjustment adjustment, CoordinateRule coordinate, double stepSize) {
    Require.positive("stepSize", stepSize);
    var order = new Order(true, Player.FIRST, 1, 1);
    return new GradientRule(adjustment, coordinate, order, stepSize, stepSize);
  }

  /**
   * The same in turn: who moves second sees what the other has just done. The first player starts,
   * unless {@link #startingWith} says otherwise.
   */
  public GradientRule alternating() {
    return inOrder(new Order(false, order.starting, order.first, order.second));
  }

  /** The same in turn, with this player's moves before the other's. */
  public GradientRule startingWith(Player player) {
    Require.notNull("player", player);
    return inOrder(new Order(false, player, order.first, order.second));
  }

  /**
   * The same in turn, with several moves of a player one after the other: n_g : n_d where the first
   * is a generator. All of them count as one step.
   *
   * @param first how often the first player moves in a step, at least 1
   * @param second how often the second does, at least 1
   * @throws IllegalArgumentException if one is less
   */
  public GradientRule turns(int first, int second) {
    Require.atLeast("first", first, 1);
    Require.atLeast("second", second, 1);
    return inOrder(new Order(false, order.starting, first, second));
  }

  /**
   * The same on two time scales (M. Heusel et al. 2017, arXiv 1706.08500).
   *
   * @param first the first player's step size, finite and > 0
   * @param second the second player's, likewise
   * @throws IllegalArgumentException if one is not
   */
  public GradientRule withStepSizes(double first, double second) {
    Require.positive("first", first);
    Require.positive("second", second);
    return new GradientRule(adjustment, coordinate, order, first, second);
  }

  private GradientRule inOrder(Order newOrder) {
    return new GradientRule(adjustment, coordinate, newOrder, firstStep, secondStep);
  }

  @Override
  public String name() {
    String sizes =
        firstStep == secondStep
            ? "η = " + Decimal.text(firstStep, 6)
            : "η = "
                + Decimal.text(firstStep, 6)
                + " for x and "
                + Decimal.text(secondStep, 6)
                + " for y";
    return joined(", ", adjustment.name(), coordinate.name(), order.turns().name(), sizes);
  }

  @Override
  public String source() {
    String sizes = firstStep == secondStep ? "" : "Heusel et al. 2017, arXiv 1706.08500";
    String sources = joined("; ", adjustment.source(), coordinate.source(), sizes);
    return sources.isEmpty() ? plainSource() : sources;
  }

  private String plainSource() {
    return order.atOnce
        ? "Mescheder et al. 2017, arXiv 1705.10461, algorithm 1"
        : "Goodfellow et al. 2014, arXiv 1406.2661, algorithm 1; Bailey et al. 2020, arXiv"
            + " 1907.04392";
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }

  @Override
  int memory(int dimension) {
    return coordinate.memory() * dimension;
  }

  @Override
  Stepper on(Costs costs) {
    return moves(costs, 0);
  }

  @Override
  double[][] jacobian(Costs costs, double[] state) {
    // From infinitely many moves on, a rule that counts them does not change any more.
    return moves(costs, Double.POSITIVE_INFINITY).jacobian(state.clone());
  }

  private Moves moves(Costs costs, double count) {
    return new Moves(
        costs,
        adjustment.of(costs),
        coordinate,
        order.turns().rounds(),
        new double[] {firstStep, secondStep},
        new double[] {count, count});
  }
}
