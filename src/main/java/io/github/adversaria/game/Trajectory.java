package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Where a play went: the profiles recorded on its way, the start first. Immutable. */
public final class Trajectory {

  /** How a play ended. */
  public enum Ending {
    /** All steps that were asked for were taken. */
    COMPLETE,
    /** The next step would have left all bounds, or was no number. */
    DIVERGED,
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

  Trajectory(
      Game game, UpdateRule rule, double[] points, int every, int taken, int asked, Ending ending) {
    this.game = game;
    this.rule = rule;
    this.points = points;
    this.every = every;
    this.taken = taken;
    this.asked = asked;
    this.ending = ending;
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

  /** How many steps were taken. */
  public int steps() {
    return taken;
  }

  /** How many profiles were recorded. */
  public int size() {
    return points.length / dimension();
  }

  /** After how many steps a recorded profile was reached. */
  public int step(int index) {
    return index * every;
  }

  /** A recorded profile; 0 is the start. */
  public Profile profile(int index) {
    if (index < 0 || index >= size()) {
      throw Require.wrong("index", index, "0 to " + (size() - 1));
    }
    double[] joint = new double[dimension()];
    System.arraycopy(points, index * dimension(), joint, 0, joint.length);
    return Profile.ofJoint(joint, game.firstDimension());
  }

  /** The last recorded profile. */
  public Profile last() {
    return profile(size() - 1);
  }

  /** All recorded profiles: a row each, of length {@code firstDimension + secondDimension}. */
  public INDArray points() {
    return Nd4j.createFromArray(points).reshape(size(), dimension());
  }

  /** The distance of each recorded profile from a centre. */
  public double[] radius(Profile centre) {
    game.joint("centre", centre);
    double[] radius = new double[size()];
    for (int i = 0; i < radius.length; i++) {
      radius[i] = profile(i).distanceTo(centre);
    }
    return radius;
  }

  /** A row a recorded profile: the step, x, y and what each player pays. */
  public Table table() {
    var table = Table.create(game + ", " + rule);
    var step = IntColumn.create("step", size());
    for (int i = 0; i < size(); i++) {
      step.set(i, i * every);
    }
    table.addColumns(step);
    for (int j = 0; j < dimension(); j++) {
      var column = DoubleColumn.create(coordinate(j), size());
      for (int i = 0; i < size(); i++) {
        column.set(i, points[i * dimension() + j]);
      }
      table.addColumns(column);
    }
    for (Player player : Player.values()) {
      var column =
          DoubleColumn.create(
              player == Player.FIRST ? "cost of the first" : "cost of the second", size());
      for (int i = 0; i < size(); i++) {
        column.set(i, game.cost(player, profile(i)));
      }
      table.addColumns(column);
    }
    return table;
  }

  private String coordinate(int j) {
    int first = game.firstDimension();
    boolean mine = j < first;
    int players = mine ? first : game.secondDimension();
    String letter = mine ? "x" : "y";
    return players == 1 ? letter : letter + (mine ? j : j - first);
  }

  private int dimension() {
    return game.costs().dimension();
  }

  /** For example {@code V = xy, simultaneous steps, η = 0.1: 100 steps from … to …}. */
  @Override
  public String toString() {
    String end =
        switch (ending) {
          case COMPLETE -> taken + " steps";
          case DIVERGED -> "diverged at step " + (taken + 1) + " of " + asked;
          case INTERRUPTED -> "interrupted after " + taken + " of " + asked + " steps";
        };
    return game + ", " + rule + ": " + end + ", from " + profile(0) + " to " + last();
  }
}
