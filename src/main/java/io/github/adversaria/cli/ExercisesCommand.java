package io.github.adversaria.cli;

import io.github.adversaria.exercise.ExerciseProgress;
import io.github.adversaria.exercise.ExerciseSheet;
import io.github.adversaria.exercise.Exercises;
import io.github.adversaria.notebook.run.ExerciseNotebook;
import io.github.adversaria.notebook.run.MapNotebook;
import io.github.adversaria.notebook.run.Notebook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how far somebody is with the exercises, and writes their notebooks. */
@Command(
    name = "exercises",
    description = {
      "Show which exercises are solved.",
      "With --write, write their notebooks, with empty cells to fill, and the map beside the others."
    })
final class ExercisesCommand implements Callable<Integer> {

  @Option(
      names = "--progress",
      paramLabel = "FILE",
      description = "What became of answers. Default: ${DEFAULT-VALUE}.",
      defaultValue = "notebooks/exercises/" + ExerciseProgress.FILE)
  private Path progress;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description =
          "The folder of the notebooks; answers in DIR/exercises are lost. The map has no outputs.")
  private Path directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (directory == null) {
      out.println(ExerciseProgress.of(progress).overview(Exercises.all()));
    } else {
      for (ExerciseSheet sheet : Exercises.sheets()) {
        String file = sheet.notebook() + Notebook.SUFFIX;
        ExerciseNotebook.of(sheet).write(directory.resolve("exercises").resolve(file));
      }
      MapNotebook.notebook().write(directory.resolve(MapNotebook.NAME + Notebook.SUFFIX));
      out.println(Exercises.sheets().size() + " notebooks of exercises, and the map: " + directory);
    }
    out.flush();
    return Main.OK;
  }
}
