package io.github.adversaria.nn;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas.cblas_dgemv;

import java.util.Arrays;
import org.bytedeco.javacpp.DoublePointer;

/** {@link Product} in {@link Precision#DOUBLE}. */
@SuppressWarnings("cast") // The casts are there for the translation to single precision.
final class DoubleProduct implements Product {

  /** Up to this many terms a sum is made here: OpenBLAS would spend more on its preparations. */
  private static final int THIN = 4;

  private static final double ONE = 1;
  private static final double ZERO = 0;

  DoubleProduct() {
    Blas.useOneThread();
  }

  @Override
  public void multiply(
      Memory a, boolean transposeA, Memory b, boolean transposeB, int m, int n, int k, Memory out) {
    if (k <= THIN && (!transposeB || k == 1)) {
      sumOfRows(a, transposeA, b, m, n, k, out);
    } else if (transposeA && m <= THIN && !transposeB) {
      sumOfRows(a, true, b, m, n, k, out);
    } else if (n == 1) {
      int rows = transposeA ? k : m;
      int columns = transposeA ? m : k;
      cblas_dgemv(
          CblasRowMajor,
          transposeA ? CblasTrans : CblasNoTrans,
          rows,
          columns,
          ONE,
          (DoublePointer) a.reading(),
          columns,
          (DoublePointer) b.reading(),
          1,
          ZERO,
          (DoublePointer) out.writing(),
          1);
    } else {
      cblas_dgemm(
          CblasRowMajor,
          transposeA ? CblasTrans : CblasNoTrans,
          transposeB ? CblasTrans : CblasNoTrans,
          m,
          n,
          k,
          ONE,
          (DoublePointer) a.reading(),
          transposeA ? m : k,
          (DoublePointer) b.reading(),
          transposeB ? k : n,
          ZERO,
          (DoublePointer) out.writing(),
          n);
    }
  }

  /** Each row of the result as a sum of rows of b, in the order of k. */
  private static void sumOfRows(
      Memory as, boolean transposeA, Memory bs, int m, int n, int k, Memory outs) {
    final double[] a = DoubleMemory.read(as);
    final double[] b = DoubleMemory.read(bs);
    final double[] out = DoubleMemory.write(outs);
    Arrays.fill(out, 0);
    if (m <= k) {
      for (int j = 0; j < k; j++) {
        for (int i = 0; i < m; i++) {
          addScaled(a[transposeA ? j * m + i : i * k + j], b, j * n, out, i * n, n);
        }
      }
    } else {
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < k; j++) {
          addScaled(a[transposeA ? j * m + i : i * k + j], b, j * n, out, i * n, n);
        }
      }
    }
  }

  private static void addScaled(
      final double scale, double[] b, int from, double[] out, int at, int count) {
    for (int c = 0; c < count; c++) {
      out[at + c] += scale * b[from + c];
    }
  }
}
