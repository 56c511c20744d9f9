package io.github.adversaria.notebook.kernel;

/** A magic that could not do what it was asked for; the message tells the reader what to do. */
final class MagicFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MagicFailed(String message) {
    super(message);
  }

  MagicFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
