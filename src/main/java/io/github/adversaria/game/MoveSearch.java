package io.github.adversaria.game;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A direct search for a move by which one player alone lowers its own cost: along its axes, given
 * directions, seeded random ones and what was best at the radius before, over radii that grow from
 * where rounding hides most differences. A lower cost counts only if no higher one lies on the way
 * to it: what lies behind a ridge does not make an equilibrium less local.
 */
final class MoveSearch {

  /** The radii are 2^−2, …, 2^−12 times 1 + |the player's choice|. */
  private static final int WIDEST = 2;

  private static final int NARROWEST = 12;

  private static final int RANDOM_DIRECTIONS = 64;
  private static final int REFINEMENTS = 48;

  /** In radians, about. */
  private static final double WIDEST_TURN = 0.3;

  private static final long SEED = 14;

  /** Moves as short as this, relatively, show how much a cost is rounded. */
  private static final double STILL = 1e-9;

  /** Differences below this many times what still moves show, or 1 + |cost| rounds, are none. */
  private static final double CAUTION = 8;

  /** What a search found. */
  enum Finding {
    /** The cost falls. */
    LOWER,
    /** The cost rises or stays, but is seen to change. */
    NOT_LOWER,
    /** No move of any length changes the cost. */
    CONSTANT,
    /** The cost is no number. */
    NO_COST
  }

  private final Costs costs;
  private final Player player;
  private final double[] z;
  private final int from;
  private final int to;
  private final double before;

  private double[] witness;

  MoveSearch(Costs costs, Player player, double[] z) {
    this.costs = costs;
    this.player = player;
    this.z = z;
    this.from = player == Player.FIRST ? 0 : costs.first();
    this.to = player == Player.FIRST ? costs.first() : z.length;
    this.before = costs.cost(player, z);
  }

  /**
   * Searches.
   *
   * @param given directions in the player's own choice that are tried too, both ways
   */
  Finding run(List<double[]> given) {
    if (!Double.isFinite(before)) {
      return Finding.NO_COST;
    }
    var random = new SplittableRandom(SEED);
    double[][] directions = directions(given, random);
    double scale = 1 + ZeroFinder.norm(Arrays.copyOfRange(z, from, to));
    double noise = noise(directions, scale);
    boolean changes = false;
    double[] best = directions[0];
    for (int k = NARROWEST; k >= WIDEST; k--) {
      double radius = Math.scalb(scale, -k);
      for (double[] direction : directions) {
        double cost = cost(direction, radius);
        changes |= Math.abs(cost - before) > noise;
        best = cost < cost(best, radius) ? direction : best;
      }
      best = refined(best, radius, random);
      double cost = cost(best, radius);
      boolean lower = before - cost > noise && !ridge(best, radius, noise, random);
      if (lower && (witness == null || cost < costs.cost(player, witness))) {
        witness = moved(best, radius);
      }
    }
    if (witness != null) {
      return Finding.LOWER;
    }
    return changes ? Finding.NOT_LOWER : Finding.CONSTANT;
  }

  /** Whether the cost rises on the way from here, each half of the way close to the one before. */
  private boolean ridge(double[] end, double radius, double noise, SplittableRandom random) {
    double[] direction = end;
    for (double r = radius / 2; r >= Math.scalb(radius, WIDEST - NARROWEST); r /= 2) {
      direction = refined(direction, r, random);
      if (cost(direction, r) - before > noise) {
        return true;
      }
    }
    return false;
  }

  /** The move that lowers the cost most, if any does. */
  Optional<Deviation> deviation() {
    return Optional.ofNullable(witness)
        .map(
            to ->
                new Deviation(
                    player, Profile.ofJoint(to, costs.first()), before, costs.cost(player, to)));
  }

  private double noise(double[][] directions, double scale) {
    double noise = Math.ulp(1 + Math.abs(before));
    for (double[] direction : directions) {
      double change = Math.abs(cost(direction, STILL * scale) - before);
      noise = Double.isFinite(change) ? Math.max(noise, change) : noise;
    }
    return CAUTION * noise;
  }

  /** The cost after a move; where it is no number, +∞. */
  private double cost(double[] direction, double radius) {
    double cost = costs.cost(player, moved(direction, radius));
    return Double.isNaN(cost) ? Double.POSITIVE_INFINITY : cost;
  }

  private double[] moved(double[] direction, double radius) {
    double[] moved = z.clone();
    for (int i = from; i < to; i++) {
      moved[i] += radius * direction[i - from];
    }
    costs.project(moved);
    return moved;
  }

  /** Turns a direction a little, at random, as long as that lowers the cost. */
  private double[] refined(double[] direction, double radius, SplittableRandom random) {
    if (direction.length == 1) {
      return direction;
    }
    double[] best = direction;
    double turn = WIDEST_TURN;
    for (int i = 0; i < REFINEMENTS; i++) {
      double[] trial = Kink.unit(random, direction.length);
      for (int j = 0; j < trial.length; j++) {
        trial[j] = best[j] + turn * trial[j];
      }
      double length = ZeroFinder.norm(trial);
      Arrays.setAll(trial, j -> trial[j] / length);
      if (cost(trial, radius) < cost(best, radius)) {
        best = trial;
      } else {
        turn *= 0.9;
      }
    }
    return best;
  }

  private double[][] directions(List<double[]> given, SplittableRandom random) {
    int own = to - from;
    int oblique = own == 1 ? 0 : RANDOM_DIRECTIONS;
    double[][] directions = new double[2 * own + 2 * given.size() + oblique][own];
    int next = 0;
    for (int i = 0; i < own; i++) {
      directions[next++][i] = 1;
      directions[next++][i] = -1;
    }
    for (double[] direction : given) {
      directions[next++] = direction;
      directions[next++] = Arrays.stream(direction).map(x -> -x).toArray();
    }
    while (next < directions.length) {
      directions[next++] = Kink.unit(random, own);
    }
    return directions;
  }
}
