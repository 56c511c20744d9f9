package io.github.adversaria.rivals;

/**
 * Numbers in [-1, 1) that every contender can make, whatever its language: a linear congruence
 * modulo 2^32. With the same weights and batches all must reach the same losses.
 */
final class Uniforms {

  private static final double RANGE = 0x1p32;

  private long state;

  Uniforms(long seed) {
    state = seed;
  }

  float[] next(int count, double scale) {
    var values = new float[count];
    for (int i = 0; i < count; i++) {
      state = (1664525 * state + 1013904223) & 0xFFFF_FFFFL;
      values[i] = (float) ((2 * state / RANGE - 1) * scale);
    }
    return values;
  }

  /**
   * Weights (inputs x outputs, row by row) and biases of a network's layers, in turn, uniform
   * within 1/sqrt(inputs).
   */
  float[][] network(int[] sizes) {
    var parameters = new float[2 * (sizes.length - 1)][];
    for (int layer = 0; layer + 1 < sizes.length; layer++) {
      double bound = 1 / Math.sqrt(sizes[layer]);
      parameters[2 * layer] = next(sizes[layer] * sizes[layer + 1], bound);
      parameters[2 * layer + 1] = next(sizes[layer + 1], bound);
    }
    return parameters;
  }
}
