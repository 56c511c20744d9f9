package io.github.adversaria.gan;

/** A loss that is no finite number any more. The run catches it and ends. */
final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DivergedException(String message) {
    super(message);
  }
}
