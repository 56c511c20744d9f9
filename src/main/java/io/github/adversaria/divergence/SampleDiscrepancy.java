package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * MMD² between two samples under any kernel, in three estimates (Gretton et al. 2012, JMLR 13): see
 * {@link MaximumMeanDiscrepancy} for what is estimated. {@link #unbiased} and {@link #biased} look
 * at all pairs, {@link #linear} at each point once. All throw a {@link CancellationException} if
 * the thread is interrupted.
 *
 * @param kernel the kernel
 */
public record SampleDiscrepancy(PairKernel kernel) {

  public SampleDiscrepancy {
    Require.notNull("kernel", kernel);
  }

  /**
   * The unbiased estimate of MMD² (there lemma 6, equation 3); it may be negative. Its standard
   * error is that of the delete-one jackknife, which errs upward. Time (m + n)² d.
   *
   * @param x shape {@code [m, d]}, on the line also {@code [m]}; m at least 3
   * @param y shape {@code [n, d]}, n at least 3
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   */
  public Sampled unbiased(INDArray x, INDArray y) {
    return quadratic(x, y).unbiased();
  }

  /**
   * The biased estimate of MMD² (there equation 5): the discrepancy of the two samples themselves,
   * never negative, too large by O(1/m + 1/n) in the mean. Standard error and cost as for {@link
   * #unbiased}.
   *
   * @param x shape {@code [m, d]}, on the line also {@code [m]}; m at least 3
   * @param y shape {@code [n, d]}, n at least 3
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   */
  public Sampled biased(INDArray x, INDArray y) {
    return quadratic(x, y).biased();
  }

  /**
   * The linear-time estimate of MMD² (there section 6, lemma 14): the mean of h over ⌊n/2⌋ disjoint
   * pairs of points of x and y, with h = k(x, x′) + k(y, y′) − k(x, y′) − k(x′, y). Unbiased, wider
   * than the others, and normal in the limit also where the distributions are equal. Points beyond
   * the shorter sample or an odd last one are not used.
   *
   * @param x shape {@code [m, d]}, on the line also {@code [m]}; m at least 4
   * @param y shape {@code [n, d]}, n at least 4
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   */
  public Sampled linear(INDArray x, INDArray y) {
    PointSet first = PointSet.of("x", x, 4);
    PointSet second = PointSet.of("y", y, 4);
    second.requireDimensionOf("y", first);
    int pairs = Math.min(first.size(), second.size()) / 2;
    double mean = 0;
    double squares = 0;
    for (int pair = 0; pair < pairs; pair++) {
      int a = 2 * pair;
      int b = a + 1;
      double h =
          kernel.at(first, a, first, b)
              + kernel.at(second, a, second, b)
              - kernel.at(first, a, second, b)
              - kernel.at(first, b, second, a);
      double step = h - mean;
      mean += step / (pair + 1);
      squares += step * (h - mean);
    }
    return new Sampled(mean, Math.sqrt(squares / (pairs - 1) / pairs), pairs);
  }

  /**
   * {@link #unbiased} and {@link #biased} at the price of one.
   *
   * @param x shape {@code [m, d]}, on the line also {@code [m]}; m at least 3
   * @param y shape {@code [n, d]}, n at least 3
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   */
  public QuadraticEstimates quadratic(INDArray x, INDArray y) {
    PointSet first = PointSet.of("x", x, 3);
    PointSet second = PointSet.of("y", y, 3);
    second.requireDimensionOf("y", first);
    return new QuadraticEstimates(new KernelSums(kernel, first, second));
  }
}
