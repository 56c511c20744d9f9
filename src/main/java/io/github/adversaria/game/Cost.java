package io.github.adversaria.game;

import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * What a player pays, written with Hipparchus' differentiable numbers, so that its derivatives are
 * exact. For V = x₀y₀ + sin x₁:
 *
 * <pre>{@code
 * (x, y) -> x[0].multiply(y[0]).add(x[1].sin())
 * }</pre>
 */
@FunctionalInterface
public interface Cost {

  /**
   * The cost, made of the numbers that both players choose: a constant is {@code
   * x[0].newInstance(3)}.
   *
   * @param x what the first player chooses
   * @param y what the second chooses
   */
  DerivativeStructure at(DerivativeStructure[] x, DerivativeStructure[] y);
}
