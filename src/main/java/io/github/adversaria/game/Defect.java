package io.github.adversaria.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.complex.Complex;

/**
 * A multiple eigenvalue with too few eigenvectors: powers of the matrix then grow by a polynomial
 * in the number of steps beside the power of the eigenvalue.
 *
 * @param eigenvalue which, the mean of those that rounding drove apart: the mean is right to
 *     rounding, though each is off by a root of it (G. Golub and C. Van Loan 2013, section 7.2.3)
 * @param multiplicity how often it counts
 * @param eigenvectors how many it has
 * @param spread how far the farthest of them is from the mean
 */
record Defect(Complex eigenvalue, int multiplicity, int eigenvectors, double spread) {

  /** Eigenvalues that rounding drove apart are at most this far apart, as a share of the size. */
  private static final double APART = 1e-6;

  /** Below this share of the size a singular value counts as 0. */
  private static final double SINGULAR = 1e-7;

  /** The defective ones among the eigenvalues of a matrix. */
  static List<Defect> of(double[][] matrix, List<Complex> eigenvalues) {
    double size = Kink.size(matrix);
    List<Complex> rest = new ArrayList<>(eigenvalues);
    List<Defect> defects = new ArrayList<>();
    while (!rest.isEmpty()) {
      Complex value = rest.get(0);
      List<Complex> group =
          rest.stream().filter(other -> distance(other, value) <= APART * size).toList();
      rest.removeAll(group);
      Complex mean = group.stream().reduce(Complex.ZERO, Complex::add).divide(group.size());
      int vectors = group.size() < 2 ? 1 : eigenvectors(matrix, mean, SINGULAR * size);
      if (group.size() > vectors) {
        double spread =
            group.stream().mapToDouble(other -> distance(other, mean)).max().orElseThrow();
        defects.add(new Defect(mean, group.size(), vectors, spread));
      }
    }
    return defects;
  }

  /** Whether an eigenvalue as it was computed is one of these. */
  boolean has(Complex value) {
    return distance(value, eigenvalue) <= spread;
  }

  private static double distance(Complex a, Complex b) {
    return a.subtract(b).norm();
  }

  /** The dimension of the kernel of A − λ, from its real form of twice the size. */
  private static int eigenvectors(double[][] a, Complex value, double zero) {
    int n = a.length;
    double[][] real = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        real[i][j] = a[i][j] - (i == j ? value.getReal() : 0);
        real[n + i][n + j] = real[i][j];
      }
      real[i][n + i] = value.getImaginary();
      real[n + i][i] = -value.getImaginary();
    }
    double[] sigma = ZeroFinder.decompose(real).getSingularValues();
    return (int) (Arrays.stream(sigma).filter(x -> x <= zero).count() + 1) / 2;
  }
}
