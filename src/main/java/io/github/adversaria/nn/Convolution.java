package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A convolution in two dimensions (LeCun, Bottou, Bengio and Haffner 1998), in truth a correlation:
 * the kernel is not mirrored. Pictures are {@code [batch, channels, height, width]}; an axis of
 * length l becomes one of ⌊(l + 2·padding − kernel)/stride⌋ + 1.
 */
public final class Convolution extends WeightedLayer {

  private final int stride;
  private final int padding;

  private Convolution(Parameter weights, Parameter bias, int stride, int padding) {
    super(weights, bias);
    this.stride = stride;
    this.padding = padding;
  }

  /**
   * A new layer with biases of 0.
   *
   * @param inputs channels in
   * @param outputs channels out
   * @param kernel length of the kernel's sides
   * @param stride how far the kernel moves at a time
   * @param padding zeros around each picture
   */
  public static Convolution of(
      int inputs,
      int outputs,
      int kernel,
      int stride,
      int padding,
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
    return of(
        Parameter.of(
            "weights",
            initializer.draw(
                inputs * area, outputs * area, precision, random, outputs, inputs, kernel, kernel)),
        Parameter.of("bias", Initializer.zero().draw(1, 1, precision, random, outputs)),
        stride,
        padding);
  }

  /**
   * A layer of given parameters, which other layers may share.
   *
   * @param weights of shape {@code [outputs, inputs, kernel, kernel]}
   * @param bias of shape {@code [outputs]}
   * @param stride at least 1
   * @param padding at least 0 and less than the kernel's length
   */
  public static Convolution of(Parameter weights, Parameter bias, int stride, int padding) {
    String allowed = "shapes [outputs, inputs, kernel, kernel] and [outputs]";
    requireShapes(weights, 4, bias, 0, allowed);
    int[] shape = weights.value().dims();
    if (shape[2] != shape[3]) {
      throw Require.wrong("weights", Arrays.toString(shape), "a square kernel");
    }
    Require.atLeast("stride", stride, 1);
    Require.between("padding", padding, 0, shape[2] - 1);
    return new Convolution(weights, bias, stride, padding);
  }

  @Override
  Tensor apply(Tensor input, Tensor weighting) {
    int[] x = Require.notNull("input", input).dims();
    if (x.length != 4) {
      throw Require.wrong(
          "input", "of shape " + Arrays.toString(x), "[batch, channels, height, width]");
    }
    int[] y = outputShape(x[1], x[2], x[3]);
    Window window = new Window(x[0], x[1], x[2], x[3], weighting.dims()[2], stride, padding);
    Tensor result = Convolutions.convolve(input, weighting, window);
    return result.plus(bias().value().beside(input).reshape(y[0], 1, 1));
  }

  @Override
  public int[] outputShape(int... inputShape) {
    int[] w = weights().value().dims();
    Window.requirePicture("an example", w[1], inputShape);
    int height = Window.places(inputShape[1], w[2], stride, padding);
    int width = Window.places(inputShape[2], w[2], stride, padding);
    if (height < 1 || width < 1) {
      throw Require.wrong(
          "an example",
          Arrays.toString(inputShape),
          "pictures at least as large as a kernel of length " + w[2] + " with padding " + padding);
    }
    return new int[] {w[0], height, width};
  }

  @Override
  public String toString() {
    int[] w = weights().value().dims();
    return "convolution %d → %d, kernel %d, stride %d, padding %d"
        .formatted(w[1], w[0], w[2], stride, padding);
  }
}
