package io.github.adversaria.gan;

/** A loss or a gradient that is no finite number any more. The run catches it and ends. */
final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private DivergedException(String message) {
    super(message);
  }

  /** Throws one. */
  static void raise(String reason) {
    throw new DivergedException(reason);
  }
}
