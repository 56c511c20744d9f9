package io.github.adversaria.nn;

/**
 * Broadcasting and its adjoint. An array is seen as {@code [outer, middle, inner]}, row-major: one
 * loop repeats along the middle, the other sums along it.
 */
interface Repetition {

  /** out[o, m, i] = x[o, i]. */
  void repeat(Memory x, int outer, int middle, int inner, Memory out);

  /** out[o, i] = Σ_m x[o, m, i], added up in the order of m. */
  void sum(Memory x, int outer, int middle, int inner, Memory out);

  /** out[o, i] = max_m x[o, m, i]. */
  void max(Memory x, int outer, int middle, int inner, Memory out);
}
