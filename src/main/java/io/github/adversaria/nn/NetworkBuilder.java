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
    return Network.of(layers.toArray(Layer[]::new));
  }
}
