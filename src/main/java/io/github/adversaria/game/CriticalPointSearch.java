package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A search for the critical points of a game in a box: damped Newton steps from its middle and from
 * many seeded points in it. What is not found in this way may still exist. Immutable: each method
 * returns a new one.
 */
public final class CriticalPointSearch {

  /** Unless another box is asked for, each coordinate is sought between −this and this. */
  public static final double REACH = 5;

  /** How many starts there are unless another number is asked for. */
  public static final int STARTS = 200;

  /** The seed unless another is asked for. */
  public static final long SEED = 1;

  /** |v| of a zero is no more than this share of its median over the starts. */
  public static final double TOLERANCE = 1e-11;

  /** So many smaller boxes: where fields fade farther out, only starts near the middle arrive. */
  private static final int SMALLER = 3;

  private static final double ROUNDING = 1e-12;

  /** How far beyond the box a zero may lie, by rounding. */
  private static final double EDGE = 1e-9;

  private final Game game;
  private final double[] low;
  private final double[] high;
  private final int starts;
  private final long seed;

  private CriticalPointSearch(Game game, double[] low, double[] high, int starts, long seed) {
    this.game = game;
    this.low = low;
    this.high = high;
    this.starts = starts;
    this.seed = seed;
  }

  /** A search with the settings above. */
  public static CriticalPointSearch of(Game game) {
    Require.notNull("game", game);
    double[] high = new double[game.costs().dimension()];
    Arrays.fill(high, REACH);
    double[] low = Arrays.stream(high).map(x -> -x).toArray();
    return new CriticalPointSearch(game, low, high, STARTS, SEED);
  }

  /**
   * The same in another box.
   *
   * @param from its least corner
   * @param to its greatest corner, greater in each coordinate
   * @throws IllegalArgumentException if that does not hold or one does not fit the game
   */
  public CriticalPointSearch within(Profile from, Profile to) {
    double[] newLow = game.joint("from", from);
    double[] newHigh = game.joint("to", to);
    for (int i = 0; i < newLow.length; i++) {
      if (!(newLow[i] < newHigh[i])) {
        throw Require.wrong("to", to, "more than from = " + from + " in every coordinate");
      }
    }
    return new CriticalPointSearch(game, newLow, newHigh, starts, seed);
  }

  /** The same from another number of starts, at least 1; the middle of the box is the first. */
  public CriticalPointSearch starts(int newStarts) {
    return new CriticalPointSearch(game, low, high, Require.atLeast("starts", newStarts, 1), seed);
  }

  /** The same with other starts. */
  public CriticalPointSearch seed(long newSeed) {
    return new CriticalPointSearch(game, low, high, starts, newSeed);
  }

  /** Searches; an interrupt ends it with what it has. */
  public CriticalPoints run() {
    var residual = new NaturalResidual(game.costs());
    double[][] from = points();
    double tolerance = tolerance(residual, from);
    double diameter = ZeroFinder.distance(low, high);
    var finder = new ZeroFinder(residual, diameter);
    var same = new Zeros(residual, tolerance);
    ZeroFinder.Outcome closest = null;
    int outside = 0;
    int tried = 0;
    for (double[] start : from) {
      if (Thread.interrupted()) {
        break;
      }
      tried++;
      ZeroFinder.Outcome end = finder.from(start);
      if (closest == null || end.size() < closest.size() || Double.isNaN(closest.size())) {
        closest = end;
      }
      if (!inside(end.at())) {
        outside++;
      } else if (end.size() <= tolerance && !isLimitOfJump(residual, end.at(), tolerance)) {
        same.add(end.at());
      }
    }
    List<CriticalPoint> points = new ArrayList<>();
    for (double[] zero : same.representatives(from[0])) {
      points.add(CriticalPoint.at(game, zero));
    }
    return new CriticalPoints(this, points, tolerance, tried, outside, closest);
  }

  /** The middle of the box, and then in turn from all of it and from smaller boxes around it. */
  private double[][] points() {
    var random = new SplittableRandom(seed);
    double[][] points = new double[starts][low.length];
    for (int i = 0; i < low.length; i++) {
      points[0][i] = 0.5 * (low[i] + high[i]);
    }
    for (int k = 1; k < starts; k++) {
      for (int i = 0; i < low.length; i++) {
        double share = Math.scalb(random.nextDouble(-1, 1), -shrinking(k));
        points[k][i] = points[0][i] + 0.5 * share * (high[i] - low[i]);
      }
    }
    return points;
  }

  /** How often the box of a start is halved: each second time not at all. */
  private static int shrinking(int k) {
    return k % 2 == 0 ? 0 : 1 + k / 2 % SMALLER;
  }

  private static double tolerance(NaturalResidual residual, double[][] points) {
    double[] sizes =
        Arrays.stream(points)
            .mapToDouble(point -> ZeroFinder.norm(residual.at(point)))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return sizes.length == 0 ? 0 : TOLERANCE * sizes[sizes.length / 2];
  }

  /**
   * Whether the field vanishes on one side of a jump only, next to which Newton's steps have come:
   * then it is far from 0 at the rounded point.
   */
  private static boolean isLimitOfJump(NaturalResidual residual, double[] z, double tolerance) {
    double[] rounded = Arrays.stream(z).map(x -> Math.rint(x / ROUNDING) * ROUNDING).toArray();
    double slope = Kink.size(residual.jacobian(z));
    double moves = 4 * ROUNDING * (1 + ZeroFinder.norm(z)) * (Double.isFinite(slope) ? slope : 0);
    return !(ZeroFinder.norm(residual.at(rounded)) <= tolerance + moves);
  }

  private boolean inside(double[] z) {
    for (int i = 0; i < z.length; i++) {
      double edge = EDGE * (high[i] - low[i]);
      if (!(z[i] >= low[i] - edge && z[i] <= high[i] + edge)) {
        return false;
      }
    }
    return true;
  }

  Game game() {
    return game;
  }

  int starts() {
    return starts;
  }

  /** For example {@code 100 starts (seed 1) between x = -5, y = -5 and x = 5, y = 5}. */
  @Override
  public String toString() {
    int first = game.firstDimension();
    return starts
        + " starts (seed "
        + seed
        + ") between "
        + Profile.ofJoint(low, first)
        + " and "
        + Profile.ofJoint(high, first);
  }
}
