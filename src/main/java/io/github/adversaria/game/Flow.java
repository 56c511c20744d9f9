package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * A game in continuous time: ż = −v(z), the limit of small simultaneous steps, where a step of η
 * takes the time η. Computed by the method of Dormand and Prince of order 8 with dense output (E.
 * Hairer, S. Nørsett, G. Wanner, <i>Solving Ordinary Differential Equations I</i>, 1993, section
 * II.10), so that it is known at every time. Immutable.
 *
 * <pre>{@code
 * var flow = Game.bilinear().flow(Profile.of(1, 0), 2 * Math.PI);
 * flow.at(Math.PI / 2)       // x = 0, y = 1
 * }</pre>
 *
 * <p>A flow that leaves all bounds ends there and says so; see {@link #ending}.
 */
public final class Flow implements Showable {

  /**
   * The error of a step that is allowed in each number of z, relative to about the greatest of
   * them.
   */
  public static final double TOLERANCE = 1e-14;

  /** After so many steps a flow ends where it is: each keeps about a kilobyte. */
  public static final int MOST_STEPS = 200_000;

  /** How a flow ended. */
  public enum Ending {
    /** It reached the time that was asked for. */
    COMPLETE,
    /** It left all bounds, or came where the gradients are no numbers. */
    DIVERGED,
    /** Its steps became too small or too many: the gradients jump, or differ too much in size. */
    STUCK,
    /** It was interrupted. */
    INTERRUPTED
  }

  private final Game game;
  private final Profile start;
  private final double asked;
  private final List<ODEStateInterpolator> steps;
  private final double[] ends;
  private final Ending ending;

  /**
   * @param steps one after the other without gaps, the first from 0; none if it ended at once
   */
  Flow(Game game, Profile start, double asked, List<ODEStateInterpolator> steps, Ending ending) {
    this.game = game;
    this.start = start;
    this.asked = asked;
    this.steps = List.copyOf(steps);
    this.ends = steps.stream().mapToDouble(step -> step.getCurrentState().getTime()).toArray();
    this.ending = ending;
  }

  /** The game that flows. */
  public Game game() {
    return game;
  }

  /** How it ended. */
  public Ending ending() {
    return ending;
  }

  /** The time that it reached: what was asked for, unless it ended before. */
  public double time() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** How many steps the integration took. */
  public int steps() {
    return ends.length;
  }

  /**
   * Where it is at a time.
   *
   * @param t from 0 to {@link #time}
   * @throws IllegalArgumentException if it is not
   */
  public Profile at(double t) {
    if (!(t >= 0 && t <= time())) {
      String allowed = "a time in [0, " + time() + "]";
      throw ending == Ending.COMPLETE
          ? Require.wrong("t", t, allowed, "Ask game.flow for a longer time.")
          : Require.wrong("t", t, allowed, "This flow " + end() + ".");
    }
    if (ends.length == 0) {
      return start;
    }
    int found = Arrays.binarySearch(ends, t);
    var step = steps.get(found >= 0 ? found : -found - 1);
    return Profile.ofJoint(step.getInterpolatedState(t).getPrimaryState(), game.firstDimension());
  }

  /** Where it ended. */
  public Profile last() {
    return at(time());
  }

  /**
   * Equally spaced times, 0 and {@link #time} among them.
   *
   * @param count how many, at least 2
   * @throws IllegalArgumentException if it is less
   */
  public double[] times(int count) {
    Require.atLeast("count", count, 2);
    double[] times = new double[count];
    Arrays.setAll(times, k -> time() * k / (count - 1));
    times[count - 1] = time(); // and not a rounding beyond it
    return times;
  }

  /**
   * Where it is at {@link #times}: a row each, of length {@code firstDimension + secondDimension}.
   *
   * @param count how many, at least 2
   */
  public INDArray points(int count) {
    return Nd4j.createFromArray(
        Arrays.stream(times(count)).mapToObj(t -> at(t).joint()).toArray(double[][]::new));
  }

  /**
   * One coordinate at {@link #times}, as plots want it.
   *
   * @param player whose
   * @param index which of the numbers that this player chooses, from 0
   * @param count how many times, at least 2
   * @throws IllegalArgumentException if there is no such coordinate, or fewer times
   */
  public double[] coordinate(Player player, int index, int count) {
    int place = Coordinates.of(game).place(player, index);
    return Arrays.stream(times(count)).map(t -> at(t).joint()[place]).toArray();
  }

  /** The distance from a centre at {@link #times}. */
  public double[] radius(Profile centre, int count) {
    game.joint("centre", centre);
    return Arrays.stream(times(count)).map(t -> at(t).distanceTo(centre)).toArray();
  }

  /**
   * A row a time of {@link #times}: the time, x, y and what each player pays.
   *
   * @param count how many, at least 2
   */
  public Table table(int count) {
    double[] times = times(count);
    List<Profile> profiles = Arrays.stream(times).mapToObj(this::at).toList();
    var profileTable = new ProfileTable(game, profiles);
    return profileTable.under(game + ", flow", DoubleColumn.create("time", times));
  }

  /**
   * Its words and a picture: the path where x and y are numbers, else the coordinates against time,
   * or of many what the first player pays; of a flow that diverged, its beginning.
   */
  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withPng(new FlowPicture(this).plot().png());
  }

  /** For example {@code V = xy, flow: from x = 1, y = 0 to x = 0, y = 1 at t = 1.5708}. */
  @Override
  public String toString() {
    String course = game + ", flow: from " + start + " to " + last();
    return ending == Ending.COMPLETE ? course + " at t = " + text(time()) : course + ", " + end();
  }

  /** How it ended, and when. */
  String end() {
    String when = " at t = " + text(time()) + " of " + text(asked);
    return switch (ending) {
      case COMPLETE -> "complete" + when;
      case DIVERGED -> "diverged" + when;
      case STUCK -> "got stuck" + when + ", where the gradients jump or differ too much in size";
      case INTERRUPTED -> "interrupted" + when;
    };
  }

  private static String text(double time) {
    return Decimal.text(time, 6);
  }
}
