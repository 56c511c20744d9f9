package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalisation (Ioffe and Szegedy 2015): each feature, or each channel of pictures, is
 * brought to mean 0 and variance 1 over the batch, then scaled and shifted by parameters. In
 * evaluation the running mean and variance stand in for the batch's. Where a batch is computed in
 * parts, each part is normalised by itself and moves the running statistics, in the parts' order
 * (ghost batches: Hoffer, Hubara and Soudry 2017, algorithm 1).
 */
public final class BatchNorm implements Layer {

  /** Added to the variance: the paper leaves it open, PyTorch takes this. */
  public static final double DEFAULT_EPSILON = 1e-5;

  /** The weight of a new batch in the running statistics: PyTorch's too. */
  public static final double DEFAULT_MOMENTUM = 0.1;

  private final Parameter gain;
  private final Parameter shift;
  private final Parameter mean;
  private final Parameter variance;
  private final double epsilon;
  private final double momentum;

  private BatchNorm(int features, Precision precision, double epsilon, double momentum) {
    this.gain = Parameter.of("gain", Nd4j.ones(precision.type(), features));
    this.shift = Parameter.of("shift", Nd4j.zeros(precision.type(), features));
    this.mean = Parameter.of("mean", Nd4j.zeros(precision.type(), features));
    this.variance = Parameter.of("variance", Nd4j.ones(precision.type(), features));
    this.epsilon = epsilon;
    this.momentum = momentum;
  }

  /**
   * A new layer with gains of 1 and shifts of 0, {@link #DEFAULT_EPSILON} and {@link
   * #DEFAULT_MOMENTUM}.
   *
   * @param features numbers in an example, or channels of a picture
   */
  public static BatchNorm of(int features, Precision precision) {
    return of(features, precision, DEFAULT_EPSILON, DEFAULT_MOMENTUM);
  }

  /**
   * A new layer with gains of 1 and shifts of 0.
   *
   * @param features numbers in an example, or channels of a picture
   * @param epsilon added to the variance, greater than 0
   * @param momentum the weight of a new batch in the running statistics, in [0, 1]
   */
  public static BatchNorm of(int features, Precision precision, double epsilon, double momentum) {
    return new BatchNorm(
        Require.atLeast("features", features, 1),
        Require.notNull("precision", precision),
        Require.positive("epsilon", epsilon),
        Require.between("momentum", momentum, 0, 1));
  }

  @Override
  public Tensor apply(Tensor input, Pass pass) {
    int[] shape = Require.notNull("input", input).dims();
    if ((shape.length != 2 && shape.length != 4) || shape[1] != gain.size()) {
      throw Require.wrong(
          "input",
          "of shape " + Arrays.toString(shape),
          "[batch, %1$d] or [batch, %1$d, height, width]".formatted(gain.size()));
    }
    int[] each = shape.length == 2 ? new int[] {shape[1]} : new int[] {shape[1], 1, 1};
    Tensor scale = gain.value().beside(input).reshape(each);
    Tensor centred;
    Tensor spread;
    if (Require.notNull("pass", pass).isTraining()) {
      int count = input.size() / gain.size();
      if (count == 1) {
        throw Require.wrong(
            "input",
            "one number for each feature",
            "at least two in training",
            "Take a larger batch");
      }
      Tensor average = average(input);
      centred = input.minus(average.reshape(each));
      spread = average(centred.square());
      gather(input, average.stopGradient(), spread.stopGradient(), (double) count / (count - 1));
    } else {
      centred = input.minus(mean.value().stopGradient().beside(input).reshape(each));
      spread = variance.value().stopGradient().beside(input);
    }
    Tensor factor = scale.dividedBy(spread.plus(epsilon).sqrt().reshape(each));
    return centred.times(factor).plus(shift.value().beside(input).reshape(each));
  }

  /** The mean of each feature. */
  private Tensor average(Tensor x) {
    int[] shape = x.dims();
    Tensor sum = shape.length == 2 ? x : x.reshape(shape[0], shape[1], shape[2] * shape[3]).sum(2);
    return sum.sum(0).times((double) gain.size() / x.size());
  }

  /** Moves the running statistics, once nobody reads them any more. */
  private void gather(Tensor input, Tensor average, Tensor spread, double unbiased) {
    Runnable change =
        () -> {
          move(mean, average, 1);
          move(variance, spread, unbiased);
        };
    if (input.workspace() == null) {
      change.run();
    } else {
      input.workspace().later(change);
    }
  }

  private void move(Parameter running, Tensor seen, double factor) {
    Memory memory = running.value().memory();
    Elementwise loops = running.value().kernels().elementwise();
    loops.combine(1 - momentum, memory, momentum * factor, seen.memory(), memory);
    memory.settle();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(gain, shift);
  }

  /** Running mean and running (unbiased) variance. */
  @Override
  public List<Parameter> statistics() {
    return List.of(mean, variance);
  }

  @Override
  public int[] outputShape(int... inputShape) {
    if ((inputShape.length != 1 && inputShape.length != 3) || inputShape[0] != gain.size()) {
      throw Require.wrong(
          "an example",
          Arrays.toString(inputShape),
          "[%1$d] or [%1$d, height, width]".formatted(gain.size()));
    }
    return inputShape.clone();
  }

  @Override
  public String toString() {
    return "batch norm " + gain.size();
  }
}
