package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;

/**
 * What the two players of a generative adversarial network minimise. Both are given the
 * discriminator's last numbers as they are (logits where the loss speaks of probabilities, a
 * critic's values elsewhere), of shape {@code [n, 1]}.
 */
public interface GanLoss {

  /** What papers call it. */
  String name();

  /**
   * What the discriminator minimises: a mean over the batch.
   *
   * @param real its numbers for real examples
   * @param generated its numbers for as many generated ones
   * @return one number
   */
  Tensor discriminator(Tensor real, Tensor generated);

  /**
   * What the generator minimises: a mean over the batch.
   *
   * @param generated the discriminator's numbers for generated examples
   * @return one number
   */
  Tensor generator(Tensor generated);
}
