package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reverse-mode differentiation (Griewank and Walther, <i>Evaluating Derivatives</i>, 2008, chapter
 * 3). Every operation states its derivative in operations, so what comes out can be differentiated
 * again, to any order.
 */
public final class Gradient {

  private final Tensor[] variables;
  private final Tensor[] found;
  private final List<Tensor> order = new ArrayList<>();

  private Gradient(List<Tensor> variables) {
    this.variables = variables.toArray(Tensor[]::new);
    this.found = new Tensor[variables.size()];
  }

  /**
   * The derivatives of one number, which can be differentiated in turn.
   *
   * @param value of size 1
   * @param variables tensors that it was computed from: parameters' values, results, or leaves made
   *     by {@link Tensor#asVariable}
   * @return one tensor for each variable, of its shape; zeros where the value does not depend on it
   * @throws IllegalArgumentException if the value is more than one number
   */
  public static List<Tensor> grad(Tensor value, List<Tensor> variables) {
    return new Gradient(Require.notNull("variables", variables)).of(value);
  }

  /** The same for variables one by one. */
  public static List<Tensor> grad(Tensor value, Tensor... variables) {
    return grad(value, Arrays.asList(Require.notNull("variables", variables)));
  }

  /**
   * The derivatives as numbers only: nothing is remembered of how they were computed, which takes
   * less time and memory.
   */
  public static List<Tensor> values(Tensor value, List<Tensor> variables) {
    Require.notNull("variables", variables);
    Workspace workspace = Require.notNull("value", value).workspace();
    if (workspace == null || !workspace.recording()) {
      return grad(value, variables).stream().map(Tensor::stopGradient).toList();
    }
    workspace.record(false);
    try {
      return grad(value, variables);
    } finally {
      workspace.record(true);
    }
  }

  private List<Tensor> of(Tensor value) {
    if (Require.notNull("value", value).size() != 1) {
      throw Require.wrong(
          "value",
          "of shape " + Arrays.toString(value.dims()),
          "one number",
          "Take its sum() or mean() first");
    }
    try {
      if (visit(value)) {
        passBack(value);
      }
      List<Tensor> gradients = new ArrayList<>(variables.length);
      for (int i = 0; i < variables.length; i++) {
        gradients.add(found[i] == null ? Reductions.zeros(variables[i], value) : found[i]);
      }
      return gradients;
    } finally {
      for (Tensor tensor : order) {
        tensor.origin().visitor = null;
        tensor.origin().adjoint = null;
      }
    }
  }

  /** Lists what the value was made of, arguments first; tells whether a variable is among it. */
  private boolean visit(Tensor tensor) {
    boolean wanted = indexOf(tensor) >= 0;
    Origin origin = tensor.origin();
    if (origin == null) {
      return wanted;
    }
    if (origin.visitor == this) {
      return origin.wanted;
    }
    origin.visitor = this;
    for (Tensor argument : origin.arguments) {
      wanted |= visit(argument);
    }
    origin.wanted = wanted;
    order.add(tensor);
    return wanted;
  }

  private void passBack(Tensor value) {
    add(value, Reductions.one(value));
    for (int i = order.size() - 1; i >= 0; i--) {
      Origin origin = order.get(i).origin();
      if (origin.adjoint != null) {
        origin.pull.back(origin.adjoint, this::contribute);
      }
    }
  }

  private void contribute(Tensor argument, Supplier<Tensor> gradient) {
    Origin origin = argument.origin();
    if (origin == null ? indexOf(argument) >= 0 : origin.wanted) {
      add(argument, gradient.get());
    }
  }

  private void add(Tensor tensor, Tensor gradient) {
    int index = indexOf(tensor);
    if (index >= 0) {
      found[index] = found[index] == null ? gradient : found[index].plus(gradient);
    }
    Origin origin = tensor.origin();
    if (origin != null) {
      origin.adjoint = origin.adjoint == null ? gradient : origin.adjoint.plus(gradient);
    }
  }

  private int indexOf(Tensor tensor) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i] == tensor) {
        return i;
      }
    }
    return -1;
  }
}
