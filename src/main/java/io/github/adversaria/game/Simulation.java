package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.util.Arrays;

/**
 * A game, a rule and a start, ready to be played. Immutable: each method returns a new one.
 *
 * <p>A play that leaves all bounds ends there and says so; one that is interrupted ends with what
 * it has. Neither is an error: see {@link Trajectory#ending}.
 */
public final class Simulation {

  /** Beyond this size of a coordinate a play counts as diverged: its square would overflow. */
  public static final double BOUNDLESS = 1e150;

  /** After how many steps a play looks for an interrupt and reports. */
  private static final int BREATH = 4096;

  private final Game game;
  private final UpdateRule rule;
  private final Profile start;
  private final int every;
  private final ProgressListener listener;

  private Simulation(
      Game game, UpdateRule rule, Profile start, int every, ProgressListener listener) {
    this.game = game;
    this.rule = rule;
    this.start = start;
    this.every = every;
    this.listener = listener;
  }

  /** A play from 1 in every coordinate that records each step and reports to nobody. */
  public static Simulation of(Game game, UpdateRule rule) {
    Require.notNull("game", game);
    Require.notNull("rule", rule);
    double[] ones = new double[game.costs().dimension()];
    Arrays.fill(ones, 1);
    Profile start = Profile.ofJoint(ones, game.firstDimension());
    return new Simulation(game, rule, start, 1, ProgressListener.silent());
  }

  /**
   * The same from another start.
   *
   * @throws IllegalArgumentException if it has other dimensions than the game
   */
  public Simulation from(Profile newStart) {
    game.joint("start", newStart);
    return new Simulation(game, rule, newStart, every, listener);
  }

  /** The same, with only each {@code newEvery}-th step recorded; at least 1. */
  public Simulation recordingEvery(int newEvery) {
    return new Simulation(game, rule, start, Require.atLeast("every", newEvery, 1), listener);
  }

  /** The same, with somebody to hear how far it is. */
  public Simulation reportingTo(ProgressListener newListener) {
    return new Simulation(game, rule, start, every, Require.notNull("listener", newListener));
  }

  /**
   * Plays.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if a cost or its gradient is no finite number at the start
   */
  public Trajectory run(int steps) {
    Require.atLeast("steps", steps, 1);
    Costs costs = game.costs();
    int dimension = costs.dimension();
    double[] state = Arrays.copyOf(game.start(start), dimension + rule.memory(dimension));
    Stepper stepper = rule.on(costs);
    double[] points = new double[(steps / every + 1) * dimension];
    System.arraycopy(state, 0, points, 0, dimension);
    int recorded = 1;
    Trajectory.Ending ending = Trajectory.Ending.COMPLETE;
    int taken = 0;
    while (taken < steps) {
      stepper.step(state);
      if (!bounded(state, dimension)) {
        ending = Trajectory.Ending.DIVERGED;
        break;
      }
      taken++;
      if (taken % every == 0) {
        System.arraycopy(state, 0, points, recorded++ * dimension, dimension);
      }
      if (taken % BREATH == 0) {
        listener.progress(taken, steps, rule.name());
        if (Thread.interrupted()) {
          ending = Trajectory.Ending.INTERRUPTED;
          break;
        }
      }
    }
    listener.progress(taken, steps, rule.name());
    return new Trajectory(
        game, rule, Arrays.copyOf(points, recorded * dimension), every, taken, steps, ending);
  }

  private static boolean bounded(double[] state, int dimension) {
    for (int i = 0; i < dimension; i++) {
      if (!(Math.abs(state[i]) <= BOUNDLESS)) {
        return false;
      }
    }
    return true;
  }
}
