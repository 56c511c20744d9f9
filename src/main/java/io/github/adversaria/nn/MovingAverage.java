package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exponential moving average of parameters over the steps of a training, whose samples are
 * steadier than those of the last parameters (Yazıcı, Foo, Winkler, Yap, Piliouras and
 * Chandrasekhar 2019). After step t, counted from 1, {@code average ← d·average + (1 −
 * d)·parameter} with {@code d = min(decay, t/(t + 9))}: so the start, which is the parameters as
 * they are given, is soon forgotten. The warm-up is that of TensorFlow's ExponentialMovingAverage,
 * {@code (1 + n)/(10 + n)} with {@code n = t − 1} updates made before. Mutable, for one thread at a
 * time.
 */
public final class MovingAverage {

  /** Karras, Aila, Laine and Lehtinen 2018, appendix A.1. */
  public static final double DEFAULT_DECAY = 0.999;

  private static final int WARM_UP = 9;

  private final List<Parameter> parameters;
  private final double decay;
  private final List<Memory> averages = new ArrayList<>();
  private long updates;
  private boolean swapped;

  private MovingAverage(List<Parameter> parameters, double decay) {
    this.parameters = List.copyOf(Require.notEmpty("parameters", parameters));
    this.decay = Require.between("decay", decay, 0, Math.nextDown(1.0));
    for (Parameter parameter : this.parameters) {
      Memory value = parameter.value().memory();
      Memory average = value.precision().memory(value.length);
      copy(value, average);
      averages.add(average);
    }
  }

  /** Begins with the parameters as they are; with decay {@value #DEFAULT_DECAY}. */
  public static MovingAverage of(List<Parameter> parameters) {
    return new MovingAverage(parameters, DEFAULT_DECAY);
  }

  /**
   * Begins with the parameters as they are.
   *
   * @param decay in [0, 1)
   */
  public static MovingAverage of(List<Parameter> parameters, double decay) {
    return new MovingAverage(parameters, decay);
  }

  /**
   * Takes the parameters in, after a step.
   *
   * @throws IllegalStateException if they are swapped with the averages
   */
  public void update() {
    requireInPlace();
    updates++;
    double keep = Math.min(decay, (double) updates / (updates + WARM_UP));
    for (int i = 0; i < averages.size(); i++) {
      Memory value = parameters.get(i).value().memory();
      value.precision().kernels().update().average(keep, value, averages.get(i));
    }
  }

  /** How often the parameters were taken in. */
  public long updates() {
    return updates;
  }

  /**
   * Gives a layer or network of the same architecture the averages as its parameters.
   *
   * @throws IllegalArgumentException if its parameters are others; it is unchanged then
   * @throws IllegalStateException if parameters and averages are swapped
   */
  public void copyInto(Layer layer) {
    requireInPlace();
    List<Parameter> targets = Require.notNull("layer", layer).parameters();
    if (targets.size() != parameters.size()) {
      throw Require.wrong(
          "layer", "one of " + targets.size() + " parameters", parameters.size() + " parameters");
    }
    for (int i = 0; i < targets.size(); i++) {
      Tensor to = targets.get(i).value();
      Tensor from = parameters.get(i).value();
      if (!Arrays.equals(to.dims(), from.dims()) || to.precision() != from.precision()) {
        throw Require.wrong(
            "parameter " + i + " of the layer",
            targets.get(i) + " in " + to.precision(),
            parameters.get(i) + " in " + from.precision());
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      Memory target = targets.get(i).value().memory();
      copy(averages.get(i), target);
      target.settle();
    }
  }

  /**
   * Exchanges parameters and averages: once for an evaluation, and once more to go on with the
   * training. In between nothing else can be asked of it.
   */
  public void swap() {
    swapped = !swapped;
    for (int i = 0; i < averages.size(); i++) {
      Memory value = parameters.get(i).value().memory();
      value.precision().kernels().update().exchange(averages.get(i), value);
      value.settle();
    }
  }

  private static void copy(Memory from, Memory to) {
    from.precision().kernels().elementwise().affine(1, from, 0, to);
  }

  private void requireInPlace() {
    if (swapped) {
      throw new IllegalStateException(
          "The parameters are swapped with their averages; call swap() once more first");
    }
  }

  /** The averages, for a checkpoint. */
  List<Memory> averages() {
    requireInPlace();
    return averages;
  }

  void restore(long made) {
    updates = made;
  }

  @Override
  public String toString() {
    return "MovingAverage(decay "
        + decay
        + ", warm-up t/(t + "
        + WARM_UP
        + "), "
        + updates
        + " updates)";
  }
}
