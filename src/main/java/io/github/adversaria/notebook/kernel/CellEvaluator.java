package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs the cells of a notebook, one after the other, in this process; what one cell declares, the
 * next ones see.
 */
public final class CellEvaluator implements AutoCloseable {

  /** Starts with {@link EvaluatorOptions#DEFAULT}. */
  public static CellEvaluator start(FrontEnd frontEnd) {
    return start(frontEnd, EvaluatorOptions.DEFAULT);
  }

  /** Starts an evaluator whose cells print to, read from and show values on {@code frontEnd}. */
  public static CellEvaluator start(FrontEnd frontEnd, EvaluatorOptions options) {
    throw new UnsupportedOperationException();
  }

  /** Runs a cell under the timeout of the options. Never throws for the cell's own errors. */
  public CellResult evaluate(String cell) {
    throw new UnsupportedOperationException();
  }

  /** Runs a cell that may take at most {@code timeout}. */
  public CellResult evaluate(String cell, Duration timeout) {
    throw new UnsupportedOperationException();
  }

  /** Stops the running cell, if any; called from another thread than the one that evaluates. */
  public void interrupt() {
    throw new UnsupportedOperationException();
  }

  /** What could stand at the cursor. */
  public List<Completion> complete(String source, int cursor) {
    throw new UnsupportedOperationException();
  }

  /** What is known about the name at, or the call around, the cursor. */
  public Optional<Inspection> inspect(String source, int cursor) {
    throw new UnsupportedOperationException();
  }

  /** Whether the source can be run as it stands. */
  public Completeness isComplete(String source) {
    throw new UnsupportedOperationException();
  }

  /** Lets later cells use the classes of a jar or directory. */
  public void addToClassPath(Path entry) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
