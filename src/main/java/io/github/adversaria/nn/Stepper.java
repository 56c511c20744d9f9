package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An optimiser at work on some parameters, with what it remembers of the gradients so far. */
public abstract class Stepper {

  private final List<Parameter> parameters;
  private long steps;

  Stepper(List<Parameter> parameters) {
    this.parameters = List.copyOf(Require.notEmpty("parameters", parameters));
  }

  /** One step against the gradients. */
  public final void step(List<Tensor> gradients) {
    step(gradients, 1);
  }

  /**
   * One step against the gradients.
   *
   * @param gradients one for each parameter, in the order of the parameters
   * @param factor multiplies the learning rate, as a schedule wants
   */
  public final void step(List<Tensor> gradients, double factor) {
    if (Require.notNull("gradients", gradients).size() != parameters.size()) {
      throw Require.wrong(
          "gradients", gradients.size(), "one for each of " + parameters.size() + " parameters");
    }
    Require.nonNegative("factor", factor);
    for (int i = 0; i < parameters.size(); i++) {
      requireFit(gradients.get(i), parameters.get(i));
    }
    steps++;
    begin(steps, factor, gradients);
    for (int i = 0; i < parameters.size(); i++) {
      Memory value = parameters.get(i).value().memory();
      update(i, gradients.get(i).memory(), value);
      value.settle();
    }
  }

  private static void requireFit(Tensor gradient, Parameter parameter) {
    Tensor value = parameter.value();
    if (!Arrays.equals(Require.notNull("a gradient", gradient).dims(), value.dims())
        || gradient.precision() != value.precision()) {
      throw Require.wrong(
          "the gradient for " + parameter.name(),
          "of shape " + Arrays.toString(gradient.dims()) + " in " + gradient.precision(),
          "the parameter's, " + Arrays.toString(value.dims()) + " in " + value.precision());
    }
  }

  /** How many steps were made. */
  public final long steps() {
    return steps;
  }

  final List<Parameter> parameters() {
    return parameters;
  }

  /** One memory of zeros for each parameter. */
  final List<Memory> zeros() {
    List<Memory> all = new ArrayList<>();
    for (Parameter parameter : parameters) {
      all.add(parameter.value().precision().memory(parameter.size()));
    }
    return all;
  }

  /** The loops for the precision of a parameter, which need not be that of the others. */
  static Update loops(Memory value) {
    return value.precision().kernels().update();
  }

  /** What is the same for all parameters in this step, counted from 1. */
  abstract void begin(long step, double factor, List<Tensor> gradients);

  abstract void update(int index, Memory gradient, Memory value);

  /** What it remembers, in a fixed order, for a checkpoint. */
  abstract List<Memory> memories();

  /** What its memories mean, for a checkpoint: the rule without its numbers. */
  abstract String kind();

  final void restore(long stepsMade) {
    steps = stepsMade;
  }
}
