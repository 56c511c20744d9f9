package io.github.adversaria.cli;

import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.notebook.run.NotebookRunner;
import io.github.adversaria.notebook.run.RunOutcome;
import io.github.adversaria.show.ProgressListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;

/**
 * Runs notebooks one after the other and reports on each: a line on standard output when it is
 * done, the traceback of a failing cell on standard error, and a progress bar there if a person
 * watches.
 */
final class Session {

  /**
   * One notebook to run.
   *
   * @param notebook the notebook
   * @param done gets the outcome as soon as it is there, to write it
   */
  record Job(Notebook notebook, Consumer<RunOutcome> done) {}

  private static final double MILLIS = 1e3;

  private final PrintWriter out;
  private final PrintWriter err;
  private final NotebookRunner runner;
  private final boolean interactive;

  Session(CommandLine command, Duration timeout, boolean interactive) {
    JavaRuntime.requireCompiler();
    this.out = command.getOut();
    this.err = command.getErr();
    this.runner = new NotebookRunner(timeout);
    this.interactive = interactive;
  }

  /**
   * Runs all, the later ones also if an earlier one fails.
   *
   * @return {@link Main#OK} if every cell of every notebook passed, else {@link Main#FAILED}
   */
  int run(List<Job> jobs) {
    int width = jobs.stream().mapToInt(job -> job.notebook().name().length()).max().orElse(0);
    long total = jobs.stream().mapToLong(job -> job.notebook().codeCells().size()).sum();
    var bar = new ProgressBar(err, "cells", System::nanoTime);
    long before = 0;
    boolean passed = true;
    for (Job job : jobs) {
      Notebook notebook = job.notebook();
      RunOutcome outcome = runner.run(notebook, listener(bar, before, Math.max(1, total)));
      if (interactive) {
        bar.clear();
      }
      job.done().accept(outcome);
      report(outcome, width);
      before += notebook.codeCells().size();
      passed &= outcome.passed();
    }
    return passed ? Main.OK : Main.FAILED;
  }

  private ProgressListener listener(ProgressBar bar, long before, long total) {
    return interactive
        ? (done, ofNotebook, label) -> bar.progress(before + done, total, label)
        : ProgressListener.silent();
  }

  private void report(RunOutcome outcome, int width) {
    out.printf(
        Locale.ROOT,
        "%-" + Math.max(1, width) + "s  %3d cells  %6.1f s  %s%n",
        outcome.notebook().name(),
        outcome.cells(),
        outcome.time().toMillis() / MILLIS,
        outcome.failure().map(RunOutcome.Failure::summary).orElse("ok"));
    out.flush();
    outcome
        .failure()
        .ifPresent(
            failure -> failure.error().traceback().forEach(line -> err.println("    " + line)));
    err.flush();
  }
}
