package io.github.adversaria.nn;

/**
 * Loops that bring what a kernel sees at each of its places into the columns of a matrix, and back.
 */
interface Patches {

  /**
   * {@code out[(c, i, j), (n, y, x)] = pictures[n, c, y·stride + i − padding, x·stride + j −
   * padding]}, and 0 where that is outside of the picture.
   */
  void columns(Window window, Memory pictures, Memory out);

  /** The adjoint of {@link #columns}: each number is added where it would have come from. */
  void pictures(Window window, Memory columns, Memory out);

  /** out[b, a, ·] = x[a, b, ·], with {@code inner} numbers in the last axis. */
  void exchange(Memory x, int a, int b, int inner, Memory out);
}
