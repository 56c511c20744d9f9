package io.github.adversaria.metric;

import io.github.adversaria.divergence.GaussianKernel;
import io.github.adversaria.divergence.InverseMultiquadricKernel;
import io.github.adversaria.divergence.KernelMean;
import io.github.adversaria.divergence.LaplaceKernel;
import io.github.adversaria.divergence.PairKernel;
import io.github.adversaria.divergence.PolynomialKernel;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The kernels that are usual for samples, each with the scale that fits the data: σ is the median
 * distance of the pooled points (A. Gretton et al. 2012, JMLR 13, section 8).
 */
public enum StandardKernel {
  /** exp(−r²/(2σ²)). */
  GAUSSIAN {
    @Override
    PairKernel of(double median, int dimension) {
      return new GaussianKernel(median);
    }
  },

  /** The mean of Gaussians of bandwidth σ times each of {@link #FACTORS}. */
  GAUSSIAN_MIXTURE {
    @Override
    PairKernel of(double median, int dimension) {
      return KernelMean.ofGaussians(
          Arrays.stream(FACTORS).map(factor -> factor * median).toArray());
    }
  },

  /** exp(−r/σ). */
  LAPLACE {
    @Override
    PairKernel of(double median, int dimension) {
      return new LaplaceKernel(median);
    }
  },

  /** 1/√(1 + r²/σ²). */
  INVERSE_MULTIQUADRIC {
    @Override
    PairKernel of(double median, int dimension) {
      return new InverseMultiquadricKernel(median);
    }
  },

  /** (⟨x, y⟩/d + 1)³, of the kernel inception distance; it has no scale. */
  POLYNOMIAL {
    @Override
    PairKernel of(double median, int dimension) {
      return PolynomialKernel.cubic(dimension);
    }
  };

  /** Two octaves to both sides, as Y. Li et al. 2015 (arXiv 1502.02761) span several. */
  private static final double[] FACTORS = {0.25, 0.5, 1, 2, 4};

  abstract PairKernel of(double median, int dimension);

  /**
   * The kernel for two samples. It looks at both, but not at which is which, so that a permutation
   * test with it is still exact.
   *
   * @param x shape {@code [m, d]}
   * @param y shape {@code [n, d]}
   * @throws IllegalArgumentException if the shapes are wrong, or more than half of all pairs
   *     coincide
   */
  public PairKernel fit(INDArray x, INDArray y) {
    double median = GaussianKernel.medianHeuristic(x, y).bandwidth();
    return of(median, x.rank() == 2 ? (int) x.size(1) : 1);
  }
}
