package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.show.Stopped;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a play does beside stepping: it thins, reports, and ends early in an orderly way. */
class SimulationTest {

  private static final Game GAME = Game.bilinear();
  private static final Profile START = Profile.of(1, 0);

  private record Report(long done, long total, String label) {}

  private static Simulation simulation(double stepSize) {
    return Simulation.of(GAME, UpdateRule.simultaneous(stepSize)).from(START);
  }

  /**
   * x + iy is multiplied by 1 + iη with each step: at η = 3 it has the size √10ᵏ after k, and its
   * larger part is at least a √2-th of that. So it is within 1e150 after 300 steps, and beyond
   * after 301.
   */
  @Test
  void divergenceIsFoundAtItsStep() {
    Trajectory play = simulation(3).run(1_000_000);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.DIVERGED);
    assertThat(play.steps()).isEqualTo(300);
    assertThat(play.size()).isEqualTo(301);
    assertThat(play.last().distanceTo(Profile.of(0, 0)) / 1e150).isCloseTo(1, within(1e-12));
    assertThat(play.toString())
        .startsWith(
            "V = xy, simultaneous steps, η = 3: diverged at step 301 of 1000000, from x = 1, y = 0")
        .endsWith(", of size 1e+150");
  }

  @Test
  void aDivergedPlayKeepsItsLastProfileHoweverThinlyItRecords() {
    Trajectory all = simulation(3).run(1_000);
    Trajectory thin = simulation(3).recordingEvery(7).run(1_000);
    assertThat(thin.steps()).isEqualTo(300);
    assertThat(thin.size()).isEqualTo(300 / 7 + 2);
    assertThat(thin.last()).isEqualTo(all.last());
    assertThat(thin.step(thin.size() - 1)).isEqualTo(300);
  }

  @Test
  void notANumberCountsAsDivergence() {
    Game game = ProbeGame.fails(z -> z[0] < 0.5, Double.NaN);
    Trajectory play =
        Simulation.of(game, UpdateRule.simultaneous(0.1)).from(Profile.of(1, 1)).run(100);
    // The first player goes from 1 by tenths; at 0.4 its gradient is none.
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.DIVERGED);
    assertThat(play.steps()).isEqualTo(6);
    assertThat(play.last().first()[0]).isCloseTo(0.4, within(1e-12));
    assertThat(play.points().isNaN().any()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 11", "10, 3, 5", "12, 3, 5", "10, 10, 2", "10, 11, 2", "1, 5, 2", "1, 1, 2"})
  void thinningKeepsEachNthStepAndTheLast(int steps, int every, int size) {
    Trajectory all = simulation(0.3).run(steps);
    Trajectory thin = simulation(0.3).recordingEvery(every).run(steps);
    assertThat(thin.size()).isEqualTo(size);
    for (int i = 0; i < size; i++) {
      assertThat(thin.step(i)).isEqualTo(Math.min(i * every, steps));
      assertThat(thin.profile(i)).isEqualTo(all.profile(thin.step(i)));
    }
    assertThat(thin.last()).isEqualTo(all.last());
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "10, 11", "1000, 1001", "1001, 502", "123456, 997"})
  void reportsRiseFromNoneToAllInAThousandSteps(int steps, int calls) {
    List<Report> heard = new ArrayList<>();
    simulation(1e-6)
        .reportingTo((done, total, label) -> heard.add(new Report(done, total, label)))
        .run(steps);
    assertThat(heard).hasSize(calls);
    assertThat(heard.get(0)).isEqualTo(new Report(0, steps, "simultaneous steps, η = 1e-06"));
    assertThat(heard.get(calls - 1).done()).isEqualTo(steps);
    assertThat(heard).allMatch(report -> report.total() == steps);
    assertThat(heard).extracting(Report::done).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theLastReportOfADivergedPlaySaysSo() {
    List<Report> heard = new ArrayList<>();
    simulation(3)
        .reportingTo((done, total, label) -> heard.add(new Report(done, total, label)))
        .run(1_000);
    assertThat(heard.get(heard.size() - 1))
        .isEqualTo(new Report(301, 301, "simultaneous steps, η = 3: diverged at step 301 of 1000"));
  }

  @Test
  void anInterruptEndsThePlayWithWhatItHas() {
    List<Report> heard = new ArrayList<>();
    Trajectory play =
        simulation(1e-6)
            .reportingTo(
                (done, total, label) -> {
                  heard.add(new Report(done, total, label));
                  if (done == 250_000) {
                    Thread.currentThread().interrupt();
                  }
                })
            .recordingEvery(60_000)
            .run(1_000_000);
    assertThat(Thread.interrupted()).as("the interrupt is used up").isFalse();
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.INTERRUPTED);
    assertThat(play.steps()).isEqualTo(250_000);
    assertThat(play.size()).isEqualTo(6);
    assertThat(play.last()).isEqualTo(simulation(1e-6).run(250_000).last());
    assertThat(play.toString()).contains("interrupted after 250000 of 1000000 steps, from");
    assertThat(heard.get(heard.size() - 1).label())
        .endsWith("interrupted after 250000 of 1000000 steps");
  }

  @Test
  void anInterruptBeforehandEndsThePlayAtItsStart() {
    Thread.currentThread().interrupt();
    Trajectory play = simulation(0.1).run(100);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.INTERRUPTED);
    assertThat(play.size()).isEqualTo(1);
    assertThat(play.last()).isEqualTo(START);
    assertThat(play.toString()).contains("interrupted after 0 of 100 steps");
  }

  /** Code of a cell that is stopped inside the game, where z is already half changed. */
  @Test
  void aGameThatIsStoppedEndsThePlayBeforeTheBrokenStep() {
    int[] calls = new int[1];
    Game game =
        ProbeGame.fails(
            z -> {
              if (++calls[0] > 40) {
                z[0] = 99;
                throw new Halt();
              }
              return false;
            },
            0);
    Trajectory play =
        Simulation.of(game, UpdateRule.simultaneous(0.5)).recordingEvery(10).run(1_000);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.INTERRUPTED);
    // The first call looks at the start.
    assertThat(play.steps()).isEqualTo(39);
    assertThat(play.last()).isEqualTo(Profile.of(1 - 39 * 0.5, 1 - 39 * 0.5));
  }

  @Test
  void aListenerThatIsStoppedEndsThePlayToo() {
    Trajectory play =
        simulation(0.1)
            .reportingTo(
                (done, total, label) -> {
                  if (done >= 5) {
                    throw new Halt();
                  }
                })
            .run(10);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.INTERRUPTED);
    assertThat(play.steps()).isEqualTo(5);
  }

  private static final class Halt extends Stopped {

    private static final long serialVersionUID = 1L;

    Halt() {
      super("halt");
    }
  }

  @Test
  void aMistakeOfTheGameIsNotHidden() {
    Game game =
        ProbeGame.fails(
            z -> {
              if (z[0] < 0.5) {
                throw new ArithmeticException("a mistake");
              }
              return false;
            },
            0);
    assertThatThrownBy(() -> game.play(UpdateRule.simultaneous(0.1), Profile.of(1, 1), 100))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("a mistake");
  }
}
