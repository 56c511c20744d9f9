package io.github.adversaria.game;

/**
 * A step of a rule that solves an equation, where its solution was not found; says where and why.
 */
final class UnsolvableStepException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnsolvableStepException(IllegalArgumentException refusal) {
    super(refusal.getMessage());
  }
}
