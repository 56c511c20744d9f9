package io.github.adversaria.notebook.kernel;

import io.github.adversaria.notebook.FrontEnd;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The evaluator of a kernel, which starts in the background: the kernel answers its client while
 * the compiler still loads. Each call waits until it has.
 */
final class Evaluation implements AutoCloseable {

  /** Loads what the compiler needs for its first cell; declares nothing and shows nothing. */
  private static final String FIRST = "if (true) { }";

  private final CompletableFuture<CellEvaluator> evaluator;

  Evaluation(FrontEnd frontEnd) {
    this.evaluator =
        CompletableFuture.supplyAsync(
            () -> started(frontEnd), task -> new Thread(task, "adversaria-start").start());
  }

  private static CellEvaluator started(FrontEnd frontEnd) {
    CellEvaluator evaluator = CellEvaluator.start(frontEnd);
    evaluator.evaluate(FIRST);
    return evaluator;
  }

  /** Runs a cell; if there is no evaluator (no compiler in a bare JRE), the result says why. */
  CellResult evaluate(String cell) {
    try {
      return evaluator.join().evaluate(cell);
    } catch (CompletionException e) {
      String why = String.valueOf(e.getCause().getMessage());
      var error =
          new CellError("KernelNotStarted", why, List.of(why), Optional.ofNullable(e.getCause()));
      return new CellResult(CellResult.Status.FAILED, Optional.empty(), Optional.of(error));
    }
  }

  CellEvaluator evaluator() {
    return evaluator.join();
  }

  /** Stops the running cell, if one runs. */
  void interrupt() {
    if (evaluator.isDone() && !evaluator.isCompletedExceptionally()) {
      evaluator.join().interrupt();
    }
  }

  @Override
  public void close() {
    evaluator.thenAccept(CellEvaluator::close);
  }
}
