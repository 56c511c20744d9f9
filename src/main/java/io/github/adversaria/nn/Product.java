package io.github.adversaria.nn;

/** Matrix products; all matrices are row-major. */
interface Product {

  /**
   * {@code out = op(a)·op(b)} with {@code op(a)} of {@code [m, k]} and {@code op(b)} of {@code [k,
   * n]}; {@code op} transposes where that is said. The result is none of the arguments.
   */
  void multiply(
      Memory a, boolean transposeA, Memory b, boolean transposeB, int m, int n, int k, Memory out);

  /** x[r, c] += row[c]. */
  void addRow(Memory row, int rows, int columns, Memory x);

  /** out[c] = Σ_r x[r, c]. */
  void sumRows(Memory x, int rows, int columns, Memory out);
}
