package io.github.adversaria.gan.energy;

import io.github.adversaria.gan.Ending;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Stopped;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * Takes step after step until enough, an interrupt, or a step that says that it was the last; what
 * the steps have done by then stays.
 *
 * @param label what is being done, short
 */
record StepLoop(String label, ProgressListener listener) {

  /** How often a run reports, about. */
  private static final int REPORTS = 1000;

  /** One step. */
  interface Step {

    /**
     * Takes it.
     *
     * @param number from 1
     * @return {@link Ending#COMPLETE} if another one may follow
     */
    Ending take(int number);
  }

  /** How so many steps at most ended. */
  Ending run(int most, Step step) {
    int taken = 0;
    int reportEvery = (most - 1) / REPORTS + 1;
    Ending ending = Ending.COMPLETE;
    try {
      listener.progress(0, most, label);
      while (taken < most && ending == Ending.COMPLETE) {
        if (Thread.interrupted()) {
          ending = Ending.INTERRUPTED;
        } else {
          ending = step.take(taken + 1);
          taken++;
          if (taken % reportEvery == 0 && taken < most) {
            listener.progress(taken, most, label);
          }
        }
      }
    } catch (Stopped | CancellationException e) {
      // A measurement, or who listens, was interrupted.
      ending = Ending.INTERRUPTED;
    }
    tellEnd(ending, Math.max(1, taken));
    return ending;
  }

  private void tellEnd(Ending ending, int end) {
    String word = ending == Ending.INTERRUPTED ? label + ": interrupted" : label;
    try {
      listener.progress(end, end, word);
    } catch (Stopped | CancellationException e) {
      // A listener that was stopped has nothing to lose; what was learnt stays.
    }
  }

  /** What was done and how it ended, in a line. */
  static String text(String name, Rows rows, Ending ending) {
    String words = ending.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name + ": " + words + (rows.isEmpty() ? "" : ", last measured at " + rows.last());
  }
}
