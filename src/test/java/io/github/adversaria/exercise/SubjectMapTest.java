package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.adversaria.notebook.run.Cell;
import io.github.adversaria.notebook.run.MapNotebook;
import io.github.adversaria.notebook.run.Notebook;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectMapTest {

  private static final Path NOTEBOOKS = Path.of("notebooks");

  static List<SubjectMap.Entry> entries() {
    return SubjectMap.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void sectionIsThereAndSoAreTheClasses(SubjectMap.Entry entry) {
    Notebook notebook = Notebook.read(NOTEBOOKS.resolve(entry.notebook() + Notebook.SUFFIX));
    String headings =
        notebook.cells().stream()
            .filter(cell -> cell.type() == Cell.Type.MARKDOWN)
            .flatMap(cell -> cell.source().lines())
            .filter(line -> line.startsWith("##"))
            .map(line -> line.replaceFirst("#+ ", ""))
            .collect(Collectors.joining("\n", "\n", "\n"));
    assertThat(headings).contains("\n" + entry.section() + "\n");
    for (String name : entry.classes()) {
      assertThatCode(() -> Class.forName("io.github.adversaria." + name))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyDerivationIsThereOnceAtLeast() {
    assertThat(entries().stream().filter(e -> e.kind() == SubjectMap.Kind.DERIVATION))
        .extracting(SubjectMap.Entry::name)
        .containsAll(IntStream.rangeClosed(1, 21).mapToObj(i -> "D" + i).toList());
  }

  /** Whoever changes an exercise or the map writes the page anew: {@code exercises --write}. */
  @Test
  void pageIsTheOneThatIsWritten() {
    Notebook page = Notebook.read(NOTEBOOKS.resolve(MapNotebook.NAME + Notebook.SUFFIX));
    assertThat(page.cells().stream().map(Cell::source))
        .containsExactlyElementsOf(
            MapNotebook.notebook().cells().stream().map(Cell::source).toList());
  }
}
