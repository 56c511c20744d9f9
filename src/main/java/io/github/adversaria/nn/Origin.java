package io.github.adversaria.nn;

import java.util.function.Supplier;

/** How a tensor was made, and how a gradient passes back to what it was made of. */
final class Origin {

  /** The derivative of an operation, written in terms of operations. */
  @FunctionalInterface
  interface Pull {

    /**
     * @param gradient of the final number with respect to the result, of the result's shape
     * @param to where the gradients with respect to the arguments go
     */
    void back(Tensor gradient, Contributions to);
  }

  /** Takes gradients with respect to arguments, and computes only those that somebody wants. */
  @FunctionalInterface
  interface Contributions {

    void add(Tensor argument, Supplier<Tensor> gradient);
  }

  final String operation;
  final Tensor[] arguments;
  Pull pull;

  /** Used by one pass of {@link Gradient} at a time, and empty between two. */
  Object visitor;

  boolean wanted;
  Tensor adjoint;

  Origin(String operation, Tensor[] arguments) {
    this.operation = operation;
    this.arguments = arguments;
  }
}
