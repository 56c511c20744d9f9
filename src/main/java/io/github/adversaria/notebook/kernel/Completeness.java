package io.github.adversaria.notebook.kernel;

import io.github.adversaria.require.Require;

/**
 * Whether a cell can be run as it stands; a console asks before it decides what the Enter key does.
 *
 * @param status the answer, in the words of the Jupyter protocol
 * @param indent white space with which the next line should begin; empty unless incomplete
 */
public record Completeness(Status status, String indent) {

  /** The four answers of the Jupyter message {@code is_complete_reply}. */
  public enum Status {
    COMPLETE,
    INCOMPLETE,
    INVALID,
    UNKNOWN
  }

  /**
   * @throws IllegalArgumentException if one of these is null
   */
  public Completeness {
    Require.notNull("status", status);
    Require.notNull("indent", indent);
  }
}
