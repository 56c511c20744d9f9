package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Matrices as arguments and as text. */
final class Matrices {

  private Matrices() {}

  /** A copy of {@code matrix}, which must be d × d and finite. */
  static double[][] square(String argument, double[][] matrix, int d) {
    if (matrix == null || matrix.length != d) {
      throw Require.wrong(
          argument, matrix == null ? "null" : matrix.length + " rows", d + " rows of length " + d);
    }
    for (int i = 0; i < d; i++) {
      Require.finite(argument + "[" + i + "]", matrix[i]);
      if (matrix[i].length != d) {
        throw Require.wrong(
            argument + "[" + i + "]", matrix[i].length + " numbers", d + " numbers");
      }
    }
    return copy(matrix);
  }

  static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  static double dot(double[] row, double[] point) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * point[i];
    }
    return sum;
  }

  static String text(double[][] matrix) {
    return Arrays.stream(matrix)
        .map(
            row ->
                Arrays.stream(row)
                    .mapToObj(Numbers::text)
                    .collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  static String latex(double[][] matrix) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.stream(row).mapToObj(Numbers::latex).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix}", "\\end{pmatrix}"));
  }
}
