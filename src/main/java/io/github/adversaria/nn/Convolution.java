package io.github.adversaria.nn;

import java.util.random.RandomGenerator;

/**
 * A convolution in two dimensions (LeCun, Bottou, Bengio and Haffner 1998), in truth a correlation:
 * the kernel is not mirrored. Pictures are {@code [batch, channels, height, width]}; an axis of
 * length l becomes one of ⌊(l + 2·padding − kernel)/stride⌋ + 1.
 */
public final class Convolution extends KernelLayer {

  private static final String SHAPES = "shapes [outputs, inputs, kernel, kernel] and [outputs]";

  private Convolution(Parameter weights, Parameter bias, int stride, int padding) {
    super(weights, bias, stride, padding, 0, SHAPES);
  }

  /**
   * A new layer; its biases are drawn as {@link Initializer#biases} says, 0 as a rule.
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
    return of(
        weights(inputs, outputs, kernel, outputs, inputs, initializer, precision, random),
        bias(inputs, outputs, kernel, initializer, precision, random),
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
    return new Convolution(weights, bias, stride, padding);
  }

  @Override
  Tensor moved(Tensor input, Tensor weighting, int[] y) {
    int[] x = input.dims();
    Window window = new Window(x[0], x[1], x[2], x[3], weighting.dims()[2], stride(), padding());
    return Convolutions.convolve(input, weighting, window);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    int[] w = weights().value().dims();
    Window.requirePicture("an example", w[1], inputShape);
    int height = Window.places(inputShape[1], w[2], stride(), padding());
    int width = Window.places(inputShape[2], w[2], stride(), padding());
    return requireRoom(
        inputShape,
        "pictures at least as large as a kernel of length " + w[2] + " with padding " + padding(),
        w[0],
        height,
        width);
  }

  @Override
  public String toString() {
    int[] w = weights().value().dims();
    return "convolution %d → %d, kernel %d, stride %d, padding %d"
        .formatted(w[1], w[0], w[2], stride(), padding());
  }
}
