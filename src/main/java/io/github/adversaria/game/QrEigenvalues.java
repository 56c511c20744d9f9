package io.github.adversaria.game;

import java.util.Arrays;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.hipparchus.complex.Complex;

/**
 * Eigenvalues by the implicit double-shift QR algorithm of EJML, which converges where Hipparchus'
 * does not. LAPACK would be quicker, but the one that ND4J ships (OpenBLAS 0.3.19) multiplies
 * triangular matrices wrongly on processors with AVX-512, and with it goes half of the first digit.
 */
final class QrEigenvalues {

  private QrEigenvalues() {}

  /**
   * In no order, without balancing, which blows up a coupling that is rounding alone.
   *
   * @param matrix square; not changed
   * @throws ArithmeticException if they are not found
   */
  static Complex[] of(double[][] matrix) {
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(matrix.length, false, false);
    if (!decomposition.decompose(new DMatrixRMaj(matrix))) {
      throw new ArithmeticException(
          "no eigenvalues were found of a matrix of " + matrix.length + " rows");
    }
    Complex[] values = new Complex[matrix.length];
    Arrays.setAll(
        values,
        i -> {
          Complex_F64 value = decomposition.getEigenvalue(i);
          return new Complex(value.getReal(), value.getImaginary());
        });
    return values;
  }
}
