package io.github.adversaria.notebook.kernel;

/** Thrown where a cell calls {@link System#exit}: the kernel and its other cells live on. */
final class CellExit extends Error {

  private static final long serialVersionUID = 1L;

  CellExit(int status) {
    super("System.exit(" + status + ") ended this cell; the kernel runs on");
  }
}
