package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * exp(−|x − y|² / (2σ²)).
 *
 * @param bandwidth σ, finite and > 0
 */
public record GaussianKernel(double bandwidth) implements Kernel {

  public GaussianKernel {
    Require.positive("bandwidth", bandwidth);
  }

  /**
   * The kernel whose bandwidth is the median distance between two different points of the pooled
   * samples (Gretton et al. 2012, JMLR 13, section 8). The choice looks at the data, so it belongs
   * to a sample of its own where a test's level matters.
   *
   * @param x shape {@code [m, d]}
   * @param y shape {@code [n, d]}
   * @throws IllegalArgumentException if the shapes are wrong, or more than half of all pairs
   *     coincide
   */
  public static GaussianKernel medianHeuristic(INDArray x, INDArray y) {
    PointSet first = PointSet.of("x", x, 1);
    PointSet second = PointSet.of("y", y, 1);
    second.requireDimensionOf("y", first);
    PointSet[] pooled = {first, second};
    int total = first.size() + second.size();
    double[] squared = new double[Math.multiplyExact(total, total - 1) / 2];
    int next = 0;
    for (int i = 0; i < total; i++) {
      for (int j = 0; j < i; j++) {
        PointSet a = pooled[i < first.size() ? 0 : 1];
        PointSet b = pooled[j < first.size() ? 0 : 1];
        int rowOfA = i < first.size() ? i : i - first.size();
        int rowOfB = j < first.size() ? j : j - first.size();
        squared[next++] = a.squaredDistance(rowOfA, b, rowOfB);
      }
    }
    Arrays.sort(squared);
    double median = Math.sqrt(squared[squared.length / 2]);
    if (!(median > 0)) {
      throw Require.wrong("x and y", "points of median distance 0", "points that differ");
    }
    return new GaussianKernel(median);
  }

  @Override
  public double at(double squaredDistance) {
    return Math.exp(-squaredDistance / (2 * bandwidth * bandwidth));
  }

  @Override
  public double[] scales() {
    return new double[] {bandwidth};
  }

  @Override
  public String toLatex() {
    return "\\exp\\left(-\\frac{\\lVert x-y\\rVert^2}{2\\cdot " + bandwidth + "^2}\\right)";
  }
}
