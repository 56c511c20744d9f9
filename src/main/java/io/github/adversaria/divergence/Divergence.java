package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;

/** A number that says how far a density p is from a density q, 0 where they agree. */
public interface Divergence {

  /** The name in words, for example "Jensen–Shannon divergence". */
  String name();

  /** The definition in LaTeX, without dollar signs. */
  String toLatex();

  /** The values that it can take; the upper end may be {@code Infinity}. */
  Interval range();

  /**
   * The divergence of p from q.
   *
   * @return the value with a bound on its error; {@code Infinity} with bound 0 where the definition
   *     makes it infinite
   * @throws IllegalArgumentException if the two live in different dimensions
   */
  Bounded between(Density p, Density q);
}
