package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Gulrajani et al. 2017, arXiv 1704.00028: slopes between real and generated examples near 1. */
final class GradientPenalty implements Regularizer {

  /** Added to squared norms: so that the root has a derivative, 0, where the slope vanishes. */
  static final double SAFE = 1e-12;

  private static final int DIGITS = 6;

  private final double weight;
  private final boolean oneSided;

  GradientPenalty(double weight, boolean oneSided) {
    this.weight = Require.positive("weight", weight);
    this.oneSided = oneSided;
  }

  @Override
  public Tensor penalty(
      UnaryOperator<Tensor> discriminator, Tensor real, Tensor generated, RandomGenerator random) {
    Require.notNull("discriminator", discriminator);
    Tensor points = between(real, generated, Require.notNull("random", random));
    Tensor norm = Slopes.squared(discriminator, points).plus(SAFE).sqrt();
    Tensor excess = norm.plus(-1);
    return (oneSided ? excess.relu() : excess).square().mean().times(weight);
  }

  /** g + u·(x − g), with one uniform number u for an example. */
  private static Tensor between(Tensor real, Tensor generated, RandomGenerator random) {
    int[] shape = Require.notNull("real", real).shape();
    int[] other = Require.notNull("generated", generated).shape();
    if (!Arrays.equals(shape, other)) {
      throw Require.wrong(
          "generated",
          "of shape " + Arrays.toString(other),
          "that of real, " + Arrays.toString(shape));
    }
    int[] one = shape.clone();
    Arrays.fill(one, 1, one.length, 1);
    // Made from the data so that the numbers have its precision and lie in its workspace.
    Tensor rows = real.stopGradient().reshape(shape[0], real.size() / shape[0]).slice(1, 0, 1);
    Tensor u = rows.map("uniform", ignored -> random.nextDouble(), x -> x.times(0)).reshape(one);
    return generated.plus(real.minus(generated).times(u));
  }

  @Override
  public String latex(String discriminator, String real, String generated) {
    String norm = "\\|\\nabla " + discriminator + "(\\hat{x})\\|";
    return Decimal.latex(weight, DIGITS)
        + "\\,\\mathbb{E}\\left["
        + (oneSided ? "\\max(0, " + norm + " - 1)^2" : "(" + norm + " - 1)^2")
        + "\\right]";
  }

  @Override
  public String statement() {
    return "The critic may have slopes other than 1 at a price, so with a finite weight the loss with"
        + " it is not the Wasserstein-1 distance; nor has a best critic slope 1 between points that"
        + " are drawn independently, only between those that are optimally coupled. "
        + (oneSided
            ? "Slopes below 1 cost nothing."
            : "Slopes below 1 cost as much as those above, so that the constant critic, best where"
                + " p_g = p_data, is punished.");
  }

  @Override
  public String toString() {
    return (oneSided ? "one-sided" : "two-sided") + " gradient penalty with λ = " + weight;
  }
}
