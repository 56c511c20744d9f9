package io.github.adversaria.nn;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas.cblas_dgemv;
import static org.bytedeco.openblas.global.openblas.cblas_dger;

import org.bytedeco.javacpp.DoublePointer;

/** {@link Product} in {@link Precision#DOUBLE}. */
final class DoubleProduct implements Product {

  /**
   * Up to this length a side makes the product so thin that it goes column by column or row by row:
   * for whole matrices OpenBLAS first copies both into blocks, which then takes longer than the
   * product.
   */
  private static final int THIN = 4;

  /** Rows that are added up in one call. */
  private static final int CHUNK = 1024;

  private static final double ONE = 1;
  private static final double ZERO = 0;

  private final DoublePointer ones = new DoublePointer(CHUNK);

  DoubleProduct() {
    Blas.useOneThread();
    for (int i = 0; i < CHUNK; i++) {
      ones.put(i, ONE);
    }
  }

  @Override
  public void multiply(
      Memory a, boolean transposeA, Memory b, boolean transposeB, int m, int n, int k, Memory out) {
    DoublePointer x = (DoublePointer) a.reading();
    DoublePointer y = (DoublePointer) b.reading();
    DoublePointer z = (DoublePointer) out.writing();
    // Steps from one number to the next, down a column and along a row, of op(a) and op(b).
    int downA = transposeA ? 1 : k;
    int alongA = transposeA ? m : 1;
    int downB = transposeB ? 1 : n;
    int alongB = transposeB ? k : 1;
    if (n <= THIN) {
      for (int j = 0; j < n; j++) {
        times(x, transposeA, m, k, at(y, j * alongB), downB, at(z, j), n);
      }
    } else if (m <= THIN) {
      for (int i = 0; i < m; i++) {
        times(y, !transposeB, n, k, at(x, i * downA), alongA, at(z, i * n), 1);
      }
    } else if (k <= THIN) {
      org.bytedeco.javacpp.Pointer.memset(z, 0, (long) m * n * z.sizeof());
      for (int j = 0; j < k; j++) {
        cblas_dger(
            CblasRowMajor, m, n, ONE, at(x, j * alongA), downA, at(y, j * downB), alongB, z, n);
      }
    } else {
      cblas_dgemm(
          CblasRowMajor,
          transposeA ? CblasTrans : CblasNoTrans,
          transposeB ? CblasTrans : CblasNoTrans,
          m,
          n,
          k,
          ONE,
          x,
          transposeA ? m : k,
          y,
          transposeB ? k : n,
          ZERO,
          z,
          n);
    }
  }

  /** out = op(matrix)·x with op(matrix) of [rows, columns]; x and out lie at equal steps. */
  private static void times(
      DoublePointer matrix,
      boolean transpose,
      int rows,
      int columns,
      DoublePointer x,
      int stepX,
      DoublePointer out,
      int stepOut) {
    cblas_dgemv(
        CblasRowMajor,
        transpose ? CblasTrans : CblasNoTrans,
        transpose ? columns : rows,
        transpose ? rows : columns,
        ONE,
        matrix,
        transpose ? rows : columns,
        x,
        stepX,
        ZERO,
        out,
        stepOut);
  }

  @Override
  public void addRow(Memory row, int rows, int columns, Memory x) {
    DoublePointer b = (DoublePointer) row.reading();
    DoublePointer out = (DoublePointer) x.changing();
    for (int from = 0; from < rows; from += CHUNK) {
      int count = Math.min(CHUNK, rows - from);
      cblas_dger(
          CblasRowMajor, count, columns, ONE, ones, 1, b, 1, at(out, from * columns), columns);
    }
  }

  @Override
  public void sumRows(Memory x, int rows, int columns, Memory out) {
    DoublePointer a = (DoublePointer) x.reading();
    DoublePointer y = (DoublePointer) out.writing();
    for (int from = 0; from < rows; from += CHUNK) {
      int count = Math.min(CHUNK, rows - from);
      cblas_dgemv(
          CblasRowMajor,
          CblasTrans,
          count,
          columns,
          ONE,
          at(a, from * columns),
          columns,
          ones,
          1,
          from == 0 ? ZERO : ONE,
          y,
          1);
    }
  }

  private static DoublePointer at(DoublePointer pointer, int index) {
    return index == 0 ? pointer : new DoublePointer(pointer).position(index);
  }
}
