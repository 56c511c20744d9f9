package io.github.adversaria.integrate;

import io.github.adversaria.require.Require;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Means over independent samples, with their standard error. */
public final class MonteCarlo {

  /** How many samples are drawn between two looks at the interrupt flag. */
  private static final int BLOCK = 1024;

  private MonteCarlo() {}

  /**
   * The mean of n independent values, and its standard error, by the updating formulas of B. P.
   * Welford (Technometrics 4, 1962).
   *
   * @param n how many, at least 2
   * @param random the source of randomness; the same state gives the same result
   * @param sample draws one value; an infinite value makes the mean and its error infinite
   * @throws IllegalStateException if a value is not a number, or both infinities occur
   */
  public static Sampled mean(
      long n, RandomGenerator random, ToDoubleFunction<? super RandomGenerator> sample) {
    Require.atLeast("n", n, 2);
    Require.notNull("random", random);
    Require.notNull("sample", sample);
    double mean = 0;
    double squares = 0;
    double infinite = 0;
    for (long i = 1; i <= n; i++) {
      if (i % BLOCK == 0 && Thread.interrupted()) {
        throw new CancellationException("The sampling was interrupted.");
      }
      double value = sample.applyAsDouble(random);
      if (Double.isNaN(value) || Double.isInfinite(value) && infinite == -value) {
        throw new IllegalStateException(
            "sample " + i + " was " + value + ": the mean does not exist");
      }
      if (Double.isInfinite(value)) {
        infinite = value;
      } else {
        double deviation = value - mean;
        mean += deviation / i;
        squares += deviation * (value - mean);
      }
    }
    return infinite != 0
        ? new Sampled(infinite, Double.POSITIVE_INFINITY, n)
        : new Sampled(mean, Math.sqrt(squares / (n - 1) / n), n);
  }
}
