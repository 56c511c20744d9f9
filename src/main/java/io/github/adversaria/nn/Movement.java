package io.github.adversaria.nn;

import java.util.random.RandomGenerator;

/** Loops that move numbers and change none, and those that bring them in. */
interface Movement {

  /** out[c, r] = x[r, c]. */
  void transpose(Memory x, int rows, int columns, Memory out);

  /**
   * Copies a block of {@code rows × columns} between two row-major arrays; the rest of {@code out}
   * stays as it is.
   *
   * @param xAt index of the block's first number in {@code x}, whose rows are {@code xStride} long
   */
  void copyBlock(
      Memory x, int xAt, int xStride, int rows, int columns, Memory out, int outAt, int outStride);

  /** Numbers from outside; more than fit are left alone. */
  void load(float[] numbers, int from, Memory out);

  /** Standard normal numbers, drawn in order. */
  void normal(RandomGenerator random, Memory out);

  /** Numbers uniform in [0, 1), drawn in order. */
  void uniform(RandomGenerator random, Memory out);

  /** All zeros. */
  void clear(Memory out);

  /** out[r, ·] = x[rows[r], ·]. */
  void gather(Memory x, int[] rows, int columns, Memory out);

  /** out[rows[r], ·] += x[r, ·], from zeros, in the order of r. */
  void scatterAdd(Memory x, int[] rows, int columns, Memory out);
}
