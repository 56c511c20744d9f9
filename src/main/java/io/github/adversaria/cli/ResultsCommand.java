package io.github.adversaria.cli;

import io.github.adversaria.gan.SystemResults;
import io.github.adversaria.gan.SystemTrial;
import io.github.adversaria.gan.SystemTrials;
import io.github.adversaria.show.ProgressListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains every system for some seeds, and keeps the numbers in the table beside the notebooks. */
@Command(
    name = "results",
    description = {
      "Train the systems for some seeds, and keep their numbers in the table of the notebooks.",
      "Rows are written as soon as a seed is done; what has rows is not trained again.",
      "Without a name: all systems."
    })
final class ResultsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "SYSTEM",
      description = "Systems by the beginnings of their names.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "FIRST-LAST",
      converter = SeedRange.Converter.class,
      description = "Which seeds, or one alone. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1-5")
  private SeedRange seeds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads compute. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private int threads;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The table. Default: ${DEFAULT-VALUE}.",
      defaultValue = "notebooks/results.csv")
  private Path file;

  @Option(names = "--list", description = "List the systems, and train nothing.")
  private boolean list;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<SystemTrial> chosen = chosen();
    if (list) {
      chosen.forEach(trial -> out.println(trial.system() + ", " + trial.data()));
      out.flush();
      return Main.OK;
    }
    ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "steps", System::nanoTime);
    boolean interactive = Terminal.isInteractive();
    for (SystemTrial trial : chosen) {
      SystemResults results =
          SystemTrials.of(List.of(trial))
              .threads(threads)
              .machine(Machine.words())
              .reportingTo(interactive ? bar : ProgressListener.silent())
              .run(file, seeds.first(), seeds.last());
      if (interactive) {
        bar.clear();
      }
      out.println(results.of(trial.system()).medians().printAll());
      out.flush();
    }
    return Main.OK;
  }

  private List<SystemTrial> chosen() {
    List<SystemTrial> chosen =
        AllTrials.list().stream()
            .filter(trial -> names.isEmpty() || names.stream().anyMatch(trial.system()::startsWith))
            .toList();
    if (chosen.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "There is no system " + names + "; see results --list");
    }
    return chosen;
  }
}
