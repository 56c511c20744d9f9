package io.github.adversaria.nn;

/** Loops that move numbers and change none. */
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

  /** All zeros. */
  void clear(Memory out);

  /** out[r, ·] = x[rows[r], ·]. */
  void gather(Memory x, int[] rows, int columns, Memory out);

  /** out[rows[r], ·] += x[r, ·], from zeros, in the order of r. */
  void scatterAdd(Memory x, int[] rows, int columns, Memory out);
}
