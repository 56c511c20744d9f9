package io.github.adversaria.cli;

import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.notebook.run.NotebookRunner;
import io.github.adversaria.require.Require;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs notebooks headless. */
@Command(
    name = "run",
    description = {
      "Run notebooks without a browser, each in a fresh evaluator, up to its first failing cell.",
      "Prints a line for each: name, cells, seconds, and ok or the failing cell with its error.",
      "Without --out or --in-place nothing is written."
    })
final class RunCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "NOTEBOOK",
      description = "Files or directories. Default: all of notebooks/, in order.")
  private List<Path> notebooks = new ArrayList<>();

  @ArgGroup private Target target = new Target();

  @Option(
      names = "--timeout",
      paramLabel = "S",
      converter = Seconds.class,
      description = "How many seconds a cell may take. Default: 120.")
  private Duration timeout = NotebookRunner.DEFAULT_TIMEOUT;

  @Spec private CommandSpec spec;

  /** Where the notebooks with their outputs go. */
  private static final class Target {

    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Write the notebooks with their outputs there; those of a failed run too.")
    private Path directory;

    @Option(
        names = "--in-place",
        description =
            "Write the outputs into the notebooks themselves; a failed one stays as it was.")
    private boolean inPlace;

    /** Where the result of running a file goes, if anywhere. */
    Optional<Path> of(Path file) {
      if (inPlace) {
        return Optional.of(file.toAbsolutePath().normalize());
      }
      if (directory == null) {
        return Optional.empty();
      }
      Directories.requireUsable("--out", directory);
      Path written = directory.toAbsolutePath().normalize().resolve(file.getFileName());
      if (written.equals(file.toAbsolutePath().normalize())) {
        throw Require.wrong(
            "--out",
            directory,
            "another directory than the notebook's",
            "Use --in-place for that.");
      }
      return Optional.of(written);
    }
  }

  @Override
  public Integer call() {
    var jobs = new ArrayList<Session.Job>();
    var taken = new HashSet<Path>();
    for (Path file : NotebookFiles.find(notebooks)) {
      Optional<Path> written = target.of(file);
      if (written.isPresent() && !taken.add(written.get())) {
        throw Require.wrong(
            "--out", "for two notebooks named " + file.getFileName(), "one of each");
      }
      jobs.add(
          new Session.Job(
              Notebook.read(file),
              outcome -> {
                if (outcome.passed() || !target.inPlace) {
                  written.ifPresent(outcome.notebook()::write);
                }
              }));
    }
    return new Session(spec.commandLine(), timeout, Terminal.isInteractive()).run(jobs);
  }
}
