package io.github.adversaria.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.notebook.run.ExerciseNotebook;
import io.github.adversaria.notebook.run.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the exercises as a whole; each sheet has a test of its own. */
class ExercisesTest {

  private static final Path DIRECTORY = Path.of("notebooks/exercises");

  static List<ExerciseSheet> sheets() {
    return Exercises.sheets();
  }

  @Test
  void thereAreEnoughOfEach() {
    Map<String, Long> byDerivation =
        Exercises.all().stream()
            .collect(Collectors.groupingBy(Exercise::derivation, Collectors.counting()));
    assertThat(Exercises.all()).hasSizeGreaterThanOrEqualTo(45);
    for (int d = 1; d <= 21; d++) {
      assertThat(byDerivation.getOrDefault("D" + d, 0L)).as("D" + d).isGreaterThanOrEqualTo(2);
    }
    assertThat(Exercises.all().stream().filter(e -> e.kind() == ExerciseKind.PROVE))
        .hasSizeGreaterThanOrEqualTo(12);
    assertThat(Exercises.all().stream().filter(e -> e.kind() == ExerciseKind.TRAIN)).isNotEmpty();
    for (String number : List.of("8.1", "8.2", "8.3")) {
      assertThat(Exercises.all())
          .as("exercise %s of the tutorial", number)
          .anyMatch(e -> e.origin().contains("Goodfellow 2016") && e.origin().contains(number));
    }
  }

  @Test
  void namesAreTheNotebooksNumberAndCount() {
    for (ExerciseSheet sheet : sheets()) {
      String number = sheet.notebook().substring(0, 2);
      assertThat(sheet.exercises().stream().map(Exercise::id))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, sheet.exercises().size())
                  .mapToObj(i -> number + "." + i)
                  .toList());
      assertThat(Path.of("notebooks", sheet.notebook() + Notebook.SUFFIX)).exists();
    }
    assertThat(Exercises.all().stream().map(Exercise::title)).doesNotHaveDuplicates();
    assertThat(sheets().stream().map(ExerciseSheet::notebook)).isSorted().doesNotHaveDuplicates();
  }

  /** Whoever changes an exercise writes its notebook anew: {@code exercises --write notebooks}. */
  @ParameterizedTest
  @MethodSource("sheets")
  void notebookIsTheOneThatIsWritten(ExerciseSheet sheet) {
    assertThat(DIRECTORY.resolve(sheet.notebook() + Notebook.SUFFIX))
        .hasContent(ExerciseNotebook.of(sheet).toJson());
  }

  @Test
  void noNotebookIsWithoutSheet() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      assertThat(files.map(Notebook::nameOf).filter(name -> !name.equals(ExerciseProgress.FILE)))
          .containsExactlyInAnyOrderElementsOf(
              sheets().stream().map(ExerciseSheet::notebook).toList());
    }
  }

  @Test
  void unknownNameIsToldTheOnesThereAre() {
    assertThatThrownBy(() -> Exercises.of("03.99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("03.99")
        .hasMessageContaining("03.1");
  }
}
