package io.github.adversaria.game;

import io.github.adversaria.require.Require;

/**
 * How both players change what they have chosen, step by step. A value: the same rule may play many
 * games.
 *
 * <p>Some rules remember (momentum, Adam). What a rule turns over at each step is its <i>state</i>:
 * z, followed by {@link #memory} further numbers, which are 0 at the start.
 */
public abstract class UpdateRule {

  UpdateRule() {}

  /**
   * Both players step at once against their own gradient: z ← z − η·v(z) (I. Goodfellow et al.
   * 2014, arXiv 1406.2661, algorithm 1 with both updates at one point).
   *
   * @param stepSize η, finite and > 0
   * @throws IllegalArgumentException if it is not
   */
  public static UpdateRule simultaneous(double stepSize) {
    Require.positive("stepSize", stepSize);
    return new SimultaneousSteps(stepSize, stepSize);
  }

  /** What it is called, with its settings. */
  public abstract String name();

  /** Where it comes from. */
  public abstract String source();

  /** How many numbers it remembers beside z, in a game whose z has this length. */
  int memory(int dimension) {
    return 0;
  }

  /** Begins to play. */
  abstract Stepper on(Costs costs);

  /**
   * The derivative of the state after one step by the state before it.
   *
   * @param state where; not changed
   */
  abstract double[][] jacobian(Costs costs, double[] state);

  /** {@link #name}. */
  @Override
  public final String toString() {
    return name();
  }
}
