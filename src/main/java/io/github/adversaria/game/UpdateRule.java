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

  /** Decay of the mean gradient that Kingma and Ba 2015, algorithm 1, give as a good default. */
  public static final double ADAM_BETA_1 = 0.9;

  /** Decay of the mean squared gradient; likewise. */
  public static final double ADAM_BETA_2 = 0.999;

  /** What Adam adds to the square root; likewise. */
  public static final double ADAM_EPSILON = 1e-8;

  UpdateRule() {}

  /**
   * Both players step at once against their own gradient: z ← z − η·v(z) (L. Mescheder et al. 2017,
   * arXiv 1705.10461, algorithm 1).
   *
   * @param stepSize η, finite and > 0
   * @throws IllegalArgumentException if it is not
   */
  public static GradientRule simultaneous(double stepSize) {
    return GradientRule.of(Adjustment.none(), new PlainDescent(), stepSize);
  }

  /**
   * The same in turn, the first player first, so that the second sees what the first has done (I.
   * Goodfellow et al. 2014, arXiv 1406.2661, algorithm 1; without data to sample from, as in J.
   * Bailey et al. 2020, arXiv 1907.04392). {@link GradientRule#startingWith} and {@link
   * GradientRule#turns} tell who starts and how often each moves.
   *
   * @param stepSize η, finite and > 0
   * @throws IllegalArgumentException if it is not
   */
  public static GradientRule alternating(double stepSize) {
    return simultaneous(stepSize).alternating();
  }

  /**
   * Both at once, each with a step size of its own (M. Heusel et al. 2017, arXiv 1706.08500).
   *
   * @param first the first player's η, finite and > 0
   * @param second the second player's, likewise
   * @throws IllegalArgumentException if one is not
   */
  public static GradientRule twoTimeScale(double first, double second) {
    Require.positive("first", first);
    return simultaneous(first).withStepSizes(first, second);
  }

  /**
   * Heavy-ball momentum: m ← β·m − η·v(z), then z ← z + m (B. Polyak 1964, USSR Computational
   * Mathematics and Mathematical Physics 4(5)). In games a negative β damps the turning, if the
   * players alternate (G. Gidel et al. 2019, arXiv 1807.04740).
   *
   * @param stepSize η, finite and > 0
   * @param beta β, between −1 and 1
   * @throws IllegalArgumentException if one is not
   */
  public static GradientRule momentum(double stepSize, double beta) {
    Require.strictlyBetween("beta", beta, -1, 1);
    return GradientRule.of(Adjustment.none(), new Momentum(beta, false), stepSize);
  }

  /**
   * Nesterov's momentum, with z the point at which gradients are taken: m ← β·m − η·v(z), then z ←
   * z + β·m − η·v(z) (Y. Nesterov 1983, Soviet Mathematics Doklady 27(2); in this form Bengio et
   * al. 2012, arXiv 1212.0901, section 3.5).
   *
   * @param stepSize η, finite and > 0
   * @param beta β, between −1 and 1
   * @throws IllegalArgumentException if one is not
   */
  public static GradientRule nesterov(double stepSize, double beta) {
    Require.strictlyBetween("beta", beta, -1, 1);
    return GradientRule.of(Adjustment.none(), new Momentum(beta, true), stepSize);
  }

  /**
   * Optimistic steps: z ← z − 2η·v(z) + η·v(the z before) (L. Popov 1980, Mathematical Notes 28; C.
   * Daskalakis et al. 2018, arXiv 1711.00141). Before the start there was no gradient, which counts
   * as 0: the first step is 2η·v long.
   *
   * @param stepSize η, finite and > 0
   * @throws IllegalArgumentException if it is not
   */
  public static GradientRule optimistic(double stepSize) {
    return GradientRule.of(Adjustment.none(), new Optimism(), stepSize);
  }

  /**
   * Adam (D. Kingma and J. Ba 2015, arXiv 1412.6980, algorithm 1) with the settings of that paper.
   *
   * @param stepSize η, finite and > 0
   * @throws IllegalArgumentException if it is not
   */
  public static GradientRule adam(double stepSize) {
    return adam(stepSize, ADAM_BETA_1, ADAM_BETA_2, ADAM_EPSILON);
  }

  /**
   * Adam: running means m of the gradient and s of its square, freed of their bias towards 0, and z
   * ← z − η·m̂/(√ŝ + ε). Each player counts its own moves.
   *
   * <p>At an equilibrium m/(√s + ε) has the derivative 1/ε by m: close to it, Adam is momentum with
   * the step size η/ε, and with ε = 10⁻⁸ no equilibrium is stable for step sizes of any use.
   *
   * @param stepSize η, finite and > 0
   * @param beta1 decay of m, in [0, 1)
   * @param beta2 decay of s, in [0, 1)
   * @param epsilon ε, finite and > 0
   * @throws IllegalArgumentException if one is not
   */
  public static GradientRule adam(double stepSize, double beta1, double beta2, double epsilon) {
    return GradientRule.of(Adjustment.none(), new Adam(beta1, beta2, epsilon), stepSize);
  }

  /**
   * Consensus optimisation: z ← z − η·(v + γ·Jᵀv), where J is the derivative of the field v, so
   * that both players also make ‖v‖² small (L. Mescheder et al. 2017, arXiv 1705.10461).
   *
   * @param stepSize η, finite and > 0
   * @param gamma γ, finite and > 0
   * @throws IllegalArgumentException if one is not
   */
  public static GradientRule consensus(double stepSize, double gamma) {
    Require.positive("gamma", gamma);
    return GradientRule.of(new Consensus(gamma), new PlainDescent(), stepSize);
  }

  /**
   * Symplectic gradient adjustment: z ← z − η·(v + λ·Aᵀv), where A is the antisymmetric part of the
   * field's derivative (D. Balduzzi et al. 2018, arXiv 1802.05642).
   *
   * @param stepSize η, finite and > 0
   * @param lambda λ, finite
   * @throws IllegalArgumentException if one is not
   */
  public static GradientRule symplectic(double stepSize, double lambda) {
    Require.finite("lambda", lambda);
    return GradientRule.of(new SymplecticAdjustment(lambda, false), new PlainDescent(), stepSize);
  }

  /**
   * The same with the sign of λ chosen at each step as that paper does: so that it draws to stable
   * zeros of the field and away from unstable ones.
   *
   * @param stepSize η, finite and > 0
   * @param lambda λ, finite and > 0
   * @throws IllegalArgumentException if one is not
   */
  public static GradientRule alignedSymplectic(double stepSize, double lambda) {
    Require.positive("lambda", lambda);
    return GradientRule.of(new SymplecticAdjustment(lambda, true), new PlainDescent(), stepSize);
  }

  /**
   * Extragradient: z ← z − η·v(z − η·v(z)) (G. Korpelevich 1976, Matecon 12).
   *
   * @param stepSize η, finite and > 0
   * @throws IllegalArgumentException if it is not
   */
  public static UpdateRule extragradient(double stepSize) {
    return new Extragradient(Require.positive("stepSize", stepSize));
  }

  /**
   * Implicit steps, the proximal point method: z ← w with w = z − η·v(w), solved by Newton's method
   * to rounding (B. Martinet 1970; R. Rockafellar 1976, SIAM Journal on Control and Optimization
   * 14(5)). Where players may choose in a box only, w is then put back into it. A play throws an
   * {@link IllegalArgumentException} at a step that cannot be solved.
   *
   * @param stepSize η, finite and > 0
   * @throws IllegalArgumentException if it is not
   */
  public static UpdateRule implicit(double stepSize) {
    return new ImplicitSteps(Require.positive("stepSize", stepSize));
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
   * The derivative of the state after one step by the state before it, once a rule that counts its
   * steps has taken many. Where it does not exist, there are entries of NaN.
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
