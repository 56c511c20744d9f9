package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/**
 * The points that a play leaves: the start, each {@code every}-th after it, and the last, whether
 * or not its turn had come.
 */
final class Recording {

  /** The share of the program's memory that one recording may take. */
  private static final double MOST_SHARE = 0.5;

  private final int every;
  private final int dimension;
  private final double[] points;
  private int size;
  private long next;

  private Recording(int every, int dimension, double[] points) {
    this.every = every;
    this.dimension = dimension;
    this.points = points;
  }

  /**
   * Room for a play.
   *
   * @throws IllegalArgumentException if this program has not the memory for it
   */
  static Recording of(int steps, int every, int dimension) {
    double most = Math.min(MOST_SHARE * Runtime.getRuntime().maxMemory() / 8, 1 << 30);
    if (records(steps, every) * dimension > most) {
      throw tooLong(steps, every, dimension, most);
    }
    return new Recording(every, dimension, new double[(int) records(steps, every) * dimension]);
  }

  private static IllegalArgumentException tooLong(
      int steps, int every, int dimension, double most) {
    double least = Math.ceil(steps / (most / dimension - 2));
    return Require.wrong(
        "steps",
        steps
            + (every == 1 ? ", each" : ", each " + every + "-th")
            + " recorded with its "
            + dimension
            + " numbers ("
            + bytes(8.0 * records(steps, every) * dimension)
            + ")",
        "recordings of at most " + bytes(8 * most),
        least >= 1 && least <= steps
            ? "recordingEvery(" + (int) least + ") keeps few enough."
            : "Give the program more memory.");
  }

  private static String bytes(double count) {
    return Math.round(count / (1 << 20)) + " MiB";
  }

  private static long records(int steps, int every) {
    return steps / every + 1L + (steps % every == 0 ? 0 : 1);
  }

  /** Notes where the play is after some steps, if it is the turn of that step. */
  void note(int step, double[] state) {
    if (step == next) {
      keep(state);
      next += every;
    }
  }

  /** All that was noted, with the point of the last step among it. */
  double[] finish(int step, double[] state) {
    if (step % every != 0) {
      keep(state);
    }
    return size * dimension == points.length ? points : Arrays.copyOf(points, size * dimension);
  }

  private void keep(double[] state) {
    System.arraycopy(state, 0, points, size++ * dimension, dimension);
  }
}
