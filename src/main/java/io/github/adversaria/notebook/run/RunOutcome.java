package io.github.adversaria.notebook.run;

import io.github.adversaria.notebook.kernel.CellError;
import io.github.adversaria.require.Require;
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

    /**
     * @throws IllegalArgumentException if one of these is null
     */
    public Failure {
      Require.notNull("cell", cell);
      Require.notNull("error", error);
    }

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

  /**
   * @throws IllegalArgumentException if {@code cells} is negative, or one of the others is null
   */
  public RunOutcome {
    Require.notNull("notebook", notebook);
    Require.atLeast("cells", cells, 0);
    Require.notNull("time", time);
    Require.notNull("failure", failure);
  }

  /** Whether every cell passed. */
  public boolean passed() {
    return failure.isEmpty();
  }
}
