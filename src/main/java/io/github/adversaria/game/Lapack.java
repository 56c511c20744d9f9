package io.github.adversaria.game;

import static org.bytedeco.openblas.global.openblas.LAPACKE_dgeevx;
import static org.bytedeco.openblas.global.openblas.LAPACK_ROW_MAJOR;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.complex.Complex;

/** What of LAPACK eigenvalues need (E. Anderson et al., <i>LAPACK Users' Guide</i>, 1999). */
final class Lapack {

  private static final byte NONE = 'N';

  private Lapack() {}

  /**
   * In no order. Without LAPACK's balancing, which blows up a coupling that is rounding alone.
   *
   * @param matrix square; not changed
   * @throws ArithmeticException if they are not found
   */
  static Complex[] eigenvalues(double[][] matrix) {
    int n = matrix.length;
    double[] a = Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    double[] real = new double[n];
    double[] imaginary = new double[n];
    double[] unused = new double[n];
    int failure =
        LAPACKE_dgeevx(
            LAPACK_ROW_MAJOR,
            NONE,
            NONE,
            NONE,
            NONE,
            n,
            a,
            n,
            real,
            imaginary,
            unused,
            n,
            unused,
            n,
            new int[1],
            new int[1],
            new double[n],
            new double[1],
            unused,
            unused);
    if (failure != 0) {
      throw new ArithmeticException(
          "LAPACK found no eigenvalues of a matrix of " + n + " rows: code " + failure);
    }
    return IntStream.range(0, n)
        .mapToObj(i -> new Complex(real[i], imaginary[i]))
        .toArray(Complex[]::new);
  }
}
