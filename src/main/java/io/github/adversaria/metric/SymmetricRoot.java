package io.github.adversaria.metric;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * A root A of a covariance matrix, C = AᵀA, by its eigenvalues, of which rounding may make those
 * that are 0 negative: a covariance of fewer points than coordinates has no Cholesky root.
 */
final class SymmetricRoot {

  private final double[] eigenvalues;
  private final double[][] eigenvectors;

  private SymmetricRoot(double[] eigenvalues, double[][] eigenvectors) {
    this.eigenvalues = eigenvalues;
    this.eigenvectors = eigenvectors;
  }

  static SymmetricRoot of(double[][] covariance) {
    var decomposition =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance, false));
    double[] values = decomposition.getEigenvalues();
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, j) -> Double.compare(values[j], values[i]))
            .mapToInt(i -> i)
            .toArray();
    return new SymmetricRoot(
        Arrays.stream(order).mapToDouble(i -> Math.max(0, values[i])).toArray(),
        Arrays.stream(order)
            .mapToObj(i -> decomposition.getEigenvector(i).toArray())
            .toArray(double[][]::new));
  }

  /** The greatest first, none negative. */
  double[] eigenvalues() {
    return eigenvalues;
  }

  /** That of the eigenvalue at a place, of length 1. */
  double[] eigenvector(int place) {
    return eigenvectors[place];
  }

  /**
   * tr (C^½ C′ C^½)^½, the sum of the singular values of A′Aᵀ: half the digits of a small one would
   * be lost as the root of an eigenvalue.
   */
  double traceOfRootWith(SymmetricRoot other) {
    RealMatrix product = other.matrix().multiplyTransposed(matrix());
    return Arrays.stream(new SingularValueDecomposition(product).getSingularValues()).sum();
  }

  private Array2DRowRealMatrix matrix() {
    int d = eigenvalues.length;
    double[][] rows = new double[d][d];
    for (int i = 0; i < d; i++) {
      double root = Math.sqrt(eigenvalues[i]);
      for (int k = 0; k < d; k++) {
        rows[i][k] = root * eigenvectors[i][k];
      }
    }
    return new Array2DRowRealMatrix(rows, false);
  }
}
