package io.github.adversaria.notebook.run;

import io.github.adversaria.notebook.kernel.CellError;
import java.time.Duration;
import java.util.Optional;

/**
 * How the run of a notebook ended.
 *
 * @param notebook the notebook with the outputs of the cells that ran
 * @param cells how many code cells ran, the failing one among them
 * @param time how long they took, the start of the evaluator included
 * @param failure the cell that failed, after which no other ran; empty if all passed
 */
public record RunOutcome(Notebook notebook, int cells, Duration time, Optional<Failure> failure) {

  /**
   * A cell that failed.
   *
   * @param cell the cell
   * @param error why
   */
  public record Failure(Cell cell, CellError error) {

    /** One line: which cell, and the error. */
    public String summary() {
      return "cell "
          + cell.number()
          + " (id "
          + cell.id()
          + ") failed: "
          + error.name()
          + ": "
          + error.message();
    }
  }

  /** Whether every cell passed. */
  public boolean passed() {
    return failure.isEmpty();
  }
}
