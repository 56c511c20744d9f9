package io.github.adversaria.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.game.Trajectory;
import io.github.adversaria.notebook.kernel.CellResult.Status;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A library that hears of an interrupt may return what it has; the reader gets it. */
public class InterruptedPlayTest {

  private static final String LONG_PLAY =
      "Simulation.of(Game.bilinear(), UpdateRule.simultaneous(1e-9)).recordingEvery(1_000_000)"
          + ".reportingTo((done, total, label) -> { if (done > 0) System.out.print(\"runs\"); })"
          + ".run(Integer.MAX_VALUE)";

  private static CellSession cells;

  @BeforeAll
  static void start() {
    cells = new CellSession();
    cells.value("import io.github.adversaria.game.*; int after = 0;");
  }

  @AfterAll
  static void close() {
    cells.close();
  }

  /** Runs a cell, and interrupts it once it has printed "runs". */
  private static CellResult interrupted(String cell) throws Exception {
    cells.frontEnd.takeOut();
    CompletableFuture<CellResult> result =
        CompletableFuture.supplyAsync(
            () -> cells.evaluator.evaluate(cell), task -> new Thread(task).start());
    while (!cells.frontEnd.out().contains("runs")) {
      assertThat(result).isNotDone();
      Thread.sleep(5);
    }
    cells.evaluator.interrupt();
    CellResult ended = result.get(15, TimeUnit.SECONDS);
    assertThat(ended.status()).isEqualTo(Status.INTERRUPTED);
    assertThat(ended.error().orElseThrow().message()).isEqualTo("the cell was interrupted");
    return ended;
  }

  @Test
  @Timeout(60)
  void theReaderSeesHowFarThePlayCame() throws Exception {
    CellResult result = interrupted(LONG_PLAY + ";\nafter = 1;");
    var play = (Trajectory) result.value().orElseThrow();
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.INTERRUPTED);
    assertThat(play.steps()).isPositive();
    assertThat(cells.value("after")).as("the rest of the cell does not run").isEqualTo(0);
  }

  @Test
  @Timeout(60)
  void aVariableKeepsThePlay() throws Exception {
    CellResult result = interrupted("var play = " + LONG_PLAY + ";");
    assertThat(cells.value("play")).isSameAs(result.value().orElseThrow());
  }

  /** The loop of the cell ends at its next turn; what the plays before have given stays. */
  @Test
  @Timeout(60)
  void aLoopOfPlaysEndsAfterTheOneThatRuns() throws Exception {
    CellResult result =
        interrupted(
            "var plays = new java.util.ArrayList<Trajectory>();\n"
                + "for (int i = 0; i < 5; i++) { plays.add("
                + LONG_PLAY
                + "); }");
    assertThat(result.value()).isEmpty();
    assertThat(cells.value("plays.size() + \" \" + plays.get(0).ending()"))
        .isEqualTo("1 INTERRUPTED");
  }

  /** A value whose own code is code of the cell that was just stopped. */
  @Test
  @Timeout(60)
  void whatIsShownMayRunCodeOfTheStoppedCell() throws Exception {
    CellResult result =
        interrupted(
            InterruptedPlayTest.class.getCanonicalName()
                + ".Patient.untilInterrupted(() -> { System.out.print(\"runs\"); }, () ->"
                + " io.github.adversaria.show.MimeBundle.text(\"shown \" + after))");
    MimeBundle bundle = ((Showable) result.value().orElseThrow()).show();
    assertThat(bundle.text()).isEqualTo("shown 0");
  }

  /** Library code that waits, then gives back what it was given. */
  public static final class Patient {

    private Patient() {}

    public static Showable untilInterrupted(Runnable begin, Showable value) {
      begin.run();
      try {
        Thread.sleep(100_000);
      } catch (InterruptedException e) {
        return value;
      }
      throw new AssertionError("nobody interrupted");
    }
  }
}
