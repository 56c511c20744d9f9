package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * What is added to the discriminator's loss, as a function of the discriminator itself. Those made
 * here look at the slope of each example's number with respect to that example, so a discriminator
 * in which examples of one batch meet (batch normalisation) is not for them.
 */
@FunctionalInterface
public interface Regularizer {

  /** Gulrajani et al. 2017, algorithm 1. */
  double DEFAULT_PENALTY_WEIGHT = 10;

  /**
   * The term, one number, ready weighted; a mean over the batch.
   *
   * @param discriminator the discriminator as a function of a batch
   * @param real real examples, examples along the first axis
   * @param generated as many generated ones, constants
   * @param random for points drawn between the two
   */
  Tensor penalty(
      UnaryOperator<Tensor> discriminator, Tensor real, Tensor generated, RandomGenerator random);

  /** What it does to the best discriminator and to what is minimised. */
  default String statement() {
    return "Nothing is known of what it does to the best discriminator.";
  }

  /**
   * The term in LaTeX, without dollar signs.
   *
   * @param discriminator its symbol
   * @param real a real example, {@code x} say
   * @param generated a generated one, {@code G(z)} say
   */
  default String latex(String discriminator, String real, String generated) {
    return "R(" + discriminator + ")";
  }

  /** {@link #gradientPenalty(double)} with weight {@value #DEFAULT_PENALTY_WEIGHT}. */
  static Regularizer gradientPenalty() {
    return gradientPenalty(DEFAULT_PENALTY_WEIGHT);
  }

  /**
   * λ·E (‖∇D(x̂)‖ − 1)² with x̂ uniform on the line between a real and a generated example
   * (Gulrajani et al. 2017, "Improved training of Wasserstein GANs", equation 3).
   *
   * @param weight λ, positive
   */
  static Regularizer gradientPenalty(double weight) {
    return new GradientPenalty(weight, false);
  }

  /**
   * λ·E max(0, ‖∇D(x̂)‖ − 1)², which does not mind small slopes (Gulrajani et al. 2017, section 4;
   * Petzka, Fischer and Lukovnikov 2018).
   *
   * @param weight λ, positive
   */
  static Regularizer oneSidedGradientPenalty(double weight) {
    return new GradientPenalty(weight, true);
  }

  /**
   * γ/2·E_data ‖∇D‖² (Mescheder, Geiger and Nowozin 2018, "Which training methods for GANs do
   * actually converge?", equation 9).
   *
   * @param weight γ, positive
   */
  static Regularizer r1(double weight) {
    return new ZeroCenteredPenalty("R1", weight, true, false);
  }

  /**
   * γ/2·E_g ‖∇D‖² (Mescheder, Geiger and Nowozin 2018, equation 10).
   *
   * @param weight γ, positive
   */
  static Regularizer r2(double weight) {
    return new ZeroCenteredPenalty("R2", weight, false, true);
  }

  /**
   * R1 and R2 together, in one pass over real and generated examples.
   *
   * @param weight γ of each, positive
   */
  static Regularizer r1AndR2(double weight) {
    return new ZeroCenteredPenalty("R1 + R2", weight, true, true);
  }

  /**
   * Both terms.
   *
   * @throws IllegalArgumentException if {@code other} is null
   */
  default Regularizer and(Regularizer other) {
    Require.notNull("other", other);
    return new RegularizerSum(this, other);
  }
}
