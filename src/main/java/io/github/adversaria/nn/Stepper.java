package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;

/** An optimiser at work on some parameters, with what it remembers of the gradients so far. */
public abstract class Stepper {

  private final List<Parameter> parameters;
  private long steps;

  Stepper(List<Parameter> parameters) {
    this.parameters = List.copyOf(Require.notNull("parameters", parameters));
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
    if (gradients.size() != parameters.size()) {
      throw Require.wrong(
          "gradients", gradients.size(), "one for each of " + parameters.size() + " parameters");
    }
    Require.nonNegative("factor", factor);
    steps++;
    begin(steps, factor);
    for (int i = 0; i < parameters.size(); i++) {
      Memory value = parameters.get(i).value().memory();
      update(i, gradients.get(i).memory(), value);
      value.settle();
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

  final Kernels kernels() {
    return parameters.get(0).value().kernels();
  }

  /** What is the same for all parameters in this step. */
  abstract void begin(long step, double factor);

  abstract void update(int index, Memory gradient, Memory value);

  /** What it remembers, in a fixed order, for a checkpoint. */
  abstract List<Memory> memories();

  final void restore(long stepsMade) {
    steps = stepsMade;
  }
}
