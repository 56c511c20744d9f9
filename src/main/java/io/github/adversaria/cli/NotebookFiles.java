package io.github.adversaria.cli;

import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.require.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Which notebook files a command works on. */
final class NotebookFiles {

  /** Where notebooks are looked for if none is named, seen from the current directory. */
  static final Path DEFAULT_DIRECTORY = Path.of("notebooks");

  private NotebookFiles() {}

  /**
   * The files that are meant, each once, in the order given; those of a directory by name.
   *
   * @param given files and directories; if empty, {@link #DEFAULT_DIRECTORY}
   * @throws IllegalArgumentException if one is not there, is no notebook by its name, or a
   *     directory holds none
   */
  static List<Path> find(List<Path> given) {
    if (given.isEmpty()) {
      if (!Files.isDirectory(DEFAULT_DIRECTORY)) {
        throw Require.wrong(
            "NOTEBOOK",
            "not given, and there is no directory " + DEFAULT_DIRECTORY.toAbsolutePath(),
            "notebook files",
            "Name them, or start the program in the directory that holds notebooks/.");
      }
      return inDirectory(DEFAULT_DIRECTORY);
    }
    var files = new LinkedHashSet<Path>();
    for (Path each : given) {
      if (Files.isDirectory(each)) {
        files.addAll(inDirectory(each));
      } else if (!Files.exists(each)) {
        throw Require.wrong("NOTEBOOK", each, "a notebook file that is there");
      } else if (!each.toString().endsWith(Notebook.SUFFIX)) {
        throw Require.wrong("NOTEBOOK", each, "a file that ends in " + Notebook.SUFFIX);
      } else {
        files.add(each.normalize());
      }
    }
    return new ArrayList<>(files);
  }

  private static List<Path> inDirectory(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> found =
          entries
              .filter(
                  file -> file.toString().endsWith(Notebook.SUFFIX) && Files.isRegularFile(file))
              .map(Path::normalize)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw Require.wrong(
            "NOTEBOOK", directory + " (without notebooks)", "a directory with .ipynb files");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory + ": " + e.getMessage(), e);
    }
  }
}
