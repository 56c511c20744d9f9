package io.github.adversaria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.run.Notebook;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: where it is started, on which Java, and how it is ended. */
class ProgramTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path directory;

  private Process start(List<String> options, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("PATH", directory.toString());
    return builder.start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int status(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Path notebook(String name, String source) throws IOException {
    Path file = directory.resolve("notebooks").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        {"cells": [{"cell_type": "code", "id": "only", "metadata": {}, "source": "%s"}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}"""
            .formatted(source));
  }

  @Test
  void looksForNotebooksWhereItIsStarted() throws Exception {
    for (String command : List.of("run", "lab")) {
      Process process = start(List.of(), command);

      assertThat(output(process)).contains("notebooks", directory.toRealPath().toString());
      assertThat(status(process)).isEqualTo(Main.USAGE);
    }

    notebook("b.ipynb", "2");
    notebook("a.ipynb", "1");
    Process process = start(List.of(), "run");

    assertThat(output(process)).containsSubsequence("a    1 cells", "ok", "b    1 cells", "ok");
    assertThat(status(process)).isEqualTo(Main.OK);
  }

  @Test
  void saysThatItNeedsAJdk() throws Exception {
    notebook("a.ipynb", "1");

    Process process = start(List.of("--limit-modules", "java.se,jdk.unsupported"), "run");

    assertThat(output(process))
        .contains("jdk.jshell", "a JDK, 17 or newer")
        .doesNotContain("\tat ");
    assertThat(status(process)).isEqualTo(Main.USAGE);
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJupyter() throws Exception {
    notebook("a.ipynb", "1");

    Process process = start(List.of(), "lab");

    assertThat(output(process)).contains("pip install jupyterlab", "apt-get install");
    assertThat(status(process)).isEqualTo(Main.FAILED);
  }

  @Test
  void keepsFinishedNotebooksWhenStopped() throws Exception {
    Path first = notebook("a.ipynb", "1");
    Path second = notebook("b.ipynb", "while (true) {}");
    String before = Files.readString(second);

    Process process = start(List.of(), "run", "--in-place");
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).contains("a    1 cells", "ok");
      process.destroy();
      assertThat(status(process)).isNotZero();
    }

    assertThat(Notebook.read(first).isStale()).isFalse();
    assertThat(second).hasContent(before);
  }

  @Test
  void endsAlthoughCellsLeaveThreadsBehind() throws Exception {
    notebook("a.ipynb", "new Thread(() -> { while (true) Thread.onSpinWait(); }).start();");

    Process process = start(List.of(), "run");

    assertThat(output(process)).contains("ok");
    assertThat(status(process)).isEqualTo(Main.OK);
  }
}
