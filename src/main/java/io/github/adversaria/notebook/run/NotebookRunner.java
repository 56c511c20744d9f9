package io.github.adversaria.notebook.run;

import io.github.adversaria.notebook.Renderers;
import io.github.adversaria.notebook.kernel.CellError;
import io.github.adversaria.notebook.kernel.CellEvaluator;
import io.github.adversaria.notebook.kernel.CellResult;
import io.github.adversaria.notebook.kernel.EvaluatorOptions;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.ProgressListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs notebooks without a browser: the code cells in order, each notebook in a fresh evaluator in
 * this process, up to the first cell that fails.
 *
 * <p>Java cannot change its working directory: relative paths in cells start where this program was
 * started, and not at the notebook as in Jupyter.
 */
public final class NotebookRunner {

  /**
   * How long a cell may take. A notebook of the set trains for at most 60 s on two cores in all;
   * twice that leaves room for slower machines.
   */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(120);

  private final Duration timeout;

  /** With {@link #DEFAULT_TIMEOUT}. */
  public NotebookRunner() {
    this(DEFAULT_TIMEOUT);
  }

  /**
   * @param timeout how long a cell may take
   * @throws IllegalArgumentException if it is not positive
   */
  public NotebookRunner(Duration timeout) {
    if (Require.notNull("timeout", timeout).isNegative() || timeout.isZero()) {
      throw Require.wrong("timeout", timeout, "a duration > 0");
    }
    this.timeout = timeout;
  }

  /** Runs a notebook. A failing cell is an outcome, not an exception. */
  public RunOutcome run(Notebook notebook) {
    return run(notebook, ProgressListener.silent());
  }

  /**
   * Runs a notebook.
   *
   * @param progress hears before each cell how many code cells are done, labelled with the
   *     notebook's name, and once at the end
   */
  public RunOutcome run(Notebook notebook, ProgressListener progress) {
    Require.notNull("notebook", notebook);
    List<Cell> cells = notebook.codeCells();
    var recorder = new OutputRecorder();
    long start = System.nanoTime();
    Optional<RunOutcome.Failure> failure = Optional.empty();
    int ran = 0;
    try (var evaluator =
        CellEvaluator.start(recorder, EvaluatorOptions.DEFAULT.withTimeout(timeout))) {
      while (ran < cells.size() && failure.isEmpty()) {
        progress.progress(ran, cells.size(), notebook.name());
        Cell cell = cells.get(ran++);
        failure =
            record(evaluator.evaluate(cell.source()), recorder)
                .map(error -> new RunOutcome.Failure(cell, error));
        recorder.endCell();
      }
    }
    progress.progress(ran, Math.max(1, cells.size()), notebook.name());
    return new RunOutcome(
        notebook.withOutputs(recorder.outputs(), failure.isEmpty()),
        ran,
        Duration.ofNanos(System.nanoTime() - start),
        failure);
  }

  private static Optional<CellError> record(CellResult result, OutputRecorder recorder) {
    Optional<CellError> error = result.error();
    if (error.isEmpty() && result.value().isPresent()) {
      try {
        MimeBundle bundle = Renderers.render(result.value().get());
        recorder.result(bundle);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        error = Optional.of(cannotShow(e));
      }
    }
    error.ifPresent(recorder::error);
    return error;
  }

  /** A value whose {@code show} or {@code toString} throws fails its cell, as in a kernel. */
  private static CellError cannotShow(Throwable e) {
    String message = "the value of the cell cannot be shown: " + e.getMessage();
    return new CellError(e.getClass().getName(), message, List.of(e.toString()), Optional.of(e));
  }
}
