package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Puts a network together, layer after layer; each takes its input's shape from the one before.
 * Nothing is drawn before {@link #seed}. Mutable, for one network.
 */
public final class NetworkBuilder {

  /** Makes a layer once precision and randomness are known. */
  private interface Recipe {
    Layer make(
        int[] inputShape, Precision precision, Initializer initializer, RandomGenerator random);
  }

  private final int[] inputShape;
  private final List<Recipe> recipes = new ArrayList<>();
  private Precision precision = Precision.SINGLE;
  private Initializer initializer = Initializer.glorot();

  NetworkBuilder(int... inputShape) {
    this.inputShape = Shapes.require(inputShape);
  }

  /** Numbers of this precision; single unless this is called. */
  public NetworkBuilder precision(Precision chosen) {
    precision = Require.notNull("precision", chosen);
    return this;
  }

  /** How weights are drawn; {@link Initializer#glorot} unless this is called. */
  public NetworkBuilder initializer(Initializer chosen) {
    initializer = Require.notNull("initializer", chosen);
    return this;
  }

  /** A {@link Dense} layer. */
  public NetworkBuilder dense(int outputs) {
    Require.atLeast("outputs", outputs, 1);
    recipes.add(
        (shape, precision, initializer, random) ->
            Dense.of(Shapes.size(shape), outputs, initializer, precision, random));
    return this;
  }

  /** A {@link Maxout} layer. */
  public NetworkBuilder maxout(int units, int pieces) {
    Require.atLeast("units", units, 1);
    Require.atLeast("pieces", pieces, 1);
    recipes.add(
        (shape, precision, initializer, random) ->
            Maxout.of(Shapes.size(shape), units, pieces, initializer, precision, random));
    return this;
  }

  /**
   * A {@link Convolution}.
   *
   * @param channels out
   * @param kernel length of the kernel's sides
   * @param stride how far the kernel moves at a time
   * @param padding zeros around each picture
   */
  public NetworkBuilder convolution(int channels, int kernel, int stride, int padding) {
    requireKernel(channels, kernel, stride, padding);
    recipes.add(
        (shape, precision, initializer, random) ->
            Convolution.of(
                channels(shape),
                channels,
                kernel,
                stride,
                padding,
                initializer,
                precision,
                random));
    return this;
  }

  /**
   * A {@link TransposedConvolution}.
   *
   * @param channels out
   * @param kernel length of the kernel's sides
   * @param stride how far the kernel moves in the result at a time
   * @param padding lines taken away around each result
   */
  public NetworkBuilder transposedConvolution(int channels, int kernel, int stride, int padding) {
    requireKernel(channels, kernel, stride, padding);
    recipes.add(
        (shape, precision, initializer, random) ->
            TransposedConvolution.of(
                channels(shape),
                channels,
                kernel,
                stride,
                padding,
                initializer,
                precision,
                random));
    return this;
  }

  private static int channels(int... shape) {
    if (shape.length == 0) {
      throw Require.wrong("an example", "one number", "at least one axis", "Use reshape(1)");
    }
    return shape[0];
  }

  private static void requireKernel(int channels, int kernel, int stride, int padding) {
    Require.atLeast("channels", channels, 1);
    Require.atLeast("kernel", kernel, 1);
    Require.atLeast("stride", stride, 1);
    Require.between("padding", padding, 0, kernel - 1);
  }

  /**
   * Makes the layer before one of {@link SpectralNorm}.
   *
   * @throws IllegalArgumentException if that is no dense layer or convolution
   */
  public NetworkBuilder spectralNorm() {
    if (recipes.isEmpty()) {
      throw Require.wrong("spectralNorm()", "the first layer", "after dense or convolution");
    }
    Recipe before = recipes.remove(recipes.size() - 1);
    recipes.add(
        (shape, precision, initializer, random) -> {
          Layer layer = before.make(shape, precision, initializer, random);
          if (layer instanceof WeightedLayer weighted) {
            return SpectralNorm.of(weighted, random);
          }
          throw Require.wrong("spectralNorm()", "after " + layer, "after dense or convolution");
        });
    return this;
  }

  /** {@link BatchNorm} of features or channels. */
  public NetworkBuilder batchNorm() {
    recipes.add(
        (shape, precision, initializer, random) -> BatchNorm.of(channels(shape), precision));
    return this;
  }

  /** {@link LayerNorm}. */
  public NetworkBuilder layerNorm() {
    recipes.add((shape, precision, initializer, random) -> LayerNorm.of(precision, shape));
    return this;
  }

  /** {@link Dropout}. */
  public NetworkBuilder dropout(double probability) {
    return layer(Dropout.of(probability));
  }

  /** An {@link Embedding}, as the first layer of a network from {@code []} or {@code [k]}. */
  public NetworkBuilder embedding(int classes, int width) {
    Require.atLeast("classes", classes, 1);
    Require.atLeast("width", width, 1);
    recipes.add(
        (shape, precision, initializer, random) ->
            Embedding.of(classes, width, initializer, precision, random));
    return this;
  }

  /** {@link Reshape#flat}. */
  public NetworkBuilder flatten() {
    return layer(Reshape.flat());
  }

  /** {@link Reshape#to}. */
  public NetworkBuilder reshape(int... exampleShape) {
    return layer(Reshape.to(exampleShape));
  }

  /** Any layer that exists already. */
  public NetworkBuilder layer(Layer layer) {
    Require.notNull("layer", layer);
    recipes.add((shape, precision, initializer, random) -> layer);
    return this;
  }

  /** {@link Activation#relu}. */
  public NetworkBuilder relu() {
    return layer(Activation.relu());
  }

  /** {@link Activation#leakyRelu}. */
  public NetworkBuilder leakyRelu(double slope) {
    return layer(Activation.leakyRelu(slope));
  }

  /** {@link Activation#tanh}. */
  public NetworkBuilder tanh() {
    return layer(Activation.tanh());
  }

  /** {@link Activation#sigmoid}. */
  public NetworkBuilder sigmoid() {
    return layer(Activation.sigmoid());
  }

  /** {@link Activation#softplus}. */
  public NetworkBuilder softplus() {
    return layer(Activation.softplus());
  }

  /** {@link Activation#swish}. */
  public NetworkBuilder swish() {
    return layer(Activation.swish());
  }

  /** {@link Activation#softmax}. */
  public NetworkBuilder softmax() {
    return layer(Activation.softmax());
  }

  /**
   * Draws the weights.
   *
   * @param seed the same gives the same network
   * @throws IllegalArgumentException if a layer does not take what the one before it gives
   */
  public Network seed(long seed) {
    RandomStream random = RandomStream.of(seed);
    List<Layer> layers = new ArrayList<>();
    int[] shape = inputShape;
    for (Recipe recipe : recipes) {
      Layer layer = recipe.make(shape, precision, initializer, random);
      shape = layer.outputShape(shape);
      layers.add(layer);
    }
    return Network.of(inputShape, layers);
  }
}
