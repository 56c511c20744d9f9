package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.integrate.Sampled;
import java.util.Optional;

/** The pooled standard deviation of samples around the mean of those of their own mode. */
final class ModeSpread {

  /** The mode of a sample that has none. */
  static final int NONE = -1;

  private ModeSpread() {}

  /**
   * The standard deviation of one coordinate; empty where no mode has two samples.
   *
   * @param mode of each sample, or {@link #NONE}
   * @param sizes how many samples each mode has
   */
  static Optional<Sampled> of(PointSet samples, int[] mode, int[] sizes) {
    int d = samples.dimension();
    double[][] means = means(samples, mode, sizes);
    int used = 0;
    int modes = 0;
    for (int size : sizes) {
      used += size > 1 ? size : 0;
      modes += size > 1 ? 1 : 0;
    }
    if (modes == 0) {
      return Optional.empty();
    }
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < mode.length; i++) {
      if (mode[i] != NONE && sizes[mode[i]] > 1) {
        double square = 0;
        for (int k = 0; k < d; k++) {
          double deviation = samples.coordinate(i, k) - means[mode[i]][k];
          square += deviation * deviation;
        }
        sum += square / d;
        squares += square / d * (square / d);
      }
    }
    double mean = sum / used;
    double variance = Math.max(0, squares / used - mean * mean);
    double spread = Math.sqrt(sum / (used - modes));
    double error = spread == 0 ? 0 : Math.sqrt(variance / used) / (2 * spread);
    return Optional.of(new Sampled(spread, error, used));
  }

  private static double[][] means(PointSet samples, int[] mode, int[] sizes) {
    double[][] means = new double[sizes.length][samples.dimension()];
    for (int i = 0; i < mode.length; i++) {
      if (mode[i] != NONE) {
        for (int k = 0; k < samples.dimension(); k++) {
          means[mode[i]][k] += samples.coordinate(i, k) / sizes[mode[i]];
        }
      }
    }
    return means;
  }
}
