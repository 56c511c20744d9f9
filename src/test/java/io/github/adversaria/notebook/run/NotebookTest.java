package io.github.adversaria.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotebookTest {

  @TempDir Path directory;

  private static String fixture() throws IOException {
    try (var stream = NotebookTest.class.getResourceAsStream("jupyter-saves.ipynb")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String notebook(String cells) {
    return "{\"cells\": [" + cells + "], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}";
  }

  private static String code(String id, String source) {
    return "{\"cell_type\": \"code\", \"id\": \"%s\", \"source\": \"%s\"}".formatted(id, source);
  }

  @Test
  void writesByteForByteWhatJupyterWrites() throws IOException {
    assertThat(Notebook.parse("fixture", fixture()).toJson()).isEqualTo(fixture());
  }

  @Test
  void ofExercisesNeedsASheet() {
    assertThatThrownBy(() -> ExerciseNotebook.of(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sheet was null");
  }

  @Test
  void readsTextsJoined() throws IOException {
    Notebook notebook = Notebook.parse("fixture", fixture());

    assertThat(notebook.cells())
        .extracting(Cell::type)
        .containsExactly(Cell.Type.MARKDOWN, Cell.Type.CODE, Cell.Type.CODE, Cell.Type.RAW);
    assertThat(notebook.cells().get(1).source())
        .isEqualTo("System.out.print(\"\\u001b[31mred\");\n\nvar x = 1;\n");
    assertThat(notebook.codeCells()).extracting(Cell::id).containsExactly("c2");
    assertThat(notebook.cells().get(0).attachments().keySet()).containsExactly("dot.png");
  }

  @Test
  void newOutputsChangeNothingElse() throws IOException {
    var outputs = new JsonArray();
    outputs.add(
        JsonParser.parseString(
            "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": [\"1\"]}"));

    Notebook after = Notebook.parse("fixture", fixture()).withOutputs(List.of(outputs), true);

    JsonObject expected = JsonParser.parseString(fixture()).getAsJsonObject();
    JsonObject cell = expected.getAsJsonArray("cells").get(1).getAsJsonObject();
    cell.add("outputs", outputs);
    cell.addProperty("execution_count", 1);
    JsonObject ours = new JsonObject();
    ours.addProperty("codeHash", after.codeHash());
    expected.getAsJsonObject("metadata").add("adversaria", ours);
    assertThat(JsonParser.parseString(after.toJson())).isEqualTo(expected);
  }

  @Test
  void countsTheCellsThatRanAndForgetsWhenTheyDid() {
    String timed =
        code("a", "1").replace("}", ", \"metadata\": {\"execution\": {\"x\": 1}, \"tags\": []}}");
    Notebook before =
        Notebook.parse("n", notebook(timed + "," + code("blank", " ") + "," + code("b", "2")));

    String after = before.withOutputs(List.of(new JsonArray(), new JsonArray()), true).toJson();

    var cells = JsonParser.parseString(after).getAsJsonObject().getAsJsonArray("cells");
    assertThat(cells.get(0).getAsJsonObject().get("execution_count").getAsInt()).isEqualTo(1);
    assertThat(cells.get(1).getAsJsonObject().get("execution_count").isJsonNull()).isTrue();
    assertThat(cells.get(2).getAsJsonObject().get("execution_count").getAsInt()).isEqualTo(2);
    assertThat(cells.get(0).getAsJsonObject().getAsJsonObject("metadata").keySet())
        .containsExactly("tags");
  }

  @Test
  void isStaleUntilItRanAndAfterItsCodeChanged() {
    Notebook fresh = Notebook.parse("n", notebook(code("a", "1")));
    Notebook ran = fresh.withOutputs(List.of(new JsonArray()), true);

    assertThat(fresh.isStale()).isTrue();
    assertThat(ran.isStale()).isFalse();
    assertThat(Notebook.parse("n", ran.toJson()).isStale()).isFalse();
    assertThat(Notebook.parse("n", ran.toJson().replace("\"1\"", "\"2\"")).isStale()).isTrue();
    assertThat(fresh.withOutputs(List.of(new JsonArray()), false).isStale()).isTrue();
  }

  @Test
  void aLineMovedToTheNextCellIsAChange() {
    assertThat(Notebook.parse("n", notebook(code("a", "1;2") + "," + code("b", "3"))).codeHash())
        .isNotEqualTo(
            Notebook.parse("n", notebook(code("a", "1;") + "," + code("b", "23"))).codeHash());
  }

  @Test
  void givesCellsOfOlderFilesIdentifiers() {
    Notebook old =
        Notebook.parse(
            "old",
            "{\"nbformat\": 4, \"nbformat_minor\": 2, \"metadata\": {\"signature\": \"x\"},"
                + "\"cells\": [{\"cell_type\": \"code\", \"source\": [\"a\\n\", \"b\"]}]}");

    assertThat(old.cells().get(0).id()).isEqualTo("cell-1");
    assertThat(old.cells().get(0).source()).isEqualTo("a\nb");
    assertThat(old.toJson()).contains("\"nbformat_minor\": 5").doesNotContain("signature");
  }

  @Test
  void replacesAFileWholeAndThroughALink() throws IOException {
    Notebook notebook = Notebook.parse("n", notebook(code("a", "1")));
    Path file = directory.resolve("deep/er/n.ipynb");
    notebook.write(file);
    Path link = Files.createSymbolicLink(directory.resolve("link.ipynb"), file);

    notebook.withOutputs(List.of(new JsonArray()), true).write(link);

    assertThat(Notebook.read(file).isStale()).isFalse();
    assertThat(link).isSymbolicLink();
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  static Stream<Arguments> wrongTexts() {
    return Stream.of(
        Arguments.of("", "Jupyter notebook"),
        Arguments.of("{", "not JSON"),
        Arguments.of("[]", "nbformat and cells"),
        Arguments.of("{\"nbformat\": 4}", "nbformat and cells"),
        Arguments.of("{\"nbformat\": 3, \"cells\": []}", "of nbformat 3; allowed: nbformat 4"),
        Arguments.of(notebook("7"), "n, cell 1 was 7"),
        Arguments.of(notebook("{\"cell_type\": \"code\"}"), "cell_type and source"),
        Arguments.of(notebook(code("a", "1") + "," + code("a", "2")), "one id a cell"),
        Arguments.of(
            notebook(code("a", "1").replace("}", ", \"outputs\": [1]}")), "cell 1, output was 1"));
  }

  @ParameterizedTest
  @MethodSource("wrongTexts")
  void explainsWhatIsNoNotebook(String text, String message) {
    assertThatThrownBy(() -> Notebook.parse("n", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void explainsThatAFileIsMissing() {
    assertThatThrownBy(() -> Notebook.read(directory.resolve("none.ipynb")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.ipynb; allowed: a file that is there");
  }

  static Stream<Arguments> badInput() {
    Notebook notebook = Notebook.parse("n", notebook(code("a", "1")));
    Cell cell = notebook.cells().get(0);
    var failure = Optional.<RunOutcome.Failure>empty();
    return Stream.of(
        bad(() -> Notebook.read(null), "notebook was null"),
        bad(() -> Notebook.nameOf(null), "notebook was null"),
        bad(() -> Notebook.parse(null, "{}"), "name was null"),
        bad(() -> Notebook.parse("n", null), "text was null"),
        bad(() -> notebook.write(null), "file was null"),
        bad(() -> AtomicFile.write(null, ""), "file was null"),
        bad(() -> AtomicFile.write(Path.of("x"), (String) null), "content was null"),
        bad(() -> AtomicFile.write(Path.of("x"), (byte[]) null), "content was null"),
        bad(
            () -> new Cell(0, "a", cell.type(), "1", cell.outputs(), cell.attachments()),
            "number was 0; allowed: a whole number >= 1"),
        bad(
            () -> new Cell(1, "a", cell.type(), null, cell.outputs(), cell.attachments()),
            "source was null"),
        bad(() -> new RunOutcome(null, 0, Duration.ZERO, failure), "notebook was null"),
        bad(() -> new RunOutcome(notebook, -1, Duration.ZERO, failure), "cells was -1"),
        bad(() -> new RunOutcome(notebook, 0, null, failure), "time was null"),
        bad(() -> new RunOutcome.Failure(cell, null), "error was null"));
  }

  private static Arguments bad(ThrowingCallable call, String message) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInput")
  void isRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesMoreOutputsThanCells() {
    assertThatThrownBy(
            () -> Notebook.parse("n", notebook("")).withOutputs(List.of(new JsonArray()), true))
        .hasMessageContaining("outputs was 1; allowed: at most 0");
  }
}
