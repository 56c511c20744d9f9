package io.github.adversaria.cli;

import io.github.adversaria.gan.Experiment;
import io.github.adversaria.gan.Survey;
import io.github.adversaria.gan.SurveyResults;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.ProgressListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains experiments for many seeds. */
@Command(
    name = "survey",
    description = {
      "Train experiments for many seeds, and keep what they come to in files.",
      "A row is written as soon as a seed is done; seeds that have a row are not trained again.",
      "Without a name: list the experiments."
    })
final class SurveyCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Experiments, in this order.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "FIRST-LAST",
      converter = SeedRange.Converter.class,
      description = "Which seeds, or one alone. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1-10")
  private SeedRange seeds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads compute. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private int threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the files NAME.csv go. Default: ${DEFAULT-VALUE}.",
      defaultValue = "target/survey")
  private Path directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (names.isEmpty()) {
      Experiment.all().forEach(experiment -> out.println(experiment.name()));
      out.flush();
      return Main.OK;
    }
    List<Experiment> experiments = names.stream().map(Experiment::named).toList();
    Require.atLeast("--threads", threads, 1);
    make(Directories.requireUsable("--out", directory));
    ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "steps", System::nanoTime);
    boolean interactive = Terminal.isInteractive();
    for (Experiment experiment : experiments) {
      for (long seed = seeds.first(); seed <= seeds.last(); seed++) {
        SurveyResults results =
            Survey.of(experiment)
                .threads(threads)
                .machine(Machine.words())
                .reportingTo(interactive ? bar : ProgressListener.silent())
                .run(directory.resolve(experiment.name() + ".csv"), seed, seed);
        if (interactive) {
          bar.clear();
        }
        out.println(results);
        out.flush();
      }
    }
    return Main.OK;
  }

  private static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be made: " + e.getMessage(), e);
    }
  }
}
