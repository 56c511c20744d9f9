package io.github.adversaria.gan;

import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.ProgressListener;
import io.github.adversaria.show.Showable;
import io.github.adversaria.show.Stopped;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Takes step after step until enough, an interrupt, or a number that is none.
 *
 * @param afterEach what else is done before the first step and after each one
 * @param picture how things are
 * @param <S> what those who watch see
 */
record Runner<S>(
    TrainingLoop loop,
    S state,
    Watching<S> watching,
    History<S> history,
    String label,
    Runnable afterEach,
    Supplier<Showable> picture) {

  /** How often a run reports, about. */
  private static final int REPORTS = 1000;

  /** Runs until so many steps have been taken in all. */
  Outcome run(int until) {
    ProgressListener listener = watching.listener();
    int reportEvery = (until - loop.steps() - 1) / REPORTS + 1;
    Ending ending;
    String reason = "";
    try (TrainingLoop.Crew crew = loop.begin()) {
      listener.progress(loop.steps(), until, label);
      look();
      ending = run(until, crew, reportEvery);
    } catch (DivergedException e) {
      ending = Ending.DIVERGED;
      reason = e.getMessage();
    } catch (Stopped | CancellationException e) {
      // The loss, the data, or who watches is code that an interrupt ended before it came here.
      ending = Ending.INTERRUPTED;
    }
    if (ending == Ending.COMPLETE && !loop.defect().isEmpty()) {
      ending = Ending.DIVERGED;
      reason = loop.defect();
    }
    Outcome outcome = new Outcome(ending, reason, loop.steps(), until);
    tellEnd(outcome);
    return outcome;
  }

  private Ending run(int until, TrainingLoop.Crew crew, int reportEvery) {
    while (loop.steps() < until) {
      if (Thread.interrupted()) {
        return Ending.INTERRUPTED;
      }
      int next = loop.steps() + 1;
      boolean recorded = next == until || history.wants(next);
      crew.step(recorded);
      if (recorded) {
        history.note(next, state);
      }
      look();
      if (recorded && watching.stop().test(state)) {
        return Ending.STOPPED_EARLY;
      }
      if (next % reportEvery == 0 && next < until) {
        watching.listener().progress(next, until, label);
      }
    }
    return Ending.COMPLETE;
  }

  private void look() {
    afterEach.run();
    watching.live().offer(picture);
  }

  private void tellEnd(Outcome outcome) {
    boolean complete = outcome.ending() == Ending.COMPLETE;
    int end = complete ? outcome.asked() : outcome.taken() + 1;
    try {
      watching.listener().progress(end, end, complete ? label : label + ": " + outcome);
      if (watching.live() != LiveListener.silent()) {
        watching.live().finish(picture.get());
      }
    } catch (Stopped | CancellationException e) {
      // A listener that was stopped has nothing to lose; the run stays.
    }
  }
}
