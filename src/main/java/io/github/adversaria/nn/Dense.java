package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A fully connected layer: {@code x·W + b} for rows x, with W of shape {@code [inputs, outputs]}.
 */
public final class Dense extends WeightedLayer {

  private Dense(Parameter weights, Parameter bias) {
    super(weights, bias);
  }

  /**
   * A new layer; its biases are drawn as {@link Initializer#biases} says, 0 as a rule.
   *
   * @param inputs numbers in an example
   * @param outputs numbers in a result
   */
  public static Dense of(
      int inputs,
      int outputs,
      Initializer initializer,
      Precision precision,
      RandomGenerator random) {
    Require.atLeast("inputs", inputs, 1);
    Require.atLeast("outputs", outputs, 1);
    Require.notNull("initializer", initializer);
    Require.notNull("precision", precision);
    Require.notNull("random", random);
    return of(
        Parameter.of(
            "weights", initializer.draw(inputs, outputs, precision, random, inputs, outputs)),
        Parameter.of(
            "bias", initializer.biases().draw(inputs, outputs, precision, random, outputs)));
  }

  /**
   * A layer of given parameters, which other layers may share.
   *
   * @param weights of shape {@code [inputs, outputs]}
   * @param bias of shape {@code [outputs]}
   */
  public static Dense of(Parameter weights, Parameter bias) {
    requireShapes(weights, 2, bias, 1, "shapes [inputs, outputs] and [outputs]");
    return new Dense(weights, bias);
  }

  @Override
  Tensor apply(Tensor input, Tensor weighting) {
    return apply(input, weighting, false, 0);
  }

  /** The layer with a leaky ReLU after it, in one pass over the numbers. */
  Tensor applyRectified(Tensor input, double slope) {
    return apply(input, weights().value(), true, slope);
  }

  private Tensor apply(Tensor input, Tensor weighting, boolean rectified, double slope) {
    int[] shape = Require.notNull("input", input).dims();
    int inputs = weighting.dims()[0];
    if (shape.length != 2 || shape[1] != inputs) {
      throw Require.wrong("input", "of shape " + Arrays.toString(shape), "[batch, " + inputs + "]");
    }
    return Products.dense(input, weighting, bias().value(), rectified, slope);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    int inputs = weights().value().dims()[0];
    if (inputShape.length != 1 || inputShape[0] != inputs) {
      throw Require.wrong("an example", Arrays.toString(inputShape), "[" + inputs + "]");
    }
    return new int[] {weights().value().dims()[1]};
  }

  @Override
  public String toString() {
    return "dense " + weights().value().dims()[0] + " → " + weights().value().dims()[1];
  }
}
