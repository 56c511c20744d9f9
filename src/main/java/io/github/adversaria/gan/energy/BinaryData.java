package io.github.adversaria.gan.energy;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Rows of zeros and ones: examples for units that are off or on. An immutable value. */
public final class BinaryData {

  private final boolean[][] rows;

  private BinaryData(boolean[][] rows) {
    this.rows = rows;
  }

  /** Rows that the caller made and gives away. */
  static BinaryData owning(boolean[][] rows) {
    return new BinaryData(rows);
  }

  /**
   * Examples cut in two: 1 where a number is greater than the threshold.
   *
   * @param data any numbers; of {@link io.github.adversaria.data.Digits} a threshold of 0 makes
   *     half-grey the limit
   * @throws IllegalArgumentException if there are no data, or the threshold is not finite
   */
  public static BinaryData of(Dataset data, double threshold) {
    Require.notNull("data", data);
    Require.finite("threshold", threshold);
    var rows = new boolean[data.size()][data.dimension()];
    for (int n = 0; n < rows.length; n++) {
      float[] example = data.example(n);
      for (int i = 0; i < example.length; i++) {
        rows[n][i] = example[i] > threshold;
      }
    }
    return new BinaryData(rows);
  }

  /**
   * Rows of zeros and ones.
   *
   * @param rows at least one, all of one length, at least 1
   * @throws IllegalArgumentException if that does not hold, or a number is neither 0 nor 1
   */
  public static BinaryData of(double[][] rows) {
    Require.notNull("rows", rows);
    Require.atLeast("the number of rows", rows.length, 1);
    var bits = new boolean[rows.length][];
    for (int n = 0; n < rows.length; n++) {
      Require.finite("rows[" + n + "]", rows[n]);
      bits[n] = new boolean[rows[n].length];
      if (bits[n].length != bits[0].length) {
        throw Require.wrong(
            "rows[" + n + "]", rows[n].length + " numbers", bits[0].length + ", as rows[0] has");
      }
      for (int i = 0; i < rows[n].length; i++) {
        if (rows[n][i] != 0 && rows[n][i] != 1) {
          throw Require.wrong(
              "rows[" + n + "][" + i + "]",
              rows[n][i],
              "0 or 1",
              "BinaryData.of(dataset, threshold) makes grey black or white.");
        }
        bits[n][i] = rows[n][i] == 1;
      }
    }
    return new BinaryData(bits);
  }

  /** How many rows. */
  public int size() {
    return rows.length;
  }

  /** How many zeros and ones a row has. */
  public int units() {
    return rows[0].length;
  }

  /** The rows as numbers, shape {@code [size(), units()]}, single precision; a copy. */
  public INDArray examples() {
    var numbers = new float[size()][units()];
    for (int n = 0; n < numbers.length; n++) {
      for (int i = 0; i < units(); i++) {
        numbers[n][i] = rows[n][i] ? 1 : 0;
      }
    }
    return Nd4j.createFromArray(numbers);
  }

  /** The share of ones in each column. */
  public double[] means() {
    var means = new double[units()];
    for (boolean[] row : rows) {
      for (int i = 0; i < means.length; i++) {
        means[i] += row[i] ? 1.0 / size() : 0;
      }
    }
    return means;
  }

  /**
   * Some of the rows.
   *
   * @param indices each from 0 to size() − 1, at least one; an index may recur
   * @throws IllegalArgumentException if that does not hold
   */
  public BinaryData select(int... indices) {
    Require.notNull("indices", indices);
    Require.atLeast("the number of indices", indices.length, 1);
    for (int index : indices) {
      if (index < 0 || index >= size()) {
        throw Require.wrong("index", index, "from 0 to " + (size() - 1));
      }
    }
    return new BinaryData(
        Arrays.stream(indices).mapToObj(index -> rows[index]).toArray(boolean[][]::new));
  }

  /** So many rows drawn with replacement. */
  BinaryData draw(int n, RandomGenerator random) {
    return select(random.ints(n, 0, size()).toArray());
  }

  /** A row; not to be changed. */
  boolean[] row(int index) {
    return rows[index];
  }

  /** For example {@code 1437 rows of 64 zeros and ones}. */
  @Override
  public String toString() {
    return size() + (size() == 1 ? " row of " : " rows of ") + units() + " zeros and ones";
  }
}
