package io.github.adversaria.notebook.kernel;

import io.github.adversaria.require.Require;
import java.util.Optional;

/**
 * How a cell ended.
 *
 * @param status finished, failed or interrupted
 * @param value the live value of the last expression; empty where there is none or it is null. Of a
 *     cell that was stopped: what the expression or declaration then at work came to nonetheless
 *     because a library heard of the stop and returned what it had
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

  /**
   * @throws IllegalArgumentException if one of these is null, or if there is an error although the
   *     cell finished, or none although it did not
   */
  public CellResult {
    Require.notNull("status", status);
    Require.notNull("value", value);
    Require.notNull("error", error);
    if (error.isPresent() == (status == Status.FINISHED)) {
      String given = status + (error.isPresent() ? " with an error" : " without an error");
      throw Require.wrong("status", given, "FINISHED without an error, any other with one");
    }
  }
}
