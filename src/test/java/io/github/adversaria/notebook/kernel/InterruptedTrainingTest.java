package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.notebook.kernel.CellResult.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt during training keeps the model: the variable has what was trained so far. */
class InterruptedTrainingTest {

  private static final String RUN =
      """
      GanTraining.of(
              Network.from(2).dense(8).relu().dense(2).seed(1),
              Network.from(2).dense(8).relu().dense(1).seed(2),
              GaussianModes.ring())
          .loss(GanLoss.nonSaturating())
          .batch(8)
          .seed(3)%s
          .reportingTo((done, total, label) -> { if (done > 0) System.out.print("runs"); })
          .run(200_000);""";

  /**
   * The second training also calls code of the cell between its steps, which an interrupt stops in
   * its midst.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".measuring(\"turns\", 1, now -> { int s = 0; for (int i = 0; i < 9; i++) s += i; return s; })"
      })
  @Timeout(90)
  void declaredOrAssignedTheVariableHasTheRun(String measuring) throws Exception {
    try (CellSession cells = new CellSession()) {
      cells.value(
          "import io.github.adversaria.gan.*; import io.github.adversaria.nn.*;"
              + " import io.github.adversaria.data.*;");
      interrupted(cells, "var run = " + RUN.formatted(measuring));
      assertThat(cells.value("run.ending().name()")).isEqualTo("INTERRUPTED");
      assertThat((Integer) cells.value("run.history().rowCount()")).isPositive();
      assertThat(cells.value("run.samples(5, 1).rows()")).isEqualTo(5);
      cells.value("var first = run;");
      interrupted(cells, "run = " + RUN.formatted(measuring));
      assertThat(cells.value("run != first && run.ending() == Ending.INTERRUPTED")).isEqualTo(true);
      assertThat(cells.value("run.samples(5, 1).rows()")).isEqualTo(5);
    }
  }

  private static void interrupted(CellSession cells, String cell) throws Exception {
    cells.frontEnd.takeOut();
    CompletableFuture<CellResult> result =
        CompletableFuture.supplyAsync(
            () -> cells.evaluator.evaluate(cell), task -> new Thread(task).start());
    while (!cells.frontEnd.out().contains("runs")) {
      assertThat(result.isDone())
          .as(() -> result.join().error().map(e -> String.join("\n", e.traceback())).orElse(""))
          .isFalse();
      Thread.sleep(5);
    }
    cells.evaluator.interrupt();
    assertThat(result.get(15, TimeUnit.SECONDS).status()).isEqualTo(Status.INTERRUPTED);
  }
}
