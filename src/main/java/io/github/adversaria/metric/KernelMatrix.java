package io.github.adversaria.metric;

import io.github.adversaria.divergence.PairKernel;
import io.github.adversaria.divergence.PointSet;
import java.util.concurrent.CancellationException;

/**
 * The kernel of all pairs of different pooled points, for MMD² under many labellings of them: the
 * sum over the pairs within one side settles those of the other and across, as the sums of rows do
 * not change.
 */
final class KernelMatrix {

  /** Row i holds the pairs with j below i. */
  private final double[][] below;

  private final double[] rowSums;
  private final double total;

  private KernelMatrix(double[][] below) {
    this.below = below;
    rowSums = new double[below.length];
    double sum = 0;
    for (int i = 0; i < below.length; i++) {
      for (int j = 0; j < i; j++) {
        rowSums[i] += below[i][j];
        rowSums[j] += below[i][j];
        sum += 2 * below[i][j];
      }
    }
    total = sum;
  }

  static KernelMatrix of(PairKernel kernel, PointSet first, PointSet second) {
    int m = first.size();
    double[][] below = new double[m + second.size()][];
    for (int i = 0; i < below.length; i++) {
      checkInterrupt();
      PointSet own = i < m ? first : second;
      below[i] = new double[i];
      for (int j = 0; j < i; j++) {
        below[i][j] =
            j < m
                ? kernel.at(own, i < m ? i : i - m, first, j)
                : kernel.at(own, i - m, second, j - m);
      }
    }
    return new KernelMatrix(below);
  }

  private static void checkInterrupt() {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while a kernel was summed over pairs of points");
    }
  }

  int size() {
    return below.length;
  }

  /** The unbiased MMD² between the points of the side and the others, at least two each. */
  double discrepancy(boolean[] side) {
    checkInterrupt();
    int[] chosen = new int[side.length];
    int m = 0;
    double within = 0;
    double rows = 0;
    for (int i = 0; i < side.length; i++) {
      if (side[i]) {
        double sum = 0;
        for (int c = 0; c < m; c++) {
          sum += below[i][chosen[c]];
        }
        within += 2 * sum;
        rows += rowSums[i];
        chosen[m++] = i;
      }
    }
    double n = (double) side.length - m;
    double across = rows - within;
    double others = total - within - 2 * across;
    return within / m / (m - 1.0) + others / n / (n - 1) - 2 * across / m / n;
  }
}
