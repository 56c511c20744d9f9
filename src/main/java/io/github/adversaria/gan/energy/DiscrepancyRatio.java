package io.github.adversaria.gan.energy;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.divergence.PairKernel;
import io.github.adversaria.divergence.SampleDiscrepancy;
import io.github.adversaria.metric.StandardKernel;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How far a generated sample is from real ones, in units of how far real ones of the same size are
 * from each other: MMD by {@link StandardKernel#GAUSSIAN}, the root of the biased estimate (Gretton
 * et al. 2012, JMLR 13, equation 5), which is never negative. At 1 this kernel cannot tell it from
 * real: its bandwidth is the median distance, and structure much finer than that it does not see.
 *
 * @param generated mean MMD between the generated sample and real ones
 * @param real mean MMD between two real samples
 * @param size examples in each sample
 */
public record DiscrepancyRatio(double generated, double real, int size) implements Showable {

  /** How many real samples, or pairs of them, the means are over. */
  public static final int REPETITIONS = 8;

  private static final int DIGITS = 4;

  public DiscrepancyRatio {
    Require.nonNegative("generated", generated);
    Require.positive("real", real);
    Require.atLeast("size", size, 3);
  }

  /**
   * Measures it. The kernel is fitted to real examples alone. Time of order {@link
   * #REPETITIONS}·n².
   *
   * @param examples generated, shape {@code [n, d]}, n at least 3
   * @throws IllegalArgumentException if the shape is wrong or a number not finite
   */
  public static DiscrepancyRatio of(INDArray examples, DataSource data, RandomGenerator random) {
    Require.notNull("examples", examples);
    Require.notNull("data", data);
    Require.notNull("random", random);
    int n = (int) examples.size(0);
    PairKernel kernel = StandardKernel.GAUSSIAN.fit(data.sample(n, random), data.sample(n, random));
    SampleDiscrepancy discrepancy = new SampleDiscrepancy(kernel);
    double generated = 0;
    double real = 0;
    for (int i = 0; i < REPETITIONS; i++) {
      INDArray sample = data.sample(n, random);
      generated += root(discrepancy, sample, examples) / REPETITIONS;
      real += root(discrepancy, sample, data.sample(n, random)) / REPETITIONS;
    }
    return new DiscrepancyRatio(generated, real, n);
  }

  private static double root(SampleDiscrepancy discrepancy, INDArray x, INDArray y) {
    return Math.sqrt(Math.max(0, discrepancy.biased(x, y).mean()));
  }

  /** {@link #generated} over {@link #real}. */
  public double ratio() {
    return generated / real;
  }

  @Override
  public MimeBundle show() {
    return MimeBundle.text(toString());
  }

  /** All three numbers. */
  @Override
  public String toString() {
    return "MMD to "
        + size
        + " real examples "
        + Decimal.text(generated, DIGITS)
        + " = "
        + Decimal.text(ratio(), DIGITS)
        + " × that of two real samples, "
        + Decimal.text(real, DIGITS);
  }
}
