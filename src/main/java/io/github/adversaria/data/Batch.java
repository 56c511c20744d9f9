package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What drawing asks of its arguments, and rows out of arrays. */
final class Batch {

  private Batch() {}

  /** Checks the arguments of {@link DataSource#draw}. */
  static void require(float[] into, int n, int dimension, RandomGenerator random) {
    Require.notNull("into", into);
    Require.notNull("random", random);
    Require.atLeast("n", n, 1);
    if (into.length < (long) n * dimension) {
      throw Require.wrong(
          "into",
          "an array of length " + into.length,
          "room for n = " + n + " examples of " + dimension + " numbers each");
    }
  }

  /** Checks the arguments of {@link LabelledSource#draw(float[], int[], int, RandomGenerator)}. */
  static void require(float[] into, int[] labels, int n, int dimension, RandomGenerator random) {
    Require.notNull("labels", labels);
    require(into, n, dimension, random);
    if (labels.length < n) {
      throw Require.wrong(
          "labels", "an array of length " + labels.length, "room for the classes of n = " + n);
    }
  }

  /**
   * The rows of an array of shape {@code [n, d]}, n and d at least 1, one after the other.
   *
   * @param dimension the wanted d, or 0 for any
   */
  static float[] rows(String argument, INDArray array, int dimension) {
    Require.notNull(argument, array);
    boolean rows = array.rank() == 2 && array.size(0) > 0 && array.size(1) > 0;
    if (!rows || dimension > 0 && array.size(1) != dimension) {
      throw Require.wrong(
          argument,
          "an array of shape " + Arrays.toString(array.shape()),
          "shape [n, " + (dimension > 0 ? dimension : "d") + "], an example a row, none empty");
    }
    requireCapacity(argument, array.size(0), array.size(1));
    return array.dup('c').castTo(DataType.FLOAT).data().asFloat();
  }

  /** Rows of Java, at least one, all of one length of at least 1, one after the other. */
  static float[] rows(String argument, double[]... array) {
    Require.notNull(argument, array);
    if (array.length == 0) {
      throw Require.wrong(argument, "none", "at least one row");
    }
    int dimension = Require.notNull(argument + "[0]", array[0]).length;
    Require.atLeast("the length of " + argument + "[0]", dimension, 1);
    requireCapacity(argument, array.length, dimension);
    float[] rows = new float[array.length * dimension];
    for (int i = 0; i < array.length; i++) {
      String name = argument + "[" + i + "]";
      double[] row = Require.notNull(name, array[i]);
      if (row.length != dimension) {
        throw Require.wrong(
            name, row.length + " numbers", dimension + " numbers, as " + argument + "[0] has");
      }
      for (int j = 0; j < dimension; j++) {
        rows[i * dimension + j] = (float) row[j];
      }
    }
    return rows;
  }

  /** Throws where a number is NaN or infinite, and says in which row and column. */
  static void requireFinite(float[] rows, int dimension) {
    for (int at = 0; at < rows.length; at++) {
      if (!Float.isFinite(rows[at])) {
        throw Require.wrong(
            "row " + at / dimension + ", column " + at % dimension,
            rows[at],
            "a finite number in single precision",
            "Leave such rows out, or put a number in their place.");
      }
    }
  }

  /** One array of Java's holds no more than about two thousand million numbers. */
  static void requireCapacity(String argument, long n, long dimension) {
    if (n > (Integer.MAX_VALUE - 8L) / dimension) {
      throw Require.wrong(
          argument,
          n + " examples of " + dimension + " numbers each",
          "at most " + (Integer.MAX_VALUE - 8) + " numbers in all",
          "Take fewer examples or smaller pictures.");
    }
  }
}
