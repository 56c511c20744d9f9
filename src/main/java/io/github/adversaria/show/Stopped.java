package io.github.adversaria.show;

/**
 * Thrown inside code that a reader wrote and told to stop, wherever that code is; also where a
 * library called it. An error, so that the reader's own handlers let it by. Long work that has
 * something to hand back may catch it, and ends with what it has.
 */
public abstract class Stopped extends Error {

  private static final long serialVersionUID = 1L;

  /** Carries no stack trace: it tells of no mistake. */
  protected Stopped(String message) {
    super(message, null, false, false);
  }
}
