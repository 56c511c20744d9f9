package io.github.adversaria.gan.translation;

import io.github.adversaria.data.ImageShape;
import io.github.adversaria.nn.Layer;
import io.github.adversaria.nn.Network;
import io.github.adversaria.nn.NetworkBuilder;
import io.github.adversaria.nn.Precision;
import io.github.adversaria.require.Require;
import java.util.Arrays;

/**
 * How a network is built that makes an example of one domain out of one of another. That decides
 * more than any term of the loss: what a translator can do easily is what it will do, and among the
 * maps that carry one domain to the other a free network takes any. Immutable.
 */
public final class Translator {

  /** The smallest thing that mixes neighbours: a kernel of 3 × 3. */
  private static final int KERNEL = 3;

  private static final int ONE_MORE = 1;

  private interface Recipe {
    Layer make(int inputs, int outputs, Precision precision, long seed);
  }

  private final String name;
  private final Recipe recipe;

  private Translator(String name, Recipe recipe) {
    this.name = name;
    this.recipe = recipe;
  }

  /**
   * tanh(2x + Wx + b) for pictures: a shallow generator, of one layer, that begins near the picture
   * itself.
   */
  public static Translator shallow() {
    return new Translator(
        "tanh(2x + Wx + b)",
        (inputs, outputs, precision, seed) -> {
          requireSame(inputs, outputs);
          return new Residual(Network.from(inputs).precision(precision).dense(outputs).seed(seed));
        });
  }

  /**
   * tanh of one convolution of 3 × 3: a shallow generator that does the same everywhere in a
   * picture, from nine weights.
   *
   * @param shape of the pictures of both domains
   */
  public static Translator shallowConvolution(ImageShape shape) {
    Require.notNull("shape", shape);
    return new Translator(
        "one 3×3 convolution",
        (inputs, outputs, precision, seed) ->
            pictures(shape, precision)
                .convolution(shape.channels(), KERNEL, 1, ONE_MORE)
                .tanh()
                .flatten()
                .seed(seed));
  }

  /**
   * tanh(2x + f(x)) for pictures, f with two hidden layers: it begins near the picture itself.
   *
   * @param width of the hidden layers, at least 1
   */
  public static Translator residual(int width) {
    Require.atLeast("width", width, 1);
    return new Translator(
        "tanh(2x + f(x)), f of 2×" + width,
        (inputs, outputs, precision, seed) -> {
          requireSame(inputs, outputs);
          return new Residual(hidden(inputs, width, precision).dense(outputs).seed(seed));
        });
  }

  /**
   * A network for pictures that is free to make anything of anything: two hidden layers, tanh.
   *
   * @param width of the hidden layers, at least 1
   */
  public static Translator dense(int width) {
    Require.atLeast("width", width, 1);
    return new Translator(
        "tanh(f(x)), f of 2×" + width,
        (inputs, outputs, precision, seed) ->
            hidden(inputs, width, precision).dense(outputs).tanh().seed(seed));
  }

  /**
   * The same for points anywhere in a plane or space: without the tanh.
   *
   * @param width of the hidden layers, at least 1
   */
  public static Translator ofPoints(int width) {
    Require.atLeast("width", width, 1);
    return new Translator(
        "f(x) of 2×" + width,
        (inputs, outputs, precision, seed) ->
            hidden(inputs, width, precision).dense(outputs).seed(seed));
  }

  /**
   * Three convolutions of 3 × 3 and a tanh, for pictures: a pixel depends on the 7 × 7 about it,
   * and in the same way everywhere.
   *
   * @param shape of the pictures of both domains
   * @param channels between the convolutions, at least 1
   */
  public static Translator convolutional(ImageShape shape, int channels) {
    Require.notNull("shape", shape);
    Require.atLeast("channels", channels, 1);
    return new Translator(
        "3×3 convolutions of " + channels + " and " + channels + " channels",
        (inputs, outputs, precision, seed) ->
            pictures(shape, precision)
                .convolution(channels, KERNEL, 1, ONE_MORE)
                .leakyRelu(TranslationBuilder.SLOPE)
                .convolution(channels, KERNEL, 1, ONE_MORE)
                .leakyRelu(TranslationBuilder.SLOPE)
                .convolution(shape.channels(), KERNEL, 1, ONE_MORE)
                .tanh()
                .flatten()
                .seed(seed));
  }

  private static void requireSame(int inputs, int outputs) {
    if (inputs != outputs) {
      throw Require.wrong(
          "domains",
          "of " + inputs + " and " + outputs + " numbers",
          "domains of as many numbers",
          "Take Translator.dense.");
    }
  }

  private static NetworkBuilder hidden(int inputs, int width, Precision precision) {
    return Network.from(inputs)
        .precision(precision)
        .dense(width)
        .leakyRelu(TranslationBuilder.SLOPE)
        .dense(width)
        .leakyRelu(TranslationBuilder.SLOPE);
  }

  private static NetworkBuilder pictures(ImageShape shape, Precision precision) {
    return Network.from(shape.length())
        .precision(precision)
        .reshape(shape.channels(), shape.height(), shape.width());
  }

  /** A new one, from numbers of one domain to numbers of the other. */
  Layer make(int inputs, int outputs, Precision precision, long seed) {
    Layer layer = recipe.make(inputs, outputs, precision, seed);
    int[] made = layer.outputShape(inputs);
    if (made.length != 1 || made[0] != outputs) {
      throw Require.wrong(
          "translator",
          name + ", with results of shape " + Arrays.toString(made),
          "one whose results are examples of the other domain, of " + outputs + " numbers");
    }
    return layer;
  }

  @Override
  public String toString() {
    return name;
  }
}
