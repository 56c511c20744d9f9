package io.github.adversaria.nn;

import java.util.random.RandomGenerator;

/**
 * The adjoint of a {@link Convolution}, which makes pictures larger (Zeiler, Krishnan, Taylor and
 * Fergus 2010; generators since Radford, Metz and Chintala 2015). Pictures are {@code [batch,
 * channels, height, width]}; an axis of length l becomes one of (l − 1)·stride + kernel −
 * 2·padding.
 */
public final class TransposedConvolution extends KernelLayer {

  private static final String SHAPES = "shapes [inputs, outputs, kernel, kernel] and [outputs]";

  private TransposedConvolution(Parameter weights, Parameter bias, int stride, int padding) {
    super(weights, bias, stride, padding, 1, SHAPES);
  }

  /**
   * A new layer; its biases are drawn as {@link Initializer#biases} says, 0 as a rule.
   *
   * @param inputs channels in
   * @param outputs channels out
   * @param kernel length of the kernel's sides
   * @param stride how far the kernel moves in the result at a time
   * @param padding lines taken away around each result
   */
  public static TransposedConvolution of(
      int inputs,
      int outputs,
      int kernel,
      int stride,
      int padding,
      Initializer initializer,
      Precision precision,
      RandomGenerator random) {
    return of(
        weights(inputs, outputs, kernel, inputs, outputs, initializer, precision, random),
        bias(inputs, outputs, kernel, initializer, precision, random),
        stride,
        padding);
  }

  /**
   * A layer of given parameters, which other layers may share.
   *
   * @param weights of shape {@code [inputs, outputs, kernel, kernel]}
   * @param bias of shape {@code [outputs]}
   * @param stride at least 1
   * @param padding at least 0 and less than the kernel's length
   */
  public static TransposedConvolution of(
      Parameter weights, Parameter bias, int stride, int padding) {
    return new TransposedConvolution(weights, bias, stride, padding);
  }

  @Override
  Tensor moved(Tensor input, Tensor weighting, int[] y) {
    int[] x = input.dims();
    Window window = new Window(x[0], y[0], y[1], y[2], weighting.dims()[2], stride(), padding());
    return Convolutions.transposed(input, weighting, window);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    int[] w = weights().value().dims();
    Window.requirePicture("an example", w[0], inputShape);
    int height = Window.length(inputShape[1], w[2], stride(), padding());
    int width = Window.length(inputShape[2], w[2], stride(), padding());
    return requireRoom(
        inputShape,
        "pictures that leave something with a kernel of length "
            + w[2]
            + " with padding "
            + padding(),
        w[1],
        height,
        width);
  }

  @Override
  public String toString() {
    int[] w = weights().value().dims();
    return "transposed convolution %d → %d, kernel %d, stride %d, padding %d"
        .formatted(w[0], w[1], w[2], stride(), padding());
  }
}
