package io.github.adversaria.game;

import io.github.adversaria.plot.Animation;
import io.github.adversaria.plot.Plot;
import io.github.adversaria.plot.Surface;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of a game and of trajectories in it, laid over each other so that rules, starts or games
 * can be compared.
 *
 * <pre>{@code
 * var game = Game.bilinear();
 * Portrait.of(game.play(UpdateRule.simultaneous(0.1), Profile.of(1, 0), 100))
 *     .marking("equilibrium", Profile.of(0, 0))
 *     .phaseOver(Player.FIRST)
 * }</pre>
 *
 * <p>Immutable: each method that adds something returns a new portrait. Where pictures show the
 * plane, both players choose one number each.
 */
public final class Portrait implements Showable {

  /** How many frames {@link #animation} has: five seconds at its usual pace. */
  public static final int FRAMES = 60;

  /** How many times the other costs those of a play that diverged are shown. */
  public static final double BEYOND = 10;

  /** A profile with a name. */
  record Mark(String label, Profile at) {}

  private final Game game;
  private final List<Trajectory> trajectories;
  private final List<Mark> marks;
  private final Optional<PlaneWindow> given;

  private Portrait(
      Game game, List<Trajectory> trajectories, List<Mark> marks, Optional<PlaneWindow> given) {
    this.game = game;
    this.trajectories = trajectories;
    this.marks = marks;
    this.given = given;
  }

  /** Of a game alone. */
  public static Portrait of(Game game) {
    return new Portrait(Require.notNull("game", game), List.of(), List.of(), Optional.empty());
  }

  /** Of a trajectory and the game in which it was played. */
  public static Portrait of(Trajectory trajectory) {
    return of(Require.notNull("trajectory", trajectory).game()).with(trajectory);
  }

  /**
   * Adds trajectories. They may be of other games with as many numbers, to compare games step by
   * step; the plane is of one game.
   *
   * @throws IllegalArgumentException if there is none, or one has other dimensions than the game
   */
  public Portrait with(Trajectory... more) {
    Require.notEmpty("more", Arrays.asList(Require.notNull("more", more)));
    List<Trajectory> all = new ArrayList<>(trajectories);
    for (Trajectory trajectory : more) {
      game.joint("a trajectory's start", trajectory.profile(0));
      all.add(trajectory);
    }
    return new Portrait(game, List.copyOf(all), marks, given);
  }

  /**
   * Marks a profile of the plane, an equilibrium for example; captions of {@link #animation} tell
   * the distance from the first one.
   */
  public Portrait marking(String label, Profile at) {
    game.joint("at", at);
    List<Mark> all = new ArrayList<>(marks);
    all.add(new Mark(Require.notNull("label", label), at));
    return new Portrait(game, trajectories, List.copyOf(all), given);
  }

  /** Shows this part of the plane, and not what holds all that is drawn. */
  public Portrait within(double xLow, double xHigh, double yLow, double yHigh) {
    Require.ordered("xLow", xLow, "xHigh", xHigh);
    Require.ordered("yLow", yLow, "yHigh", yHigh);
    var window = new PlaneWindow(xLow, xHigh, yLow, yHigh);
    return new Portrait(game, trajectories, marks, Optional.of(window));
  }

  /**
   * The distance from a centre against steps, on a logarithmic axis. A curve is interrupted where
   * the distance is 0.
   */
  public Plot radius(Profile centre) {
    game.joint("centre", centre);
    Plot plot = steps("a distance", "distance from " + centre);
    for (Trajectory trajectory : trajectories) {
      plot = curve(plot, trajectory, trajectory.radius(centre));
    }
    return plot.logarithmicVertical();
  }

  /**
   * What a player pays against steps; of a play that diverged as long as that is at most {@link
   * #BEYOND} times what is paid elsewhere.
   */
  public Plot costs(Player player) {
    Require.notNull("player", player);
    Plot plot = steps("a cost", Captions.cost(player));
    List<double[]> costs = trajectories.stream().map(each -> each.costs(player)).toList();
    double most = 0;
    for (int i = 0; i < costs.size(); i++) {
      boolean diverged = trajectories.get(i).ending() == Trajectory.Ending.DIVERGED;
      most = Math.max(most, greatest(diverged ? Arrays.copyOf(costs.get(i), 1) : costs.get(i)));
    }
    for (int i = 0; i < costs.size(); i++) {
      plot = curve(plot, trajectories.get(i), upTo(BEYOND * most, costs.get(i)));
    }
    return plot;
  }

  private static double greatest(double... costs) {
    return Arrays.stream(costs).map(Math::abs).filter(Double::isFinite).max().orElse(0);
  }

  /** The costs until they leave a limit for good; a limit of 0 is none. */
  private static double[] upTo(double limit, double... costs) {
    int end = costs.length;
    while (limit > 0 && end > 1 && !(Math.abs(costs[end - 1]) <= limit)) {
      end--;
    }
    return Arrays.copyOf(costs, end);
  }

  private Plot steps(String what, String label) {
    requireTrajectories(what + " against steps");
    return Plot.titled(captions().title(game)).labels("step", label);
  }

  private void requireTrajectories(String toShow) {
    if (trajectories.isEmpty()) {
      throw Require.wrong(
          "the portrait",
          "of no trajectory",
          "at least one, to show " + toShow,
          "Portrait.with adds some.");
    }
  }

  private Plot curve(Plot plot, Trajectory trajectory, double[] values) {
    Envelope seen = Envelope.of(trajectory, values);
    return plot.curve(captions().label(trajectory), seen.xs(), seen.ys());
  }

  /** The plane: −v, where a small step leads, as arrows, the trajectories, and what is marked. */
  public Plot phase() {
    return plane().phase(Optional.empty());
  }

  /** The same over what a player pays, as colours; in a zero-sum game the first pays the value. */
  public Plot phaseOver(Player player) {
    return plane().phase(Optional.of(Require.notNull("player", player)));
  }

  /**
   * What the first player pays, in a zero-sum game the value, as a surface over the plane, with the
   * trajectories and what is marked on it.
   */
  public Surface surface() {
    return plane().surface();
  }

  /**
   * The trajectories as they grow over the field, in {@link #FRAMES} frames, each with its step
   * below and, of a single trajectory, its distance from the first marked profile.
   */
  public Animation animation() {
    requireTrajectories("how they move");
    return plane().animation(FRAMES);
  }

  /** The plane if there is one, else what the first player pays. */
  @Override
  public MimeBundle show() {
    if (game.costs().dimension() == 2 && captions().oneGame()) {
      return phase().show();
    }
    return trajectories.isEmpty() ? MimeBundle.text(toString()) : costs(Player.FIRST).show();
  }

  /** What it shows, without drawing anything. */
  @Override
  public String toString() {
    return "Portrait[" + game + trajectories.stream().map(captions()::label).toList() + "]";
  }

  private Captions captions() {
    return new Captions(trajectories);
  }

  private PlanePicture plane() {
    if (game.costs().dimension() != 2) {
      throw Require.wrong(
          "the game",
          game + ", of dimensions " + game.firstDimension() + " and " + game.secondDimension(),
          "a game in which both choose one number, to show its plane",
          "Portrait.radius and Portrait.costs show any game.");
    }
    if (!captions().oneGame()) {
      throw Require.wrong(
          "the portrait",
          "of trajectories of several games",
          "trajectories of one game, whose field the plane shows",
          "Portrait.radius and Portrait.costs compare games.");
    }
    return new PlanePicture(game, trajectories, marks, given);
  }
}
