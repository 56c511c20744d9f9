package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;

/**
 * The map x to Ax + b.
 *
 * @param matrix A, outputs × inputs
 * @param shift b
 * @param name what it is called
 */
record LinearMap(double[][] matrix, double[] shift, String name) implements ExampleMap {

  /** Copies, and refuses what does not fit together. */
  static LinearMap of(double[][] matrix, double[] shift) {
    Require.notNull("matrix", matrix);
    Require.finite("shift", Require.notNull("shift", shift));
    if (matrix.length != shift.length) {
      throw Require.wrong(
          "matrix", matrix.length + " rows", shift.length + " rows, as many as shift has numbers");
    }
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      String row = "matrix[" + i + "]";
      copy[i] = Require.finite(row, Require.notNull(row, matrix[i])).clone();
      if (copy[i].length != copy[0].length) {
        throw Require.wrong(
            row, copy[i].length + " numbers", copy[0].length + " numbers, as matrix[0] has");
      }
    }
    return new LinearMap(
        copy, shift.clone(), Arrays.deepToString(copy) + " x + " + Arrays.toString(shift));
  }

  /** The turn about the origin of the plane, counterclockwise. */
  static LinearMap rotation(double degrees) {
    double angle = Math.toRadians(Require.finite("degrees", degrees));
    double[][] matrix = {{Math.cos(angle), -Math.sin(angle)}, {Math.sin(angle), Math.cos(angle)}};
    return new LinearMap(matrix, new double[2], "turned by " + Decimal.text(degrees, 6) + "°");
  }

  @Override
  public int inputs() {
    return matrix[0].length;
  }

  @Override
  public int outputs() {
    return matrix.length;
  }

  @Override
  public void map(float[] from, int fromAt, float[] into, int intoAt) {
    for (int i = 0; i < matrix.length; i++) {
      double sum = shift[i];
      for (int j = 0; j < matrix[i].length; j++) {
        sum += matrix[i][j] * from[fromAt + j];
      }
      into[intoAt + i] = (float) sum;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
