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

  /** Multiplications up to which OpenBLAS takes a product for a small one. */
  private static final int SMALL = 1_000_000;

  /** Rows beyond which its small kernels are no quicker, as measured. */
  private static final int MOST_ROWS = 32;

  /** The same for a transposed second factor: its largest size, and the rows at a time. */
  private static final int TRANSPOSED_SMALL = 128 * 128;

  private static final int TRANSPOSED_ROWS = 8;

  private static final double ONE = 1;
  private static final double ZERO = 0;

  private final DoublePointer ones = new DoublePointer(CHUNK);

  DoubleProduct() {
    OpenBlas.useOneThread();
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
      int rows = blockRows(m, n, k, transposeB);
      for (int from = 0; from < m; from += rows) {
        cblas_dgemm(
            CblasRowMajor,
            transposeA ? CblasTrans : CblasNoTrans,
            transposeB ? CblasTrans : CblasNoTrans,
            Math.min(rows, m - from),
            n,
            k,
            ONE,
            at(x, from * downA),
            transposeA ? m : k,
            y,
            transposeB ? k : n,
            ZERO,
            at(z, from * n),
            n);
      }
    }
  }

  /**
   * How many rows of the result are computed in one call: as many as OpenBLAS has small kernels
   * for, where it has them. Where they need b transposed they pay for few rows and a small b only.
   */
  private static int blockRows(int m, int n, int k, boolean transposeB) {
    if (!OpenBlas.hasSmallKernels()) {
      return m;
    }
    if (transposeB) {
      return n * k <= TRANSPOSED_SMALL ? TRANSPOSED_ROWS : m;
    }
    int rows = Math.min(MOST_ROWS, SMALL / (n * k)) / 4 * 4;
    return rows == 0 ? m : rows;
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
