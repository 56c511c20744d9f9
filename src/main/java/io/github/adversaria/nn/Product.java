package io.github.adversaria.nn;

/** Matrix products. */
interface Product {

  /**
   * {@code out = op(a)·op(b)} with {@code op(a)} of {@code [m, k]} and {@code op(b)} of {@code [k,
   * n]}, row-major; {@code op} transposes where that is said. The result is none of the arguments.
   */
  void multiply(
      Memory a, boolean transposeA, Memory b, boolean transposeB, int m, int n, int k, Memory out);
}
