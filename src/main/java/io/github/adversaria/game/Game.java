package io.github.adversaria.game;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Showable;
import java.util.List;
import java.util.function.BinaryOperator;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

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
public final class Game implements Showable {

  private final String name;
  private final Formula formula;
  private final Costs costs;

  Game(String name, Costs costs) {
    this(name, Formula.unknown(), costs);
  }

  Game(String name, Formula formula, Costs costs) {
    this.name = name;
    this.formula = formula;
    this.costs = costs;
  }

  /**
   * A zero-sum game from a lambda, with exact derivatives: {@code Game.zeroSum(2, 1, (x, y) ->
   * x[0].multiply(y[0]).add(x[1].sin()))}.
   *
   * @param firstDimension how many numbers the first player chooses, at least 1
   * @param secondDimension how many the second chooses, at least 1
   * @param value V, which the first pays to the second
   */
  public static Game zeroSum(int firstDimension, int secondDimension, Cost value) {
    return new Game(
        "V(x, y)",
        Formula.zeroSum("V(x, y)"),
        DifferentiatedCosts.zeroSum(firstDimension, secondDimension, value));
  }

  /** The same where each chooses one number: {@code Game.zeroSum((x, y) -> x.multiply(y))}. */
  public static Game zeroSum(BinaryOperator<DerivativeStructure> value) {
    Require.notNull("value", value);
    return zeroSum(1, 1, (x, y) -> value.apply(x[0], y[0]));
  }

  /**
   * A game of any two costs from lambdas, with exact derivatives.
   *
   * @param firstDimension how many numbers the first player chooses, at least 1
   * @param secondDimension how many the second chooses, at least 1
   * @param first what the first pays
   * @param second what the second pays
   */
  public static Game generalSum(int firstDimension, int secondDimension, Cost first, Cost second) {
    return new Game(
        "two costs of (x, y)",
        DifferentiatedCosts.generalSum(firstDimension, secondDimension, first, second));
  }

  /** The same where each chooses one number. */
  public static Game generalSum(
      BinaryOperator<DerivativeStructure> first, BinaryOperator<DerivativeStructure> second) {
    Require.notNull("first", first);
    Require.notNull("second", second);
    return generalSum(1, 1, (x, y) -> first.apply(x[0], y[0]), (x, y) -> second.apply(x[0], y[0]));
  }

  /**
   * A zero-sum game from an expression: {@code Game.zeroSum(x.times(y), List.of(x), List.of(y),
   * Binding.empty())}. Gradients are those of {@link Expr#derivative(ScalarSymbol)}, so under an
   * expectation they are Leibniz' rule. So are higher derivatives, except of densities with
   * parameters: a family knows its score and no derivative of it, and they come from differences of
   * the exact gradient, which is slower and right to about ten digits. With the noise's density in
   * its place ({@link Expr#reparameterized}) all are exact.
   *
   * <p>Each number is found with its error bound, which takes some 50 µs a gradient without
   * integrals and some milliseconds for each integral: for plays of many steps a lambda is the
   * faster way.
   *
   * @param value V, a number that depends on all symbols of x and y
   * @param x what the first player chooses, at least one symbol
   * @param y what the second chooses, at least one symbol
   * @param rest what all other symbols mean
   * @throws IllegalArgumentException if a symbol has no meaning, no use or two players
   */
  public static Game zeroSum(Expr value, List<ScalarSymbol> x, List<ScalarSymbol> y, Binding rest) {
    Require.notNull("value", value);
    Costs costs = ExpressionCosts.of(List.of(value, value.negate()), x, y, rest);
    return new Game("V = " + value, Formula.zeroSum(value.toLatex()).choosing(x, y), costs);
  }

  /** The same where each chooses one number and nothing else needs a meaning. */
  public static Game zeroSum(Expr value, ScalarSymbol x, ScalarSymbol y) {
    Require.notNull("x", x);
    Require.notNull("y", y);
    return zeroSum(value, List.of(x), List.of(y), Binding.empty());
  }

  /**
   * A game of any two costs from expressions; see {@link #zeroSum(Expr, List, List, Binding)}.
   *
   * @param first what the first player pays
   * @param second what the second pays
   */
  public static Game generalSum(
      Expr first, Expr second, List<ScalarSymbol> x, List<ScalarSymbol> y, Binding rest) {
    Require.notNull("first", first);
    Require.notNull("second", second);
    Costs costs = ExpressionCosts.of(List.of(first, second), x, y, rest);
    return new Game(
        "costs " + first + " and " + second,
        Formula.generalSum(first.toLatex(), second.toLatex()).choosing(x, y),
        costs);
  }

  /** The same where each chooses one number and nothing else needs a meaning. */
  public static Game generalSum(Expr first, Expr second, ScalarSymbol x, ScalarSymbol y) {
    Require.notNull("x", x);
    Require.notNull("y", y);
    return generalSum(first, second, List.of(x), List.of(y), Binding.empty());
  }

  /**
   * V = xy, the simplest game whose players turn around their equilibrium (I. Goodfellow, NIPS 2016
   * tutorial, arXiv 1701.00160, section 8.2). At 0 it is degenerate: the cost of each is constant
   * in what it chooses.
   */
  public static Game bilinear() {
    double[][] none = {{0}};
    return QuadraticGame.of("V = xy", "xy", none, new double[][] {{1}}, none);
  }

  /** The same game under another name. */
  public Game named(String newName) {
    return new Game(Require.notNull("name", newName), formula, costs);
  }

  /**
   * The same game where a player's numbers stay in an interval: whenever a step has left it, each
   * is put back to the nearer end, as weight clipping does (Arjovsky et al. 2017, arXiv 1701.07875,
   * algorithm 1). Costs and gradients stay as they are.
   *
   * @throws IllegalArgumentException unless both ends are finite and in rising order
   */
  public Game within(Player player, double low, double high) {
    Require.notNull("player", player);
    Require.ordered("low", low, "high", high);
    var box = new BoxCosts(costs, player, low, high);
    return new Game(name + ", " + box.text(), formula.within(player, low, high), box);
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
   * @param start where costs and gradients are finite
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
   * @param at around which the forms are: a profile at which all gradients are 0
   * @return linearly independent, and every other one is a combination of them; unmodifiable
   * @throws IllegalArgumentException if it is no such profile, if the gradients are not linear or a
   *     step of the rule is not, or if the players have bounds
   */
  public List<ConservedQuantity> conservedBy(UpdateRule rule, Profile at) {
    return ConservedQuantity.of(this, rule, at);
  }

  /** The same for the flow. */
  public List<ConservedQuantity> conservedByFlow(Profile at) {
    return ConservedQuantity.ofFlow(this, at);
  }

  Costs costs() {
    return costs;
  }

  /** The joint vector of a profile that fits this game; new. */
  double[] joint(String argument, Profile profile) {
    Require.notNull(argument, profile)
        .requireDimensions(argument, firstDimension(), secondDimension());
    return profile.joint();
  }

  /** Its name, who chooses what, and the costs as they are written. */
  @Override
  public MimeBundle show() {
    return MimeBundle.text(name + ": " + formula.text(firstDimension(), secondDimension()))
        .withLatex(formula.latex(firstDimension(), secondDimension()));
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
