package io.github.adversaria.density;

import java.util.random.RandomGenerator;

/**
 * Standard gamma variates after Marsaglia and Tsang, A simple method for generating gamma variables
 * (ACM TOMS 26, 2000), the transformation with a squeeze left out.
 */
final class GammaSampler {

  private GammaSampler() {}

  /** A gamma variate of scale 1. */
  static double standard(double shape, RandomGenerator random) {
    return shape >= 1 ? large(shape, random) : Math.exp(logStandard(shape, random));
  }

  /**
   * The logarithm of a gamma variate of scale 1: for a small shape the variate itself may
   * underflow.
   */
  static double logStandard(double shape, RandomGenerator random) {
    if (shape >= 1) {
      return Math.log(large(shape, random));
    }
    // Section 6 of the paper: a variate of shape a + 1 times U^(1/a) has shape a.
    double lifted = Math.log(large(shape + 1, random));
    return lifted + Math.log(Uniforms.open(random)) / shape;
  }

  private static double large(double shape, RandomGenerator random) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double root = 1 + c * x;
      double v = root * root * root;
      if (v > 0 && Math.log(Uniforms.open(random)) < x * x / 2 + d * (1 - v + Math.log(v))) {
        return d * v;
      }
    }
  }
}
