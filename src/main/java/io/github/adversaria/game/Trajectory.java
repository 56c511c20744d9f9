package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Where a play went: the profiles recorded on its way, the start first and the last one reached
 * last. All of them are finite, however the play ended: see {@link #ending}. Immutable.
 */
public final class Trajectory implements Showable {

  /** How a play ended. */
  public enum Ending {
    /** All steps that were asked for were taken. */
    COMPLETE,
    /** The next step would have gone beyond {@link Simulation#BOUNDLESS}, or was no number. */
    DIVERGED,
    /**
     * The next step has no solution that the rule could find; {@link Trajectory#reason} says why.
     */
    STUCK,
    /** It was interrupted. */
    INTERRUPTED
  }

  private final Game game;
  private final UpdateRule rule;
  private final double[] points;
  private final int every;
  private final int taken;
  private final int asked;
  private final Ending ending;
  private final String reason;

  /**
   * @param points the recorded points one after the other; not copied
   */
  Trajectory(
      Game game,
      UpdateRule rule,
      double[] points,
      int every,
      int taken,
      int asked,
      Ending ending,
      String reason) {
    this.game = game;
    this.rule = rule;
    this.points = points;
    this.every = every;
    this.taken = taken;
    this.asked = asked;
    this.ending = ending;
    this.reason = reason;
  }

  /** The game that was played. */
  public Game game() {
    return game;
  }

  /** The rule that both players followed. */
  public UpdateRule rule() {
    return rule;
  }

  /** How it ended. */
  public Ending ending() {
    return ending;
  }

  /** Why it got stuck, and what to try; empty if it did not. */
  public String reason() {
    return reason;
  }

  /**
   * How many steps were taken; a play that diverged or got stuck did so at the step after these.
   */
  public int steps() {
    return taken;
  }

  /** How many profiles were recorded. */
  public int size() {
    return points.length / dimension();
  }

  /**
   * After how many steps a recorded profile was reached.
   *
   * @param index from 0, the start, to {@code size() - 1}
   */
  public int step(int index) {
    return (int) Math.min((long) recorded(index) * every, taken);
  }

  /**
   * A recorded profile.
   *
   * @param index from 0, the start, to {@code size() - 1}
   */
  public Profile profile(int index) {
    double[] joint = new double[dimension()];
    System.arraycopy(points, recorded(index) * dimension(), joint, 0, joint.length);
    return Profile.ofJoint(joint, game.firstDimension());
  }

  /** Where the last step that was taken led. */
  public Profile last() {
    return profile(size() - 1);
  }

  /** All recorded profiles: a row each, of length {@code firstDimension + secondDimension}. */
  public INDArray points() {
    return Nd4j.createFromArray(points).reshape(size(), dimension());
  }

  /**
   * One coordinate of each recorded profile, as plots want it.
   *
   * @param player whose
   * @param index which of the numbers that this player chooses, from 0
   * @throws IllegalArgumentException if there is no such coordinate
   */
  public double[] coordinate(Player player, int index) {
    int place = Coordinates.of(game).place(player, index);
    return IntStream.range(0, size()).mapToDouble(i -> points[i * dimension() + place]).toArray();
  }

  /** The distance of each recorded profile from a centre. */
  public double[] radius(Profile centre) {
    double[] middle = game.joint("centre", centre);
    double[] radius = new double[size()];
    for (int i = 0; i < radius.length; i++) {
      radius[i] = Distance.between(points, i * middle.length, middle);
    }
    return radius;
  }

  /** What a player pays at each recorded profile. */
  public double[] costs(Player player) {
    Require.notNull("player", player);
    return profiles().costs(player);
  }

  /**
   * A row a recorded profile: {@code step}, then {@code x} and {@code y} (numbered from 0 where
   * they are vectors), {@code cost of the first} and {@code cost of the second}.
   */
  public Table table() {
    int[] steps = IntStream.range(0, size()).map(this::step).toArray();
    return profiles().under(game + ", " + rule, IntColumn.create("step", steps));
  }

  /** Pictures of it: against steps, in the plane, moving. */
  public Portrait portrait() {
    return Portrait.of(this);
  }

  /** Coordinate {@code j} of the joint vector of each recorded profile. */
  double[] coordinate(int j) {
    return profiles().coordinate(j);
  }

  private ProfileTable profiles() {
    return new ProfileTable(game, points);
  }

  /** Its words and a picture: the path where x and y are numbers, else what the players pay. */
  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString()).withPng(portrait().show().png().orElseThrow());
  }

  /** How many of its profiles were recorded by a step. */
  int recordedBy(int step) {
    return step >= taken ? size() : step / every + 1;
  }

  /** How it ended if not as it should, in a few words; else empty. */
  String remark() {
    return switch (ending) {
      case COMPLETE -> "";
      case DIVERGED -> "diverged at step " + (taken + 1) + " of " + asked;
      case STUCK -> "stuck at step " + (taken + 1) + " of " + asked;
      case INTERRUPTED -> "interrupted after " + taken + " of " + asked + " steps";
    };
  }

  private int recorded(int index) {
    if (index < 0 || index >= size()) {
      throw Require.wrong("index", index, "0 to " + (size() - 1));
    }
    return index;
  }

  private int dimension() {
    return game.costs().dimension();
  }

  /**
   * For example {@code V = xy, simultaneous steps, η = 0.1: 100 steps from x = 1, y = 0 to …}; of a
   * play that diverged also how large the last profile was, and of one that got stuck why.
   */
  @Override
  public String toString() {
    String end = ending == Ending.COMPLETE ? count(taken) : remark();
    String size =
        ending == Ending.DIVERGED
            ? ", of size "
                + Decimal.text(
                    Distance.between(points, points.length - dimension(), new double[dimension()]),
                    3)
            : "";
    String why = reason.isEmpty() ? "" : ": " + reason;
    return game + ", " + rule + ": " + end + ", from " + profile(0) + " to " + last() + size + why;
  }

  private static String count(int steps) {
    return steps == 1 ? "1 step" : steps + " steps";
  }
}
