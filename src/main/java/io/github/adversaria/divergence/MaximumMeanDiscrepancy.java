package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.density.NoClosedFormException;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The maximum mean discrepancy of a kernel k: MMD² = E k(X, X′) + E k(Y, Y′) − 2 E k(X, Y), the
 * squared distance between the mean embeddings of two distributions (Gretton et al. 2012, JMLR 13,
 * section 2.2, lemmas 4 and 6).
 *
 * <p>From samples there are three estimates of MMD², each a {@link Sampled}: {@link #unbiased} and
 * {@link #biased} look at all pairs, {@link #linear} at each point once. Where the distributions
 * are equal the first two do not tend to a normal law (there theorem 12): a test of equality by
 * their standard error is not valid; that by {@link #linear} is.
 */
public final class MaximumMeanDiscrepancy implements Divergence {

  private final Kernel kernel;

  private MaximumMeanDiscrepancy(Kernel kernel) {
    this.kernel = kernel;
  }

  /**
   * The discrepancy of a kernel.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static MaximumMeanDiscrepancy of(Kernel kernel) {
    return new MaximumMeanDiscrepancy(Require.notNull("kernel", kernel));
  }

  /** The kernel. */
  public Kernel kernel() {
    return kernel;
  }

  @Override
  public String name() {
    return "maximum mean discrepancy";
  }

  @Override
  public String toLatex() {
    return "\\mathrm{MMD}^2(p, q) = \\mathbb{E}\\,k(X,X') + \\mathbb{E}\\,k(Y,Y') -"
        + " 2\\,\\mathbb{E}\\,k(X,Y),\\quad k(x,y) = "
        + kernel.toLatex();
  }

  /** Up to √(2 k(x, x)), which point masses far apart come near. */
  @Override
  public Interval range() {
    return new Interval(0, Math.sqrt(2 * kernel.at(0)));
  }

  /** MMD, the root of {@link #squared}. */
  @Override
  public Bounded between(Density p, Density q) {
    return squared(p, q).sqrt();
  }

  /**
   * MMD² of two densities: in closed form for normals, atoms and their mixtures under Gaussian
   * kernels, in any dimension; a sum for atoms under any kernel; on the line an integral for
   * everything else, one of the two atoms or not.
   *
   * @throws NoClosedFormException in more dimensions, for other pairs
   * @throws IllegalArgumentException if the dimensions differ
   */
  public Bounded squared(Density p, Density q) {
    Require.notNull("p", p);
    Require.notNull("q", q);
    if (p.dimension() != q.dimension()) {
      throw Require.wrong(
          "q", q + " of dimension " + q.dimension(), "dimension " + p.dimension() + " as " + p);
    }
    var difference = NormalEmbedding.difference(p, q);
    var gaussians = gaussians(kernel);
    if (difference.isPresent() && gaussians.isPresent()) {
      Bounded sum = Bounded.of(0, 0);
      for (GaussianKernel gaussian : gaussians.get()) {
        sum = sum.plus(difference.get().squaredNorm(gaussian));
      }
      return sum.times(1.0 / gaussians.get().size());
    }
    if (p.dimension() > 1) {
      throw new NoClosedFormException(
          "maximum mean discrepancy to " + q, p, "estimate it from samples: unbiased(x, y)");
    }
    return new WitnessIntegral(kernel, p, q).squared();
  }

  private static Optional<List<GaussianKernel>> gaussians(Kernel kernel) {
    List<Kernel> kernels = kernel instanceof KernelMean mean ? mean.kernels() : List.of(kernel);
    return kernels.stream().allMatch(GaussianKernel.class::isInstance)
        ? Optional.of(kernels.stream().map(GaussianKernel.class::cast).toList())
        : Optional.empty();
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
    return quadratic(x, y, MaximumMeanDiscrepancy::withoutDiagonal);
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
    double diagonal = kernel.at(0);
    return quadratic(
        x,
        y,
        (within1, m, within2, n, across) ->
            (within1 + m * diagonal) / m / m
                + (within2 + n * diagonal) / n / n
                - 2 * across / m / n);
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
    PointSet.requireSameDimension("y", first, second);
    int pairs = Math.min(first.size(), second.size()) / 2;
    double mean = 0;
    double squares = 0;
    for (int pair = 0; pair < pairs; pair++) {
      int a = 2 * pair;
      int b = a + 1;
      double h =
          kernel.at(first.squaredDistance(a, first, b))
              + kernel.at(second.squaredDistance(a, second, b))
              - kernel.at(first.squaredDistance(a, second, b))
              - kernel.at(first.squaredDistance(b, second, a));
      double step = h - mean;
      mean += step / (pair + 1);
      squares += step * (h - mean);
    }
    return new Sampled(mean, Math.sqrt(squares / (pairs - 1) / pairs), pairs);
  }

  private Sampled quadratic(INDArray x, INDArray y, KernelSums.Estimator estimator) {
    PointSet first = PointSet.of("x", x, 3);
    PointSet second = PointSet.of("y", y, 3);
    PointSet.requireSameDimension("y", first, second);
    var sums = new KernelSums(kernel, first, second);
    double variance = sums.jackknifeVariance(estimator);
    long samples = (long) first.size() + second.size();
    return new Sampled(sums.estimate(estimator), Math.sqrt(variance), samples);
  }

  private static double withoutDiagonal(
      double within1, int m, double within2, int n, double across) {
    return within1 / m / (m - 1) + within2 / n / (n - 1) - 2 * across / m / n;
  }
}
