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

  /** The unbiased estimate of MMD² from samples: see {@link SampleDiscrepancy#unbiased}. */
  public Sampled unbiased(INDArray x, INDArray y) {
    return new SampleDiscrepancy(kernel).unbiased(x, y);
  }

  /** The biased estimate of MMD² from samples: see {@link SampleDiscrepancy#biased}. */
  public Sampled biased(INDArray x, INDArray y) {
    return new SampleDiscrepancy(kernel).biased(x, y);
  }

  /** The linear-time estimate of MMD² from samples: see {@link SampleDiscrepancy#linear}. */
  public Sampled linear(INDArray x, INDArray y) {
    return new SampleDiscrepancy(kernel).linear(x, y);
  }
}
