package io.github.adversaria.density;

/** What a density is a density with respect to. */
public enum BaseMeasure {
  /** Length, area, volume: probabilities are integrals. */
  LEBESGUE,
  /** Counting of atoms: probabilities are sums, and a density is a probability mass. */
  COUNTING
}
