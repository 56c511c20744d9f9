package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notebook, unchanged, through Debian's nbclient on two kernels; two at a time. */
@Tag("client")
@Execution(ExecutionMode.CONCURRENT)
class NotebooksIT {

  @BeforeAll
  static void install() throws Exception {
    Clients.installBundledKernel();
    Clients.installRapaioKernel();
  }

  /** Sheets of exercises on the other kernel alone: their tests run them on ours, cell by cell. */
  static Stream<Arguments> runs() {
    return Clients.notebooks().stream()
        .flatMap(
            notebook -> {
              Arguments onRapaio =
                  Arguments.of(notebook.getFileName(), "rapaio", "rapaio", notebook);
              return notebook.getParent().endsWith("exercises")
                  ? Stream.of(onRapaio)
                  : Stream.of(
                      Arguments.of(notebook.getFileName(), "adversaria", "Adversaria", notebook),
                      onRapaio);
            });
  }

  /**
   * nbclient fails at the first cell that throws. That the bridge has found the kernel is seen from
   * what {@code start} shows.
   */
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("runs")
  void everyCellPasses(Path name, String kernel, String shownName, Path notebook) throws Exception {
    Path output =
        Files.createDirectories(
                Clients.HOME
                    .resolve("executed")
                    .resolve(kernel)
                    .resolve(notebook.getParent().getFileName()))
            .resolve(name);
    Clients.run(
        Clients.command(
            Clients.PYTHON,
            Clients.resource("execute_notebook.py").toString(),
            notebook.toString(),
            kernel,
            output.toString()),
        Clients.NOTEBOOK_SECONDS);
    List<JsonObject> outputs = Clients.outputs(output);
    assertThat(outputs)
        .noneMatch(each -> each.get("output_type").getAsString().equals("error"))
        .anyMatch(each -> each.toString().contains("kernel: " + shownName));
    assertThat(outputs)
        .as("pictures have a size and an alt text")
        .filteredOn(each -> each.toString().contains("image/png"))
        .allSatisfy(
            each ->
                assertThat(each.getAsJsonObject("metadata").getAsJsonObject("image/png").keySet())
                    .contains("width", "height", "alt"));
  }
}
