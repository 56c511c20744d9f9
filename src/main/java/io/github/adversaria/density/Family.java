package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Optional;
import java.util.function.Function;

/**
 * A parametric family of densities θ ↦ p_θ on the line, with its score.
 *
 * <pre>{@code
 * Family.location(Normal.of(0, 0.7)).at(1.0)                // Normal(1, 0.7)
 * Family.of(1, t -> Normal.of(t[0], 0.7), (i, x, t) -> (x - t[0]) / 0.49)
 * }</pre>
 */
public interface Family {

  /** How many parameters it has, at least 1. */
  int parameters();

  /**
   * The member at some parameters.
   *
   * @param theta as many as {@link #parameters()}
   * @throws IllegalArgumentException if the family has no such member
   */
  Density at(double... theta);

  /**
   * The score ∂ log p_θ(x)/∂θ_i at a point of the support, where that is held fixed: a support that
   * moves with θ adds to the derivative of an integral what no score knows of.
   *
   * @param i which parameter, from 0
   * @throws IllegalArgumentException if there is no such parameter or no such member
   * @throws NoClosedFormException if it is not known
   */
  double score(int i, double x, double... theta);

  /** How to make its points from noise, where the family knows a way. */
  default Optional<Reparameterization> reparameterization() {
    return Optional.empty();
  }

  /** The normal densities: mean and standard deviation. X = μ + σZ. */
  static Family normal() {
    return locationScale(Normal.of(0, 1));
  }

  /**
   * The shifts of a density: one parameter μ, X = μ + Z, score −∂ log p(z)/∂z.
   *
   * @param base of dimension 1, with respect to length
   */
  static Family location(Density base) {
    return new AffineFamily(base, true, false);
  }

  /**
   * The stretched copies of a density: one parameter σ > 0, X = σZ.
   *
   * @param base of dimension 1, with respect to length
   */
  static Family scale(Density base) {
    return new AffineFamily(base, false, true);
  }

  /**
   * The shifted and stretched copies of a density: two parameters μ and σ > 0, X = μ + σZ.
   *
   * @param base of dimension 1, with respect to length
   */
  static Family locationScale(Density base) {
    return new AffineFamily(base, true, true);
  }

  /**
   * The uniform densities on (0, θ), θ > 0: X = θZ. Their support moves, so that Leibniz' rule does
   * not hold for them: the score is −1/θ, whose mean is not 0.
   */
  static Family uniform() {
    return scale(Uniform.of(0, 1));
  }

  /** The exponential densities by their rate λ > 0: X = Z/λ. */
  static Family exponential() {
    return new ExponentialFamily();
  }

  /** The gamma densities: shape and scale. */
  static Family gamma() {
    return new GammaFamily();
  }

  /** The beta densities by their two shapes. */
  static Family beta() {
    return new BetaFamily();
  }

  /**
   * The mixtures θ·p + (1 − θ)·q by their weight θ in [0, 1].
   *
   * @param p on the line or over atoms
   * @param q of the same kind
   */
  static Family mixture(Density p, Density q) {
    return new MixtureFamily(p, q);
  }

  /**
   * All positive probabilities of the atoms 0, …, k − 1 by their k logits: p_i = exp θ_i / Σ_j exp
   * θ_j.
   *
   * @param atoms k, at least 2
   */
  static Family softmax(int atoms) {
    return new SoftmaxFamily(Require.atLeast("atoms", atoms, 2));
  }

  /**
   * All positive probabilities of the atoms 0, …, k − 1 by the first k − 1 of them; the last is
   * what remains.
   *
   * @param atoms k, at least 2
   */
  static Family simplex(int atoms) {
    return new SimplexFamily(Require.atLeast("atoms", atoms, 2));
  }

  /**
   * A family of one's own, without a score: what needs one throws {@link NoClosedFormException}.
   *
   * @param parameters how many, at least 1
   * @param member θ ↦ p_θ; never null
   */
  static Family of(int parameters, Function<double[], ? extends Density> member) {
    return new OwnFamily(parameters, member, Optional.empty());
  }

  /**
   * A family of one's own.
   *
   * @param parameters how many, at least 1
   * @param member θ ↦ p_θ; never null
   * @param score what {@link #score} returns
   */
  static Family of(
      int parameters, Function<double[], ? extends Density> member, ScoreFunction score) {
    return new OwnFamily(parameters, member, Optional.of(Require.notNull("score", score)));
  }

  /** The score of a family as a lambda: {@code (i, x, theta) -> ...}. */
  @FunctionalInterface
  interface ScoreFunction {

    /** ∂ log p_θ(x)/∂θ_i. */
    double at(int i, double x, double[] theta);
  }
}
