package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** What is added to the discriminator's loss, as a function of the discriminator itself. */
public interface Regularizer {

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
}
