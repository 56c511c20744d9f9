package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Sampled;

/**
 * The estimates of MMD² from all pairs of two samples: see {@link SampleDiscrepancy}. Immutable.
 */
public final class QuadraticEstimates {

  private final Sampled unbiased;
  private final Sampled biased;

  QuadraticEstimates(KernelSums sums) {
    unbiased = sums.estimate(QuadraticEstimates::ofDifferent);
    biased = sums.estimate(QuadraticEstimates::ofAll);
  }

  private static double ofDifferent(KernelSums.Totals sums) {
    return sums.within1() / sums.m() / (sums.m() - 1)
        + sums.within2() / sums.n() / (sums.n() - 1)
        - 2 * sums.across() / sums.m() / sums.n();
  }

  private static double ofAll(KernelSums.Totals sums) {
    return (sums.within1() + sums.diagonal1()) / sums.m() / sums.m()
        + (sums.within2() + sums.diagonal2()) / sums.n() / sums.n()
        - 2 * sums.across() / sums.m() / sums.n();
  }

  /** The mean over pairs of different points; it may be negative. */
  public Sampled unbiased() {
    return unbiased;
  }

  /** The mean over all pairs, those of a point with itself among them; never negative. */
  public Sampled biased() {
    return biased;
  }

  /** Both with their standard errors. */
  @Override
  public String toString() {
    return "unbiased " + unbiased + ", biased " + biased;
  }
}
