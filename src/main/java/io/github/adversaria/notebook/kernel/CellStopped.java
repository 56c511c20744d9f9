package io.github.adversaria.notebook.kernel;

/**
 * Thrown inside the code of a cell to end it. An error, so that a cell's own handlers let it by.
 */
final class CellStopped extends Error {

  private static final long serialVersionUID = 1L;

  CellStopped() {
    super("the cell was stopped", null, false, false);
  }
}
