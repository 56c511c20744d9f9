package io.github.adversaria.metric;

import io.github.adversaria.divergence.PairKernel;
import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.divergence.QuadraticEstimates;
import io.github.adversaria.divergence.SampleDiscrepancy;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The squared maximum mean discrepancy of two samples under a kernel, and whether it is more than
 * chance: by random relabellings of the pooled points (A. Gretton et al. 2012, A kernel two-sample
 * test, JMLR 13). Under {@link StandardKernel#POLYNOMIAL} it is the kernel inception distance of M.
 * Bińkowski et al. 2018 (arXiv 1801.01401) without the Inception network.
 *
 * <p>The p-value is exact as a test whatever the distribution; the standard error is for comparing
 * generators, and is no test of equality: where the distributions are equal MMD² is not normal.
 * Immutable.
 */
public final class KernelTwoSampleTest implements Showable {

  /** How many random relabellings the p-value rests on unless another number is asked for. */
  public static final int PERMUTATIONS = 199;

  private final PairKernel kernel;
  private final int reals;
  private final int generated;
  private final Sampled unbiased;
  private final Sampled biased;
  private final int permutations;
  private final double pValue;

  private KernelTwoSampleTest(
      PairKernel kernel,
      int reals,
      int generated,
      Sampled unbiased,
      Sampled biased,
      int permutations,
      double pValue) {
    this.kernel = kernel;
    this.reals = reals;
    this.generated = generated;
    this.unbiased = unbiased;
    this.biased = biased;
    this.permutations = permutations;
    this.pValue = pValue;
  }

  /**
   * With a standard kernel fitted to the samples, and {@link #PERMUTATIONS}.
   *
   * @param real shape {@code [m, d]}, m at least 3
   * @param generated shape {@code [n, d]}, n at least 3
   * @param random for the relabellings
   * @throws IllegalArgumentException if a shape is wrong, a coordinate not finite, or more than
   *     half of all pairs coincide
   * @throws CancellationException if the thread is interrupted
   */
  public static KernelTwoSampleTest of(
      StandardKernel kernel, INDArray real, INDArray generated, RandomGenerator random) {
    Require.notNull("kernel", kernel);
    Require.notNull("real", real);
    Require.notNull("generated", generated);
    return of(kernel.fit(real, generated), real, generated, PERMUTATIONS, random);
  }

  /**
   * With any kernel. Time (m + n)² (d + permutations/8), memory 4 (m + n)² bytes.
   *
   * @param real shape {@code [m, d]}, m at least 3
   * @param generated shape {@code [n, d]}, n at least 3
   * @param permutations how many relabellings, at least 1; no p-value is below 1/(this + 1)
   * @param random for the relabellings
   * @throws IllegalArgumentException if a shape is wrong or a coordinate not finite
   * @throws CancellationException if the thread is interrupted
   */
  public static KernelTwoSampleTest of(
      PairKernel kernel,
      INDArray real,
      INDArray generated,
      int permutations,
      RandomGenerator random) {
    var discrepancy = new SampleDiscrepancy(kernel);
    PointSet first = PointSet.of("real", real, 3);
    PointSet second = PointSet.of("generated", generated, 3);
    second.requireDimensionOf("generated", first);
    Require.atLeast("permutations", permutations, 1);
    Require.notNull("random", random);
    var matrix = KernelMatrix.of(kernel, first, second);
    boolean[] side = new boolean[matrix.size()];
    Arrays.fill(side, 0, first.size(), true);
    double observed = matrix.discrepancy(side);
    int asHigh = 1;
    for (int round = 0; round < permutations; round++) {
      Permutation.shuffle(side, random);
      asHigh += matrix.discrepancy(side) >= observed ? 1 : 0;
    }
    QuadraticEstimates estimates = discrepancy.quadratic(real, generated);
    return new KernelTwoSampleTest(
        kernel,
        first.size(),
        second.size(),
        estimates.unbiased(),
        estimates.biased(),
        permutations,
        asHigh / (permutations + 1.0));
  }

  /** The kernel. */
  public PairKernel kernel() {
    return kernel;
  }

  /** How many real points. */
  public int realSize() {
    return reals;
  }

  /** How many generated points. */
  public int generatedSize() {
    return generated;
  }

  /** The unbiased estimate of MMD², which may be negative; see {@link SampleDiscrepancy}. */
  public Sampled unbiased() {
    return unbiased;
  }

  /** The biased estimate of MMD², never negative. */
  public Sampled biased() {
    return biased;
  }

  /** How many random relabellings the p-value rests on. */
  public int permutations() {
    return permutations;
  }

  /**
   * The share of relabellings whose unbiased MMD² is as high, the observed one among them: small if
   * the samples differ.
   */
  public double pValue() {
    return pValue;
  }

  private Readout readout() {
    return Readout.titled(
            "kernel two-sample test of " + reals + " real, " + generated + " generated points")
        .line("MMD², unbiased", unbiased)
        .line("MMD², biased", biased)
        .line("p-value", Readout.text(pValue) + " by " + permutations + " relabellings")
        .line("kernel", kernel.toString());
  }

  @Override
  public MimeBundle show() {
    return readout().show();
  }

  @Override
  public String toString() {
    return readout().text();
  }
}
