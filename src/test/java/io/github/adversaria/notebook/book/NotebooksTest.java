package io.github.adversaria.notebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.run.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The notebooks of this project as they are committed. They are run elsewhere. */
@EnabledIf("thereAreNotebooks")
class NotebooksTest {

  private static final Path DIRECTORY = Path.of("notebooks");

  static boolean thereAreNotebooks() {
    return Files.isDirectory(DIRECTORY);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.filter(file -> file.toString().endsWith(Notebook.SUFFIX)).sorted().toList();
    }
  }

  @Test
  void outputsComeFromTheCodeAboveThem() throws IOException {
    assertThat(files())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Notebook.read(file).isStale())
                    .as("%s: outputs are stale; make them anew with `run --in-place`", file)
                    .isFalse());
  }

  @Test
  void keepToTheRules() throws IOException {
    try (var lint = new NotebookLint()) {
      assertThat(files())
          .allSatisfy(
              file -> assertThat(lint.problems(Notebook.read(file))).as("%s", file).isEmpty());
    }
  }

  @Test
  void areWrittenAsJupyterWritesThem() throws IOException {
    for (Path file : files()) {
      assertThat(file).hasContent(Notebook.read(file).toJson());
    }
  }
}
