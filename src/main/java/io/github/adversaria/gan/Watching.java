package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.LiveListener;
import io.github.adversaria.show.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Who looks at a training on its way; none of it changes what is learned.
 *
 * @param recordEvery steps from row to row of the history; 0 for as many as gives {@link
 *     GanTraining#DEFAULT_ROWS} rows
 * @param <S> what they see
 */
record Watching<S>(
    int recordEvery,
    List<Measurement<S>> measurements,
    Predicate<? super S> stop,
    ProgressListener listener,
    LiveListener live) {

  /** Nobody. */
  static <S> Watching<S> nobody() {
    return new Watching<>(
        0, List.of(), state -> false, ProgressListener.silent(), LiveListener.silent());
  }

  Watching<S> recordingEvery(int steps) {
    return new Watching<>(Require.atLeast("steps", steps, 1), measurements, stop, listener, live);
  }

  Watching<S> measuring(String column, int every, ToDoubleFunction<? super S> measure) {
    Require.notNull("column", column);
    if (column.isBlank() || measurements.stream().anyMatch(m -> m.column().equals(column))) {
      throw Require.wrong("column", "\"" + column + "\"", "a name that no other column has");
    }
    List<Measurement<S>> all = new ArrayList<>(measurements);
    all.add(
        new Measurement<>(
            column, Require.atLeast("every", every, 1), Require.notNull("measure", measure)));
    return new Watching<>(recordEvery, List.copyOf(all), stop, listener, live);
  }

  Watching<S> stoppingWhen(Predicate<? super S> condition) {
    Require.notNull("condition", condition);
    return new Watching<>(recordEvery, measurements, condition, listener, live);
  }

  Watching<S> reportingTo(ProgressListener newListener) {
    Require.notNull("listener", newListener);
    return new Watching<>(recordEvery, measurements, stop, newListener, live);
  }

  Watching<S> drawingTo(LiveListener newLive) {
    Require.notNull("live", newLive);
    return new Watching<>(recordEvery, measurements, stop, listener, newLive);
  }
}
