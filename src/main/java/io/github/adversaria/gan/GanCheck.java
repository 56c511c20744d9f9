package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;
import java.util.Arrays;

/** Whether networks, latents and data fit each other; asked before a training begins. */
final class GanCheck {

  private GanCheck() {}

  /**
   * The shape in which the generator gives an example and the discriminator takes it.
   *
   * @throws IllegalArgumentException if one of them does not fit, or has nothing to train
   */
  static int[] exampleShape(GanChoices choices) {
    requireParameters("generator", choices.generator);
    requireParameters("discriminator", choices.discriminator);
    int latent = choices.latent.dimension();
    int[] example =
        outputShape("generator", choices.generator, "a latent of [" + latent + "]", latent);
    int size = size(example);
    int wanted = choices.source.dimension();
    if (size != wanted) {
      throw Require.wrong(
          "generator",
          "with results of " + size + " numbers, shape " + Arrays.toString(example),
          "results of as many numbers as an example of the data has, " + wanted);
    }
    int[] output =
        outputShape(
            "discriminator",
            choices.discriminator,
            "an example of shape " + Arrays.toString(example),
            example);
    if (size(output) != 1) {
      throw Require.wrong(
          "discriminator",
          "with a result of shape " + Arrays.toString(output),
          "one number for an example",
          "End it in a dense layer with 1 output.");
    }
    return example;
  }

  private static void requireParameters(String name, Layer network) {
    if (network.parameters().isEmpty()) {
      throw Require.wrong(name, network, "a network with parameters to train");
    }
  }

  private static int[] outputShape(String name, Layer network, String input, int... shape) {
    try {
      return network.outputShape(shape);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The " + name + " does not take " + input + ": " + e.getMessage(), e);
    }
  }

  private static int size(int... shape) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    return size;
  }
}
