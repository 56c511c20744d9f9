package io.github.adversaria.gan;

import java.util.Arrays;

/**
 * What one seed came to.
 *
 * @param measures NaN where the training diverged
 * @param steps that were taken
 * @param seconds of the training by the clock, which depends on what else the machine does
 * @param cpuSeconds of this process meanwhile, all its threads together
 */
record SurveyRow(
    long seed, Ending ending, double[] measures, int steps, double seconds, double cpuSeconds) {

  /** Significant digits in a file: more than the standard errors leave. */
  static final int DIGITS = 5;

  @Override
  public double[] measures() {
    return measures.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SurveyRow row
        && seed == row.seed
        && ending == row.ending
        && Arrays.equals(measures, row.measures)
        && steps == row.steps
        && seconds == row.seconds
        && cpuSeconds == row.cpuSeconds;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(seed);
  }

  @Override
  public String toString() {
    return "seed " + seed + ": " + ending + ", " + Arrays.toString(measures);
  }
}
