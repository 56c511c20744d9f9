package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Mescheder, Geiger and Nowozin 2018, arXiv 1801.04406, section 4.1. */
final class ZeroCenteredPenalty implements Regularizer {

  private static final int DIGITS = 6;

  private final String name;
  private final double weight;
  private final boolean onReal;
  private final boolean onGenerated;

  ZeroCenteredPenalty(String name, double weight, boolean onReal, boolean onGenerated) {
    this.name = name;
    this.weight = Require.positive("weight", weight);
    this.onReal = onReal;
    this.onGenerated = onGenerated;
  }

  @Override
  public Tensor penalty(
      UnaryOperator<Tensor> discriminator, Tensor real, Tensor generated, RandomGenerator random) {
    Require.notNull("discriminator", discriminator);
    if (onReal) {
      Require.notNull("real", real);
    }
    if (onGenerated) {
      Require.notNull("generated", generated);
    }
    if (onReal && onGenerated) {
      Tensor both = Tensor.concatenate(0, real, generated);
      // The mean over both is half of the sum of the two means.
      return Slopes.squared(discriminator, both).mean().times(weight);
    }
    return Slopes.squared(discriminator, onReal ? real : generated).mean().times(weight / 2);
  }

  @Override
  public String latex(String discriminator, String real, String generated) {
    String onBoth = onReal && onGenerated ? " + " : "";
    return (onReal ? term(discriminator, real) : "")
        + onBoth
        + (onGenerated ? term(discriminator, generated) : "");
  }

  private String term(String discriminator, String example) {
    return "\\tfrac{"
        + Decimal.latex(weight, DIGITS)
        + "}{2}\\,\\mathbb{E}\\,\\|\\nabla "
        + discriminator
        + "("
        + example
        + ")\\|^2";
  }

  @Override
  public String statement() {
    return "No divergence: the best discriminator is no function of the density ratio at a point any"
        + " more, but solves a differential equation that ties it to its neighbours. Where"
        + " p_g = p_data, D constant, the term and its gradient vanish, so that the equilibrium"
        + " stays where it was; what changes is that training near it converges.";
  }

  @Override
  public String toString() {
    return name + " with γ = " + weight;
  }
}
