package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What a convolution and its adjoint share: square kernels that move over pictures {@code [batch,
 * channels, height, width]}, and a bias for each channel that comes out.
 */
abstract class KernelLayer extends WeightedLayer {

  private final int stride;
  private final int padding;

  /**
   * @param outputAxis the axis of the weights that counts the channels that come out, 0 or 1
   * @param allowed the shapes of weights and bias in words
   */
  KernelLayer(
      Parameter weights, Parameter bias, int stride, int padding, int outputAxis, String allowed) {
    super(weights, bias);
    requireShapes(weights, 4, bias, outputAxis, allowed);
    int[] shape = weights.value().dims();
    if (shape[2] != shape[3]) {
      throw Require.wrong("weights", Arrays.toString(shape), "a square kernel");
    }
    this.stride = Require.atLeast("stride", stride, 1);
    this.padding = (int) Require.between("padding", padding, 0, shape[2] - 1);
  }

  /** New weights; {@code first} and {@code second} are the channels in the order of the axes. */
  static Parameter weights(
      int inputs,
      int outputs,
      int kernel,
      int first,
      int second,
      Initializer initializer,
      Precision precision,
      RandomGenerator random) {
    Require.atLeast("inputs", inputs, 1);
    Require.atLeast("outputs", outputs, 1);
    Require.atLeast("kernel", kernel, 1);
    Require.notNull("initializer", initializer);
    Require.notNull("precision", precision);
    Require.notNull("random", random);
    int area = kernel * kernel;
    return Parameter.of(
        "weights",
        initializer.draw(
            inputs * area, outputs * area, precision, random, first, second, kernel, kernel));
  }

  /** New biases, one for each channel that comes out. */
  static Parameter bias(
      int inputs,
      int outputs,
      int kernel,
      Initializer initializer,
      Precision precision,
      RandomGenerator random) {
    int area = kernel * kernel;
    return Parameter.of(
        "bias",
        initializer.biases().draw(inputs * area, outputs * area, precision, random, outputs));
  }

  final int stride() {
    return stride;
  }

  final int padding() {
    return padding;
  }

  @Override
  final Tensor apply(Tensor input, Tensor weighting) {
    int[] x = Require.notNull("input", input).dims();
    if (x.length != 4) {
      throw Require.wrong(
          "input", "of shape " + Arrays.toString(x), "[batch, channels, height, width]");
    }
    int[] y = outputShape(x[1], x[2], x[3]);
    return moved(input, weighting, y).plus(bias().value().beside(input).reshape(y[0], 1, 1));
  }

  /**
   * The result before the bias is added.
   *
   * @param y shape of one result
   */
  abstract Tensor moved(Tensor input, Tensor weighting, int[] y);

  /** A shape that has room for a picture. */
  static int[] requireRoom(int[] inputShape, String allowed, int... outputShape) {
    if (outputShape[1] < 1 || outputShape[2] < 1) {
      throw Require.wrong("an example", Arrays.toString(inputShape), allowed);
    }
    return outputShape;
  }
}
