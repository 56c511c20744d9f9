package io.github.adversaria.notebook.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.run.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks of this project as they are committed. They are run elsewhere. */
@EnabledIf("thereAreNotebooks")
class NotebooksTest {

  private static final Path DIRECTORY = Path.of("notebooks");

  /** In bytes; fonts, scripts and pictures included. */
  private static final long HEAVIEST_PAGE = 3_000_000;

  private static final Pattern PICTURE = Pattern.compile("<img src=\"(pictures/[^\"]+)\"");

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
  void becomePagesOfAtMostThreeMegabytes(@TempDir Path book) throws IOException {
    List<Notebook> notebooks = files().stream().map(Notebook::read).toList();
    var writer = new BookWriter(book, notebooks);
    writer.writeContents();
    long shared = sizeOf(book.resolve("assets"));

    assertThat(notebooks)
        .allSatisfy(
            notebook -> {
              Path page = writer.writeChapter(notebook);
              long pictures = 0;
              for (MatchResult picture :
                  PICTURE.matcher(Files.readString(page)).results().toList()) {
                pictures += Files.size(book.resolve(picture.group(1)));
              }
              assertThat(Files.size(page) + pictures + shared)
                  .as("the page of %s with all that it may load", notebook.name())
                  .isBetween(shared, HEAVIEST_PAGE);
            });
  }

  private static long sizeOf(Path directory) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  @Test
  void areWrittenAsJupyterWritesThem() throws IOException {
    for (Path file : files()) {
      assertThat(file).hasContent(Notebook.read(file).toJson());
    }
  }
}
