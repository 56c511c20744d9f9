package io.github.adversaria;

import io.github.adversaria.exercise.Exercise;
import io.github.adversaria.exercise.ExerciseOverview;
import io.github.adversaria.exercise.ExerciseProgress;
import io.github.adversaria.exercise.Exercises;
import io.github.adversaria.notebook.HostKernel;
import io.github.adversaria.notebook.LivePicture;
import io.github.adversaria.notebook.LiveProgress;
import io.github.adversaria.notebook.LiveView;
import io.github.adversaria.notebook.Session;
import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.ProgressListener;

/**
 * What a notebook imports: {@code import static io.github.adversaria.Adversaria.*}.
 *
 * <p>No name here is one that IJava, JJava or rapaio import into every cell (among them {@code
 * display}, {@code render}, {@code eval} and {@code printf}): a call would be ambiguous there.
 */
public final class Adversaria {

  private Adversaria() {}

  /** Starts a session with the seed {@link Session#DEFAULT_SEED}. */
  public static Session start() {
    return start(Session.DEFAULT_SEED);
  }

  /**
   * Starts a session; the last line of a notebook's first cell. The kernel that runs, whichever it
   * is, learns to show tables, arrays, bounds and plots; the result shows seed, versions and
   * kernel.
   */
  public static Session start(long seed) {
    return Session.start(HostKernel.current(), seed);
  }

  /** Shows a value now, before the cell ends; the result can replace it. */
  public static LiveView show(Object value) {
    return LiveView.open(HostKernel.current(), value);
  }

  /**
   * A bar below the cell that tells how far a piece of long work is, for whatever takes a listener:
   * {@code Simulation.of(game, rule).reportingTo(progress()).run(1_000_000)}.
   */
  public static ProgressListener progress() {
    return LiveProgress.on(HostKernel.current());
  }

  /**
   * A picture below the cell that shows how a training goes on: {@code
   * training.drawingTo(live()).run(6000)}.
   */
  public static LiveListener live() {
    return LivePicture.on(HostKernel.current());
  }

  /**
   * An exercise that enters what becomes of answers in the file beside the notebooks: {@code
   * exercise("03.2").check(answer)}.
   *
   * @param id two digits for the notebook, a point and a number
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Exercise exercise(String id) {
    return Exercises.of(id).keeping(ExerciseProgress.here());
  }

  /** A bar and a table of all exercises, with what became of the answers to them. */
  public static ExerciseOverview exercises() {
    return ExerciseProgress.here().overview(Exercises.all());
  }

  /**
   * The same for those of one notebook.
   *
   * @param number of the notebook, two digits
   * @throws IllegalArgumentException if it has none
   */
  public static ExerciseOverview exercises(String number) {
    return ExerciseProgress.here().overview(Exercises.in(number));
  }

  /** Prints a value and ends the line; what a cell writes for short. */
  public static void println(Object value) {
    System.out.println(value);
  }

  /** Removes what the cell has shown so far as soon as it shows something new. */
  public static void clearOutput() {
    HostKernel.current().clear();
  }
}
