package io.github.adversaria.notebook.kernel;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Optional;

/**
 * Why a cell failed, as a reader should see it.
 *
 * @param name short, for example {@code CompilationException} or the class of what was thrown
 * @param message one line
 * @param traceback plain lines: the position in the cell, the offending source line with a marker
 *     under it, the causes, each cut where the cell was called
 * @param thrown the live Throwable; empty for a compilation error
 */
public record CellError(
    String name, String message, List<String> traceback, Optional<Throwable> thrown) {

  /**
   * @throws IllegalArgumentException if one of these is null
   */
  public CellError {
    Require.notNull("name", name);
    Require.notNull("message", message);
    traceback = List.copyOf(Require.notNull("traceback", traceback));
    Require.notNull("thrown", thrown);
  }
}
