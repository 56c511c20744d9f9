package io.github.adversaria.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A long series for a picture of few columns: of each column the least and the greatest value are
 * kept, so that the curve looks as it would with all.
 *
 * @param xs where
 * @param ys the values; NaN stays where a column has no number
 */
record Envelope(double[] xs, double[] ys) {

  /** More than a picture has columns of pixels. */
  private static final int COLUMNS = 1500;

  /** The values of a trajectory against its steps. */
  static Envelope of(Trajectory trajectory, double[] values) {
    int[] kept = values.length <= 2 * COLUMNS ? all(values.length) : extremes(values);
    return new Envelope(
        IntStream.of(kept).mapToDouble(trajectory::step).toArray(),
        IntStream.of(kept).mapToDouble(i -> values[i]).toArray());
  }

  private static int[] all(int length) {
    return IntStream.range(0, length).toArray();
  }

  private static int[] extremes(double[] values) {
    List<Integer> kept = new ArrayList<>();
    kept.add(0);
    for (int column = 0; column < COLUMNS; column++) {
      int from = (int) ((long) column * values.length / COLUMNS);
      int to = (int) ((long) (column + 1) * values.length / COLUMNS);
      int least = from;
      int most = from;
      for (int i = from; i < to; i++) {
        least = values[i] < values[least] || Double.isNaN(values[least]) ? i : least;
        most = values[i] > values[most] || Double.isNaN(values[most]) ? i : most;
      }
      kept.add(Math.min(least, most));
      kept.add(Math.max(least, most));
    }
    kept.add(values.length - 1);
    return kept.stream().mapToInt(Integer::intValue).distinct().toArray();
  }
}
