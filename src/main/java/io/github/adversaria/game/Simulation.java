package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Stopped;
import java.util.Arrays;

/**
 * A game, a rule and a start, ready to be played. Immutable: each method returns a new one.
 *
 * <p>A play that leaves all bounds ends there and says so, and so does one whose next step has no
 * solution; one that is interrupted ends with what it has. None is an error: see {@link
 * Trajectory#ending}.
 */
public final class Simulation {

  /**
   * Beyond this size of a coordinate a play counts as diverged: up to here the squares of some
   * hundred million coordinates can be added without overflow.
   */
  public static final double BOUNDLESS = 1e150;

  /** How often a play reports, about. */
  private static final int REPORTS = 1000;

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

  /**
   * The same, with only each {@code newEvery}-th step recorded, and the last.
   *
   * @param newEvery at least 1
   */
  public Simulation recordingEvery(int newEvery) {
    return new Simulation(game, rule, start, Require.atLeast("every", newEvery, 1), listener);
  }

  /**
   * The same, with somebody to hear how far it is, about a thousand times. The last call says that
   * all is done; where a play ends early, it counts the step at which it did as the last of all,
   * and its label says why.
   */
  public Simulation reportingTo(ProgressListener newListener) {
    return new Simulation(game, rule, start, every, Require.notNull("listener", newListener));
  }

  /**
   * Plays. An interrupt of the thread ends the play, and is then forgotten: the result tells of it.
   *
   * @param steps at least 1
   * @throws IllegalArgumentException if the players may not start where they would, if a cost or a
   *     gradient there is no finite number, or if the recording would not fit into memory
   */
  public Trajectory run(int steps) {
    Require.atLeast("steps", steps, 1);
    StartCheck.of(game, start);
    Costs costs = game.costs();
    int dimension = costs.dimension();
    double[] state = Arrays.copyOf(start.joint(), dimension + rule.memory(dimension));
    double[] last = start.joint();
    Recording recording = Recording.of(steps, every, dimension);
    recording.note(0, last);
    int reportEvery = (steps - 1) / REPORTS + 1;
    long nextReport = reportEvery;
    int taken = 0;
    var ending = Trajectory.Ending.COMPLETE;
    String reason = "";
    try {
      listener.progress(0, steps, rule.name());
      Stepper stepper = rule.on(costs);
      while (taken < steps) {
        if (Thread.interrupted()) {
          ending = Trajectory.Ending.INTERRUPTED;
          break;
        }
        stepper.step(state);
        if (!bounded(state, dimension)) {
          ending = Trajectory.Ending.DIVERGED;
          break;
        }
        taken++;
        System.arraycopy(state, 0, last, 0, dimension);
        recording.note(taken, last);
        if (taken == nextReport && taken < steps) {
          listener.progress(taken, steps, rule.name());
          nextReport += reportEvery;
        }
      }
    } catch (UnsolvableStepException e) {
      ending = Trajectory.Ending.STUCK;
      reason = e.getMessage();
    } catch (Stopped e) {
      // The game, or the listener, is code of a notebook's cell that was interrupted.
      ending = Trajectory.Ending.INTERRUPTED;
    }
    var trajectory =
        new Trajectory(
            game, rule, recording.finish(taken, last), every, taken, steps, ending, reason);
    tellEnd(trajectory, ending == Trajectory.Ending.COMPLETE ? steps : taken + 1);
    return trajectory;
  }

  private void tellEnd(Trajectory trajectory, int end) {
    String remark = trajectory.remark();
    try {
      listener.progress(end, end, remark.isEmpty() ? rule.name() : rule.name() + ": " + remark);
    } catch (Stopped e) {
      // A listener that was stopped has nothing to lose; the trajectory stays.
    }
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
