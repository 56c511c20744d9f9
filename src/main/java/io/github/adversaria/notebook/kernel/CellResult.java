package io.github.adversaria.notebook.kernel;

import java.util.Optional;

/**
 * How a cell ended.
 *
 * @param status finished, failed or interrupted
 * @param value the live value of the last expression; empty where there is none or it is null
 * @param error what went wrong; present unless finished
 */
public record CellResult(Status status, Optional<Object> value, Optional<CellError> error) {

  /** The ways in which a cell can end. */
  public enum Status {
    FINISHED,
    FAILED,
    INTERRUPTED,
    TIMED_OUT
  }
}
