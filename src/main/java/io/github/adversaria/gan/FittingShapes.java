package io.github.adversaria.gan;

import io.github.adversaria.nn.Layer;
import io.github.adversaria.require.Require;
import java.util.Arrays;

/** Whether networks, latents and data fit each other; asked before a training begins. */
final class FittingShapes {

  private FittingShapes() {}

  /**
   * The shape in which a generator gives an example and a discriminator takes it.
   *
   * @param latent numbers in a latent
   * @param data numbers in an example of the data
   * @throws IllegalArgumentException if one of them does not fit, or has nothing to train
   */
  static int[] ofExample(Layer generator, Layer discriminator, int latent, int data) {
    requireParameters("generator", generator);
    requireParameters("discriminator", discriminator);
    int[] example = outputShape("generator", generator, latent);
    if (size(example) != data) {
      throw Require.wrong(
          "generator",
          "with results of " + size(example) + " numbers, shape " + Arrays.toString(example),
          "results of as many numbers as an example of the data has, " + data);
    }
    requireOneNumber("discriminator", discriminator, example);
    return example;
  }

  /** Refuses a network that makes anything else than one number of an example. */
  static void requireOneNumber(String name, Layer network, int... example) {
    int[] output = outputShape(name, network, example);
    if (size(output) != 1) {
      throw Require.wrong(
          name,
          "with a result of shape " + Arrays.toString(output),
          "one number for an example",
          "End it in a dense layer with 1 output.");
    }
  }

  /** Refuses a network with nothing to train. */
  static void requireParameters(String name, Layer network) {
    if (network.parameters().isEmpty()) {
      throw Require.wrong(name, network + ", without parameters", "a network to train");
    }
  }

  private static int[] outputShape(String name, Layer network, int... input) {
    try {
      return network.outputShape(input);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          name
              + " does not take an input of shape "
              + Arrays.toString(input)
              + ": "
              + e.getMessage(),
          e);
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
