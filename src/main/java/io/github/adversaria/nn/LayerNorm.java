package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016): the numbers of each example are brought to mean
 * 0 and variance 1, then each is scaled and shifted by parameters of its own. Examples do not meet,
 * so it is the same in training and in evaluation, and a gradient penalty may use it (Gulrajani et
 * al. 2017, section 4).
 */
public final class LayerNorm implements Layer {

  /** Added to the variance: the paper has none, PyTorch takes this. */
  public static final double DEFAULT_EPSILON = 1e-5;

  private final int[] example;
  private final Parameter gain;
  private final Parameter shift;
  private final double epsilon;

  private LayerNorm(int[] example, Precision precision, double epsilon) {
    this.example = example;
    this.gain = Parameter.of("gain", Nd4j.ones(precision.type(), Shapes.toLong(example)));
    this.shift = Parameter.of("shift", Nd4j.zeros(precision.type(), Shapes.toLong(example)));
    this.epsilon = epsilon;
  }

  /**
   * A new layer with gains of 1, shifts of 0 and {@link #DEFAULT_EPSILON}.
   *
   * @param exampleShape 1 to 3 axes
   */
  public static LayerNorm of(Precision precision, int... exampleShape) {
    return of(precision, DEFAULT_EPSILON, exampleShape);
  }

  /**
   * A new layer with gains of 1 and shifts of 0.
   *
   * @param epsilon added to the variance, greater than 0
   * @param exampleShape 1 to 3 axes
   */
  public static LayerNorm of(Precision precision, double epsilon, int... exampleShape) {
    Require.notNull("precision", precision);
    Require.positive("epsilon", epsilon);
    int axes = Require.notNull("exampleShape", exampleShape).length;
    if (axes < 1 || axes > 3) {
      throw Require.wrong("exampleShape", Arrays.toString(exampleShape), "1 to 3 axes");
    }
    return new LayerNorm(Shapes.require(exampleShape), precision, epsilon);
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    int[] shape = Require.notNull("input", input).dims();
    if (shape.length == 0 || !Arrays.equals(shape, 1, shape.length, example, 0, example.length)) {
      throw Require.wrong(
          "input",
          "of shape " + Arrays.toString(shape),
          "a batch of examples of shape " + Arrays.toString(example));
    }
    Tensor flat = input.reshape(shape[0], gain.size());
    Tensor centred = flat.minus(flat.mean(1).reshape(shape[0], 1));
    Tensor deviation = centred.square().mean(1).plus(epsilon).sqrt();
    return centred
        .dividedBy(deviation.reshape(shape[0], 1))
        .times(gain.value().beside(input).reshape(gain.size()))
        .plus(shift.value().beside(input).reshape(gain.size()))
        .reshape(shape);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(gain, shift);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    if (!Arrays.equals(inputShape, example)) {
      throw Require.wrong("an example", Arrays.toString(inputShape), Arrays.toString(example));
    }
    return inputShape.clone();
  }

  @Override
  public String toString() {
    return "layer norm " + gain.size();
  }
}
