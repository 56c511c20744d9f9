package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Zero-sum games whose value is V = ½·xᵀAx + xᵀBy − ½·yᵀCy: their field is linear, so whatever a
 * rule does is told by eigenvalues. Where A and C are positive definite, 0 is the one equilibrium;
 * where they are 0, the game is bilinear.
 */
public final class QuadraticGame {

  private static final int DIGITS = 6;

  private QuadraticGame() {}

  /**
   * Any quadratic zero-sum game with its critical point at 0.
   *
   * @param a A, a row for each number that the first player chooses; only its symmetric part counts
   * @param b B, as many rows, a column for each number that the second chooses
   * @param c C, as many rows and columns as B has columns; only its symmetric part counts
   * @throws IllegalArgumentException if the shapes do not fit, or an entry is not finite
   */
  public static Game of(double[][] a, double[][] b, double[][] c) {
    return of(
        "quadratic game", "\\tfrac12 x^\\top A x + x^\\top B y - \\tfrac12 y^\\top C y", a, b, c);
  }

  static Game of(String name, String latex, double[][] a, double[][] b, double[][] c) {
    rectangle("b", b);
    int n = b.length;
    int m = b[0].length;
    square("a", a, n, "rows");
    square("c", c, m, "columns");
    double[][] value = new double[n + m][n + m];
    double[][] negated = new double[n + m][n + m];
    for (int i = 0; i < n + m; i++) {
      for (int j = 0; j < n + m; j++) {
        // Differences from 0 where a sign turns, for −0 would be printed.
        if (i < n && j < n) {
          value[i][j] = 0.5 * (a[i][j] + a[j][i]);
        } else if (i >= n && j >= n) {
          value[i][j] = 0 - 0.5 * (c[i - n][j - n] + c[j - n][i - n]);
        } else {
          value[i][j] = i < n ? b[i][j - n] : b[j][i - n];
        }
        negated[i][j] = 0 - value[i][j];
      }
    }
    return new Game(
        name,
        Formula.zeroSum(latex),
        new QuadraticCosts(n, new double[][][] {value, negated}, new double[2][n + m]));
  }

  /**
   * The bilinear game V = xᵀBy where B has given singular values and is turned at random on both
   * sides. Simultaneous steps and their remedies turn at the speed of each singular value, so their
   * spread, greatest over least, is how badly the game is conditioned.
   *
   * @param singularValues of B, at least one, each finite and >= 0
   * @param seed of the two rotations
   */
  public static Game bilinear(double[] singularValues, long seed) {
    Require.finite("singularValues", singularValues);
    int n = singularValues.length;
    for (int i = 0; i < n; i++) {
      Require.nonNegative("singularValues[" + i + "]", singularValues[i]);
    }
    var random = new SplittableRandom(seed);
    RealMatrix b =
        rotation(n, random)
            .multiply(MatrixUtils.createRealDiagonalMatrix(singularValues))
            .multiply(rotation(n, random));
    return of(
        "bilinear game of singular values "
            + Arrays.stream(singularValues)
                .mapToObj(value -> Decimal.text(value, DIGITS))
                .collect(Collectors.joining(", ")),
        "x^\\top B y",
        new double[n][n],
        b.getData(),
        new double[n][n]);
  }

  /**
   * V = x² − y²: 0 is an equilibrium, for the first's cost is convex in x and the second's in y.
   */
  public static Game saddle() {
    return of("V = x² − y²", "x^2 - y^2", matrix(2), matrix(0), matrix(2));
  }

  /**
   * V = y² − x²: a saddle that is no equilibrium, for at 0 each player is at its worst. The picture
   * is that of {@link #saddle}, turned.
   */
  public static Game turnedSaddle() {
    return of("V = y² − x²", "y^2 - x^2", matrix(-2), matrix(0), matrix(-2));
  }

  private static double[][] matrix(double entry) {
    return new double[][] {{entry}};
  }

  /** Distributed evenly over all rotations and reflections (G. W. Stewart 1980). */
  private static RealMatrix rotation(int n, RandomGenerator random) {
    double[][] normal = new double[n][n];
    for (double[] row : normal) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    var decomposition = new QRDecomposition(MatrixUtils.createRealMatrix(normal));
    double[] signs = new double[n];
    Arrays.setAll(signs, i -> Math.signum(decomposition.getR().getEntry(i, i)));
    return decomposition.getQ().multiply(MatrixUtils.createRealDiagonalMatrix(signs));
  }

  private static void rectangle(String argument, double[][] matrix) {
    Require.notNull(argument, matrix);
    Require.atLeast("the number of rows in " + argument, matrix.length, 1);
    for (int i = 0; i < matrix.length; i++) {
      Require.finite(argument + "[" + i + "]", matrix[i]);
      if (matrix[i].length != matrix[0].length) {
        throw Require.wrong(
            argument + "[" + i + "]", matrix[i].length + " numbers", matrix[0].length + " numbers");
      }
    }
  }

  private static void square(String argument, double[][] matrix, int size, String ofB) {
    rectangle(argument, matrix);
    if (matrix.length != size || matrix[0].length != size) {
      throw Require.wrong(
          argument,
          matrix.length + " by " + matrix[0].length,
          size + " by " + size + ", as b has " + size + " " + ofB);
    }
  }
}
