package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Two terms at once. */
record RegularizerSum(Regularizer first, Regularizer second) implements Regularizer {

  @Override
  public Tensor penalty(
      UnaryOperator<Tensor> discriminator, Tensor real, Tensor generated, RandomGenerator random) {
    return first
        .penalty(discriminator, real, generated, random)
        .plus(second.penalty(discriminator, real, generated, random));
  }

  @Override
  public String latex(String discriminator, String real, String generated) {
    return first.latex(discriminator, real, generated)
        + " + "
        + second.latex(discriminator, real, generated);
  }

  @Override
  public String statement() {
    return first.statement() + " " + second.statement();
  }

  @Override
  public String toString() {
    return first + " and " + second;
  }
}
