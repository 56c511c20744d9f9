package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.show.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class SystemTrialsTest {

  /** Gives the seed and its square, and remembers what it was asked for. */
  private record Squares(String system, String settings, List<Long> asked) implements SystemTrial {

    static Squares of(String settings) {
      return new Squares("squares, \"exact\"", settings, new ArrayList<>());
    }

    @Override
    public String data() {
      return "seeds";
    }

    @Override
    public List<String> measures() {
      return List.of("seed itself", "square");
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      asked.add(seed);
      return new double[] {seed, seed * seed};
    }
  }

  @TempDir private Path folder;

  @Test
  void numbersAreKeptAndReadBack() {
    Path file = folder.resolve("results.csv");
    SystemTrials.of(List.of(Squares.of("none"))).machine("paper").run(file, 1, 5);
    SystemResults results = SystemResults.read(file);
    assertThat(results.values("squares, \"exact\"", "seeds", "square"))
        .containsExactly(1, 4, 9, 16, 25);
    assertThat(results.median("squares, \"exact\"", "seeds", "square")).isEqualTo(9);
    assertThat(results.table().stringColumn("machine").asSet()).containsExactly("paper");
    Table medians = results.of("squares").medians();
    assertThat(medians.rowCount()).isEqualTo(3);
    assertThat(medians.columnNames())
        .containsExactly("system", "data", "measure", "median", "least", "greatest", "seeds");
  }

  @Test
  void comparisonHasARowASystemAndAColumnAMeasure() {
    Path file = folder.resolve("results.csv");
    SystemTrials.of(List.of(Squares.of("none"))).run(file, 1, 5);
    SystemResults results = SystemResults.read(file);
    Table table = results.on("seeds").comparison("square", "seed itself");
    assertThat(table.columnNames())
        .containsExactly("system", "data", "square", "seed itself", "seeds");
    assertThat(table.stringColumn("square").asList()).containsExactly("9 (1 – 25)");
    assertThat(table.intColumn("seeds").asList()).containsExactly(5);
    assertThatThrownBy(() -> results.comparison("cube"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("square");
    assertThatThrownBy(() -> results.on("fields"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("seeds");
  }

  @Test
  void whatHasRowsIsNotTrainedAgain() {
    Path file = folder.resolve("results.csv");
    Squares trial = Squares.of("none");
    SystemTrials.of(List.of(trial)).run(file, 1, 2);
    SystemTrials.of(List.of(trial)).run(file, 1, 4);
    assertThat(trial.asked()).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void rowsOfOtherSettingsAreReplaced() {
    Path file = folder.resolve("results.csv");
    SystemTrials.of(List.of(Squares.of("old"))).run(file, 1, 3);
    Squares now = Squares.of("new");
    SystemResults results = SystemTrials.of(List.of(now)).run(file, 1, 2);
    assertThat(now.asked()).containsExactly(1L, 2L);
    assertThat(results.table().stringColumn("settings").asSet()).containsExactly("new");
    assertThat(SystemResults.read(file).table().rowCount()).isEqualTo(6);
  }

  @Test
  void interruptKeepsWhatIsDone() {
    Path file = folder.resolve("results.csv");
    SystemTrial trial = Squares.of("none");
    Thread.currentThread().interrupt();
    SystemTrials.of(List.of(trial)).run(file, 1, 3);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(Files.exists(file)).isFalse();
  }

  /** As a training does: waits for an interrupt, forgets it, and hands back what it has. */
  private record Endless(Thread interrupted) implements SystemTrial {

    @Override
    public String system() {
      return "endless";
    }

    @Override
    public String data() {
      return "none";
    }

    @Override
    public String settings() {
      return "none";
    }

    @Override
    public List<String> measures() {
      return List.of("half");
    }

    @Override
    public double[] run(long seed, int threads, ProgressListener listener) {
      interrupted.interrupt();
      while (!Thread.interrupted()) {
        Thread.onSpinWait();
      }
      return new double[] {0.5};
    }
  }

  @Test
  void interruptedTrialHasNoRowAndNoneFollowsIt() {
    Path file = folder.resolve("results.csv");
    Squares before = Squares.of("none");
    Squares after = Squares.of("none");
    SystemTrial endless = new Endless(Thread.currentThread());
    SystemTrials.of(List.of(before)).run(file, 1, 2);
    SystemResults results = SystemTrials.of(List.of(before, endless, after)).run(file, 1, 3);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(results.table().stringColumn("system").asSet()).containsExactly(before.system());
    assertThat(SystemResults.read(file).values(before.system(), "seeds", "square"))
        .containsExactly(1, 4, 9);
    assertThat(after.asked()).isEmpty();
  }

  @Test
  void failureOfTrialIsThrown() {
    SystemTrial failing =
        new SystemTrial() {
          @Override
          public String system() {
            return "failing";
          }

          @Override
          public String data() {
            return "none";
          }

          @Override
          public String settings() {
            return "none";
          }

          @Override
          public List<String> measures() {
            return List.of();
          }

          @Override
          public double[] run(long seed, int threads, ProgressListener listener) {
            throw new IllegalArgumentException("no such data");
          }
        };
    assertThatThrownBy(
            () -> SystemTrials.of(List.of(failing)).run(folder.resolve("results.csv"), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such data");
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    Path file = folder.resolve("results.csv");
    SystemResults results = SystemTrials.of(List.of(Squares.of("none"))).run(file, 1, 1);
    assertThatThrownBy(() -> results.of("cubes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("system was \"cubes\"", "squares");
    assertThatThrownBy(() -> results.median("squares", "seeds", "cube"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a row of medians()");
    assertThatThrownBy(() -> SystemResults.read(folder.resolve("absent")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent cannot be read");
    Files.writeString(file, "a,b,c,d,e,f,g\nx,y,1,z,1,u,v\n");
    assertThatThrownBy(() -> SystemResults.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("columns");
    assertThatThrownBy(() -> SystemTrials.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trials was none");
    assertThatThrownBy(() -> SystemResults.read(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("file was null");
    assertThatThrownBy(() -> SystemTrials.of(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trials was null");
  }
}
