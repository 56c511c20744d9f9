package io.github.adversaria.notebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotebookRunnerTest {

  private static Notebook notebook(String... sources) {
    var cells = new ArrayList<Map<String, Object>>();
    for (String source : sources) {
      cells.add(Map.of("cell_type", "code", "id", "c" + cells.size(), "source", source));
    }
    return Notebook.parse(
        "n",
        new Gson()
            .toJson(
                Map.of("cells", cells, "metadata", Map.of(), "nbformat", 4, "nbformat_minor", 5)));
  }

  private static JsonObject output(RunOutcome outcome, int cell, int output) {
    return outcome.notebook().cells().get(cell).outputs().get(output).getAsJsonObject();
  }

  @Test
  void runsCellsInOrderAndRecordsWhatTheyPutOut() {
    var heard = new ArrayList<String>();

    RunOutcome outcome =
        new NotebookRunner()
            .run(
                notebook("var x = 6;", "", "System.out.println(\"six\");\nx * 7"),
                (done, total, label) -> heard.add(done + "/" + total + " " + label));

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.cells()).isEqualTo(2);
    assertThat(outcome.time()).isPositive();
    assertThat(outcome.notebook().isStale()).isFalse();
    assertThat(output(outcome, 2, 0).get("text").getAsString()).isEqualTo("six\n");
    assertThat(output(outcome, 2, 1).getAsJsonObject("data").get("text/plain").getAsString())
        .isEqualTo("42");
    assertThat(output(outcome, 2, 1).get("execution_count").getAsInt()).isEqualTo(2);
    assertThat(heard).containsExactly("0/2 n", "1/2 n", "2/2 n");
  }

  /**
   * A bar that moves with the clock must not stay in a file that is compared with another run's.
   */
  @Test
  void ofABarOnlyItsLastLineStays() {
    RunOutcome outcome =
        new NotebookRunner()
            .run(
                notebook(
                    "import io.github.adversaria.game.*;\n"
                        + "import static io.github.adversaria.Adversaria.*;\n"
                        + "Simulation.of(Game.bilinear(), UpdateRule.simultaneous(1e-3))"
                        + ".recordingEvery(100_000).reportingTo(progress()).run(300_000).size()"));

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.notebook().cells().get(0).outputs()).hasSize(2);
    assertThat(output(outcome, 0, 0).get("output_type").getAsString()).isEqualTo("display_data");
    assertThat(output(outcome, 0, 0).getAsJsonObject("data").toString())
        .isEqualTo("{\"text/plain\":\"300,000 of 300,000 · simultaneous steps, η = 0.001\"}");
    assertThat(output(outcome, 0, 1).getAsJsonObject("data").get("text/plain").getAsString())
        .isEqualTo("4");
  }

  @Test
  void stopsAtTheFirstCellThatFails() {
    RunOutcome outcome =
        new NotebookRunner()
            .run(
                notebook(
                    "int x = 1;",
                    "if (x > 0) {\n  throw new IllegalStateException(\"enough\");\n}",
                    "System.out.println(\"never\");"));

    RunOutcome.Failure failure = outcome.failure().orElseThrow();
    assertThat(failure.summary()).isEqualTo("cell 2 (id c1) failed: IllegalStateException: enough");
    assertThat(String.join("\n", failure.error().traceback())).contains("line 2");
    assertThat(outcome.cells()).isEqualTo(2);
    assertThat(output(outcome, 1, 0).get("output_type").getAsString()).isEqualTo("error");
    assertThat(outcome.notebook().cells().get(2).outputs()).isEmpty();
    assertThat(outcome.notebook().isStale()).isTrue();
  }

  @Test
  void failsACellThatDoesNotCompileOrWhoseValueCannotBeShown() {
    var runner = new NotebookRunner();

    assertThat(runner.run(notebook("int x = \"text\";")).failure().orElseThrow().summary())
        .contains("cell 1 (id c0)")
        .contains("incompatible types");
    assertThat(
            runner
                .run(
                    notebook(
                        "new Object() {\n"
                            + "  public String toString() { throw new RuntimeException(\"shy\"); }\n"
                            + "}"))
                .failure()
                .orElseThrow()
                .summary())
        .contains("shy");
  }

  @Test
  void stopsACellThatTakesTooLong() {
    RunOutcome outcome =
        new NotebookRunner(Duration.ofMillis(700)).run(notebook("while (true) {}", "1"));

    assertThat(outcome.failure().orElseThrow().cell().number()).isEqualTo(1);
    assertThat(outcome.cells()).isEqualTo(1);
    assertThat(outcome.time()).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aSecondRunChangesNothing() {
    Notebook notebook =
        notebook(
            "var r = new java.util.Random(7);", "System.out.println(r.nextInt());\nr.nextInt()");

    Notebook once = new NotebookRunner().run(notebook).notebook();

    assertThat(new NotebookRunner().run(once).notebook().toJson()).isEqualTo(once.toJson());
  }

  @Test
  void hasNothingToDoForAnEmptyNotebook() {
    RunOutcome outcome = new NotebookRunner().run(notebook());

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.cells()).isZero();
  }

  @Test
  void explainsWrongArguments() {
    for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      assertThatThrownBy(() -> new NotebookRunner(timeout))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("timeout was " + timeout);
    }
    assertThatThrownBy(() -> new NotebookRunner(null)).hasMessageContaining("timeout was null");
    assertThatThrownBy(() -> new NotebookRunner().run(null))
        .hasMessageContaining("notebook was null");
  }
}
