package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;

/** A layer that is linear in one array of weights, with a bias for each of its outputs. */
public abstract class WeightedLayer implements Layer {

  private final Parameter weights;
  private final Parameter bias;

  WeightedLayer(Parameter weights, Parameter bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** Sees to it that weights and bias have the shapes that a layer takes. */
  static void requireShapes(
      Parameter weights, int axes, Parameter bias, int biasAxis, String allowed) {
    int[] w = Require.notNull("weights", weights).value().dims();
    int[] b = Require.notNull("bias", bias).value().dims();
    if (w.length != axes || b.length != 1 || b[0] != w[biasAxis]) {
      throw Require.wrong(
          "weights and bias", Arrays.toString(w) + " and " + Arrays.toString(b), allowed);
    }
  }

  /** What the input is multiplied with. */
  public final Parameter weights() {
    return weights;
  }

  /** What is added, one number for each output or output channel. */
  public final Parameter bias() {
    return bias;
  }

  @Override
  public final List<Parameter> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public final Tensor apply(Tensor input, Pass pass) {
    return apply(input, weights.value());
  }

  /** The layer with other weights, of the same shape. */
  abstract Tensor apply(Tensor input, Tensor weighting);
}
