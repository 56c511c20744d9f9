package io.github.adversaria.nn;

/**
 * A checkpoint that cannot be read, or does not belong to what it is to be read into. Nothing was
 * changed when it is thrown.
 */
public final class CheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CheckpointException(String message) {
    super(message);
  }
}
