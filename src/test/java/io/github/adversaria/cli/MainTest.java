package io.github.adversaria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.gan.Experiment;
import io.github.adversaria.notebook.run.Notebook;
import io.github.adversaria.notebook.run.NotebookRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void someFiles() throws IOException {
    Files.writeString(directory.resolve("good.ipynb"), notebook("1 + 1"));
    Files.writeString(directory.resolve("bad.ipynb"), notebook("int x = 1 / 0;"));
    Files.writeString(directory.resolve("none.ipynb"), "no JSON");
    Files.writeString(directory.resolve("text.txt"), "text");
    Files.createDirectories(directory.resolve("empty"));
    Files.createDirectories(directory.resolve("other"));
    Files.copy(directory.resolve("good.ipynb"), directory.resolve("other/good.ipynb"));
  }

  private static String notebook(String source) {
    return """
    {"cells": [{"cell_type": "code", "id": "only", "metadata": {}, "source": "%s"}],
     "metadata": {}, "nbformat": 4, "nbformat_minor": 5}"""
        .formatted(source);
  }

  /** Runs the program; DIR in an argument stands for the directory of this test. */
  private int execute(String... arguments) {
    CommandLine program = Main.commandLine();
    program.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return program.execute(
        Arrays.stream(arguments)
            .map(argument -> argument.replace("DIR", directory.toString()))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "run", "book", "kernel", "kernel install", "kernel start", "lab", "survey"})
  void helpsEverywhere(String command) {
    String[] words = command.isEmpty() ? new String[0] : command.split(" ");
    String[] help = Arrays.copyOf(words, words.length + 1);
    help[words.length] = "--help";

    assertThat(execute(help)).isEqualTo(Main.OK);
    assertThat(out.toString())
        .startsWith(("Usage: java -jar adversaria.jar " + command).strip())
        .contains("--help", "--version", "Exit codes:");

    help[words.length] = "--version";
    assertThat(execute(help)).isEqualTo(Main.OK);
    assertThat(out.toString()).contains("adversaria ", "Java " + Runtime.version());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysWhatItCanDoWhenAskedNothing() {
    assertThat(execute()).isEqualTo(Main.OK);
    assertThat(out.toString()).contains("run", "book", "kernel", "lab", "survey");
  }

  @Test
  void namesTheRealDefaultTimeout() {
    execute("run", "--help");

    assertThat(out.toString())
        .contains("Default: " + NotebookRunner.DEFAULT_TIMEOUT.toSeconds() + ".");
  }

  @Test
  void listsTheExperimentsOfASurvey() {
    assertThat(execute("survey")).isEqualTo(Main.OK);
    assertThat(out.toString().lines())
        .containsExactlyElementsOf(Experiment.all().stream().map(Experiment::name).toList());
  }

  static Stream<Arguments> wrongUsage() {
    return Stream.of(
        wrong("nonsense", "nonsense"),
        wrong("run --nonsense", "--nonsense"),
        wrong("run DIR/absent.ipynb", "absent.ipynb; allowed: a notebook file that is there"),
        wrong("run DIR/text.txt", "text.txt; allowed: a file that ends in .ipynb"),
        wrong("run DIR/none.ipynb", "not JSON"),
        wrong("run DIR/empty", "without notebooks"),
        wrong("run DIR/good.ipynb --timeout 0", "--timeout", "'0'", "60 or 2.5"),
        wrong("run DIR/good.ipynb --timeout -1", "--timeout", "'-1'"),
        wrong("run DIR/good.ipynb --timeout NaN", "--timeout", "'NaN'"),
        wrong("run DIR/good.ipynb --timeout Infinity", "--timeout", "'Infinity'"),
        wrong("run DIR/good.ipynb --timeout soon", "--timeout", "'soon'"),
        wrong("run DIR/good.ipynb --timeout", "--timeout"),
        wrong("run DIR/good.ipynb --out", "--out"),
        wrong("run DIR/good.ipynb --out DIR/x --in-place", "--out", "--in-place", "exclusive"),
        wrong("run DIR/good.ipynb --out DIR", "--out", "Use --in-place"),
        wrong("run DIR/good.ipynb --out DIR/text.txt", "--out", "text.txt is a file"),
        wrong("run DIR/good.ipynb --out DIR/text.txt/deeper", "--out", "text.txt is a file"),
        wrong("run DIR/good.ipynb DIR/other/good.ipynb --out DIR/x", "--out", "good.ipynb"),
        wrong("run DIR/good.ipynb --in-place=perhaps", "in-place"),
        wrong("book DIR/absent.ipynb", "absent.ipynb"),
        wrong("book DIR/empty", "without notebooks"),
        wrong("book DIR/good.ipynb --out DIR/text.txt", "--out", "text.txt is a file"),
        wrong("book DIR/good.ipynb --timeout never", "--timeout", "'never'"),
        wrong("book DIR/good.ipynb --no-run=perhaps", "no-run"),
        wrong("book DIR/good.ipynb DIR/other/good.ipynb --out DIR/x", "two named good"),
        wrong("kernel", "install or start"),
        wrong("kernel remove", "remove"),
        wrong("kernel install --user --prefix DIR", "--user", "--prefix", "exclusive"),
        wrong("kernel install --user=perhaps", "--user"),
        wrong("kernel install --prefix", "--prefix"),
        wrong("kernel install --prefix DIR/text.txt", "--prefix", "text.txt is a file"),
        wrong("kernel start", "FILE"),
        wrong("kernel start DIR/absent.json", "FILE", "absent.json", "connection file"),
        wrong("kernel start DIR/text.txt", "text.txt"),
        wrong("lab --nonsense", "--nonsense"),
        wrong("survey nonsense", "name was nonsense", "ring-wgan-gp"),
        wrong("survey ring-r1 --seeds 3-1", "--seeds", "'3-1'", "7 or 1-10"),
        wrong("survey ring-r1 --seeds all", "--seeds", "'all'"),
        wrong("survey ring-r1 --threads 0", "--threads was 0"),
        wrong("survey ring-r1 --out DIR/text.txt", "--out", "text.txt is a file"));
  }

  private static Arguments wrong(String arguments, String... message) {
    return Arguments.of(arguments, List.of(message));
  }

  @ParameterizedTest
  @MethodSource("wrongUsage")
  void explainsWrongUsage(String arguments, List<String> message) {
    assertThat(execute(arguments.split(" "))).isEqualTo(Main.USAGE);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void reportsALineForEachNotebook() {
    assertThat(execute("run", "DIR/good.ipynb", "DIR/bad.ipynb")).isEqualTo(Main.FAILED);

    String[] lines = out.toString().split("\\R");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).matches("good    1 cells  +\\d+\\.\\d s  ok");
    assertThat(lines[1])
        .matches(
            "bad     1 cells  +\\d+\\.\\d s  cell 1 \\(id only\\) failed: ArithmeticException.*");
    assertThat(err.toString()).contains("int x = 1 / 0;");
  }

  @Test
  void writesNothingUnlessTold() throws IOException {
    String before = Files.readString(directory.resolve("good.ipynb"));

    assertThat(execute("run", "DIR/good.ipynb")).isEqualTo(Main.OK);

    assertThat(directory.resolve("good.ipynb")).hasContent(before);
  }

  @Test
  void writesElsewhereAlsoWhatFailed() {
    assertThat(execute("run", "DIR/good.ipynb", "DIR/bad.ipynb", "--out", "DIR/new/out"))
        .isEqualTo(Main.FAILED);

    assertThat(Notebook.read(directory.resolve("new/out/good.ipynb")).isStale()).isFalse();
    assertThat(directory.resolve("new/out/bad.ipynb")).content().contains("ArithmeticException");
    assertThat(Notebook.read(directory.resolve("good.ipynb")).isStale()).isTrue();
  }

  @Test
  void writesInPlaceOnlyWhatPassed() throws IOException {
    String bad = Files.readString(directory.resolve("bad.ipynb"));

    assertThat(execute("run", "DIR/good.ipynb", "DIR/bad.ipynb", "--in-place"))
        .isEqualTo(Main.FAILED);

    assertThat(Notebook.read(directory.resolve("good.ipynb")).isStale()).isFalse();
    assertThat(directory.resolve("bad.ipynb")).hasContent(bad);
  }

  @Test
  void stopsACellAtTheTimeoutGiven() throws IOException {
    Files.writeString(directory.resolve("busy.ipynb"), notebook("while (true) {}"));

    assertThat(execute("run", "DIR/busy.ipynb", "--timeout", "0.5")).isEqualTo(Main.FAILED);

    assertThat(out.toString()).contains("cell 1 (id only) failed");
  }

  @Test
  void writesABookOfAllThatRan() {
    assertThat(execute("book", "DIR/good.ipynb", "DIR/bad.ipynb", "--out", "DIR/book"))
        .isEqualTo(Main.FAILED);

    assertThat(directory.resolve("book/index.html")).content().contains("good.html", "bad.html");
    assertThat(directory.resolve("book/bad.html")).content().contains("ArithmeticException");
    assertThat(out.toString())
        .contains("The book: " + directory.resolve("book/index.html").toUri());
  }

  @Test
  void writesABookOfSavedOutputsAndWarnsOfStaleOnes() {
    assertThat(execute("book", "DIR/bad.ipynb", "--no-run", "--out", "DIR/book"))
        .isEqualTo(Main.OK);

    assertThat(err.toString()).contains("bad: the code is newer than the saved outputs");
    assertThat(directory.resolve("book/bad.html")).content().doesNotContain("ArithmeticException");
  }

  @Test
  void installsTheKernelBelowAPrefix() {
    assertThat(execute("kernel", "install", "--prefix", "DIR/env")).isEqualTo(Main.OK);

    Path spec = directory.resolve("env/share/jupyter/kernels/adversaria/kernel.json");
    assertThat(spec).content().contains("\"kernel\"", "\"start\"", "{connection_file}");
    assertThat(out.toString()).contains(spec.getParent().toString());
  }
}
