package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.Adam;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SurveyTest {

  @TempDir Path directory;

  private final Set<String> labels = new TreeSet<>();

  private static Experiment tiny(int steps) {
    return new ModeExperiment(
        "tiny",
        GaussianModes.ring(3, 1, 0.1),
        GanSettings.of(
            settings -> {
              settings.hiddenLayers = 1;
              settings.width = 8;
              settings.batch = 16;
              settings.steps = steps;
            }));
  }

  private Path file() {
    return directory.resolve("tiny.csv");
  }

  private SurveyResults run(int first, int last) {
    return Survey.of(tiny(5))
        .machine("a test")
        .reportingTo((done, total, label) -> labels.add(label))
        .run(file(), first, last);
  }

  @Test
  void writesWhatTrainingAndMeasuringByHandGive() {
    SurveyResults results = run(1, 2);

    Experiment tiny = tiny(5);
    GanRun run = tiny.training(2).run(tiny.steps());
    double[] expected = tiny.measure(run, 2);
    for (int i = 0; i < expected.length; i++) {
      assertThat(results.values(tiny.measures().get(i))[1])
          .isCloseTo(expected[i], Offset.offset(1e-4));
    }
    assertThat(results.seeds()).containsExactly(1, 2);
    assertThat(results.isOf(tiny)).isTrue();
    assertThat(results.isOf(tiny(6))).isFalse();
    assertThat(results.machines()).containsExactly("a test; 1 thread");
    assertThat(results.table().columnNames())
        .containsExactly(
            "seed",
            "ending",
            "modes",
            "high quality",
            "spread",
            "reverse KL",
            "steps",
            "seconds",
            "CPU seconds");
    assertThat(results.table().intColumn("steps").asObjectArray()).containsExactly(5, 5);
    assertThat(results.toString()).startsWith("tiny, 2 seeds, medians: modes ");
    assertThat(results.show().png()).isPresent();
  }

  @Test
  void goesOnWhereItWas() throws Exception {
    run(1, 2);
    String before = Files.readString(file());
    labels.clear();

    SurveyResults more = run(1, 3);

    assertThat(Files.readString(file())).startsWith(before);
    assertThat(labels).containsExactly("tiny, seed 3 of 1 to 3");
    assertThat(more.seeds()).containsExactly(1, 2, 3);
    labels.clear();
    run(1, 3);
    assertThat(labels).isEmpty();
  }

  @Test
  void doesAHalfWrittenRowAgain() throws Exception {
    double[] before = run(1, 3).values("high quality");
    String text = Files.readString(file());
    Files.writeString(file(), text.substring(0, text.length() - 4));
    labels.clear();

    assertThat(run(1, 3).values("high quality")).containsExactly(before);
    assertThat(labels).containsExactly("tiny, seed 3 of 1 to 3");
  }

  @Test
  void tellsWhereRowsWereComputed() {
    run(1, 1);
    Survey.of(tiny(5)).machine("another").threads(2).run(file(), 2, 3);

    assertThat(SurveyResults.read(file()).machines())
        .containsExactly("a test; 1 thread", "another; 2 threads");
  }

  @Test
  void keepsWhatIsDoneThroughAnInterrupt() {
    run(1, 1);
    SurveyResults results =
        Survey.of(tiny(5))
            .reportingTo(
                (done, total, label) -> {
                  if (label.contains("seed 3") && done == 0) {
                    Thread.currentThread().interrupt();
                  }
                })
            .run(file(), 1, 5);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(results.seeds()).containsExactly(1, 2);
  }

  @Test
  void aTrainingThatDivergesIsARowOfItsOwn() {
    Experiment wild =
        new Wrapped(tiny(5)) {
          @Override
          public GanTraining training(long seed) {
            return super.training(seed).optimizers(Adam.of(1e30), Adam.of(1e30));
          }
        };

    SurveyResults results = Survey.of(wild).run(file(), 1, 1);

    assertThat(results.table().stringColumn("ending").get(0)).isEqualTo("DIVERGED");
    assertThat(results.values("modes")).containsExactly(Double.NaN);
  }

  @Test
  void doesNotMixConfigurations() throws Exception {
    run(1, 1);
    String before = Files.readString(file());

    assertThatThrownBy(() -> Survey.of(tiny(6)).run(file(), 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiny.csv")
        .hasMessageContaining("Move it away");
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void conditionsDigitsOnTheirClass() {
    Experiment digits = Experiment.named("digits-r1");
    GanRun run = digits.training(1).batch(32).run(2);

    double[] measures = digits.measure(run, 1);

    assertThat(measures).hasSameSizeAs(digits.measures().toArray());
    List<String> names = digits.measures();
    assertThat(measures[names.indexOf(DigitExperiment.TRTR)]).isBetween(0.95, 1.0);
    assertThat(measures[names.indexOf(DigitExperiment.REAL_NEIGHBOUR)]).isBetween(0.4, 0.6);
    assertThat(measures[names.indexOf(DigitExperiment.NEIGHBOUR)]).isGreaterThan(0.95);
    assertThat(measures[names.indexOf(DigitExperiment.FRECHET)])
        .isGreaterThan(5 * measures[names.indexOf(DigitExperiment.REAL_FRECHET)]);
    assertThat(measures[names.indexOf(DigitExperiment.TSTR)]).isLessThan(0.5);
    float[] row = run.samples(1, 3).toFloatVector();
    assertThat(row).hasSize(74);
    float classes = 0;
    for (int k = 64; k < 74; k++) {
      classes += row[k];
    }
    assertThat(classes).isEqualTo(1);
  }

  @Test
  void namesEachExperimentOnce() {
    assertThat(Experiment.all()).extracting(Experiment::name).doesNotHaveDuplicates();
    assertThat(Experiment.all())
        .allSatisfy(e -> assertThat(Experiment.named(e.name())).isSameAs(e));
  }

  static Stream<Arguments> badInput() {
    Survey survey = Survey.of(tiny(1));
    Path absent = Path.of("absent", "absent.csv");
    return Stream.of(
        bad(() -> Experiment.named("x"), "name was x; allowed: ring-wgan-gp, ring-r1"),
        bad(() -> Survey.of(null), "experiment was null"),
        bad(() -> survey.threads(0), "count was 0"),
        bad(() -> survey.machine(" "), "words was \" \""),
        bad(() -> survey.machine("two\nlines"), "one line of text"),
        bad(() -> survey.reportingTo(null), "newListener was null"),
        bad(() -> survey.run(null, 1, 2), "file was null"),
        bad(() -> survey.run(absent, 2, 1), "last was 1"),
        bad(() -> SurveyResults.shipped("x"), "name was x"),
        bad(() -> SurveyResults.read(null), "file was null"));
  }

  private static Arguments bad(ThrowingCallable call, String message) {
    return Arguments.of(call, message);
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesInWords(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesFilesThatNoSurveyWrote() throws Exception {
    for (String text : List.of("", "a,b\n1,2\n", "# experiment: tiny\nseed\n")) {
      Files.writeString(file(), text);
      assertThatThrownBy(() -> SurveyResults.read(file()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a file that a survey wrote");
    }
    Files.delete(file());
    run(1, 1);
    Files.writeString(file(), Files.readString(file()) + "tiny,2,COMPLETE,many\n");
    assertThatThrownBy(() -> SurveyResults.read(file()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiny,2,COMPLETE,many");
    assertThatThrownBy(() -> SurveyResults.read(directory.resolve("absent.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent.csv");
    Files.delete(file());
    SurveyResults results = run(1, 1);
    assertThatThrownBy(() -> results.values("beauty"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("modes, high quality");
  }

  /** An experiment that is another one but for what a subclass changes. */
  private static class Wrapped implements Experiment {

    private final Experiment inner;

    Wrapped(Experiment inner) {
      this.inner = inner;
    }

    @Override
    public String name() {
      return inner.name();
    }

    @Override
    public Map<String, String> configuration() {
      return inner.configuration();
    }

    @Override
    public List<String> measures() {
      return inner.measures();
    }

    @Override
    public int steps() {
      return inner.steps();
    }

    @Override
    public GanTraining training(long seed) {
      return inner.training(seed);
    }

    @Override
    public double[] measure(GanState trained, long seed) {
      return inner.measure(trained, seed);
    }
  }
}
