package io.github.adversaria.density;

import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** Uniform random numbers for sampling: by inversion without losing either tail, and by choice. */
final class Uniforms {

  private Uniforms() {}

  /** A number in the open interval (0, 1), never one of its ends. */
  static double open(RandomGenerator random) {
    double u;
    do {
      u = random.nextDouble();
    } while (u == 0);
    return u;
  }

  /**
   * A sample by inversion that is as fine in the upper tail as in the lower: {@code quantile} is
   * asked for probabilities in (0, 1/2), {@code upperQuantile} for the other half, where doubles
   * near 1 would be too coarse.
   */
  static double halves(
      RandomGenerator random, DoubleUnaryOperator quantile, DoubleUnaryOperator upperQuantile) {
    double half = open(random) / 2;
    return random.nextBoolean() ? upperQuantile.applyAsDouble(half) : quantile.applyAsDouble(half);
  }

  /** The index of a weight, chosen with that probability; never one of weight 0. */
  static int choose(RandomGenerator random, double[] weights) {
    double u = random.nextDouble();
    int chosen = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        chosen = i;
        if (u < weights[i]) {
          break;
        }
        u -= weights[i];
      }
    }
    return chosen;
  }
}
