package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Squared Euclidean distances from the points of one set to those of another, a row at a time. The
 * other set is held by columns, so that the inner loop runs along memory over independent sums and
 * the JIT vectorises it.
 */
final class Distances {

  private final PointSet from;
  private final double[][] columns;
  private final int size;

  Distances(PointSet from, PointSet to) {
    this.from = from;
    size = to.size();
    columns = new double[to.dimension()][size];
    for (int k = 0; k < columns.length; k++) {
      for (int j = 0; j < size; j++) {
        columns[k][j] = to.coordinate(j, k);
      }
    }
  }

  /** How many points the rows begin at. */
  int rows() {
    return from.size();
  }

  /** How long a row is. */
  int columns() {
    return size;
  }

  /**
   * The squared distances of one point to all of the other set.
   *
   * @param i the point
   * @param into where {@link #columns()} of them are written
   * @param offset from where on
   * @throws CancellationException if the thread is interrupted
   */
  void row(int i, double[] into, int offset) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while distances between points were computed");
    }
    Arrays.fill(into, offset, offset + size, 0);
    for (int k = 0; k < columns.length; k++) {
      add(columns[k], from.coordinate(i, k), into, offset);
    }
  }

  private static void add(double[] column, double coordinate, double[] into, int offset) {
    for (int j = 0; j < column.length; j++) {
      double difference = column[j] - coordinate;
      into[offset + j] += difference * difference;
    }
  }
}
