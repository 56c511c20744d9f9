package io.github.adversaria.notebook.kernel;

import io.github.adversaria.show.Stopped;

/** Thrown inside the code of a cell to end it. */
final class CellStopped extends Stopped {

  private static final long serialVersionUID = 1L;

  CellStopped() {
    super("the cell was stopped");
  }
}
