package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of trainings over seeds, held to the results that are shipped. */
class ShippedSurveysTest {

  private static final int SEEDS = 10;

  /** Of the seeds a claim holds for. */
  private static final double MOST = 0.9;

  /** How a claim reads one seed. */
  private interface Claim {
    boolean holds(double modes, double highQuality, double spread, double reverseKl);
  }

  static Stream<Experiment> experiments() {
    return Stream.of(
            "ring-wgan-gp",
            "ring-r1",
            "grid-r1",
            "collapse-minimax",
            "collapse-non-saturating",
            "collapse-wgan-gp",
            "digits-r1")
        .map(Experiment::named);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void resultsAreOfTheConfigurationInTheCode(Experiment experiment) {
    SurveyResults results = SurveyResults.shipped(experiment.name());

    assertThat(results.configuration())
        .containsExactlyInAnyOrderEntriesOf(SurveyFile.configuration(experiment));
    assertThat(results.isOf(experiment)).isTrue();
    assertThat(results.measures()).isEqualTo(experiment.measures());
    assertThat(results.seeds()).hasSizeGreaterThanOrEqualTo(SEEDS).doesNotHaveDuplicates();
    assertThat(results.machines()).isNotEmpty();
    assertThat(results.table().stringColumn("ending").asList()).containsOnly("COMPLETE");
    assertThat(results.table().intColumn("steps").asList()).containsOnly(experiment.steps());
    for (String measure : results.measures()) {
      // Modes without a sample near them have no spread.
      if (!measure.equals(ModeExperiment.SPREAD)) {
        assertThat(results.values(measure)).doesNotContain(Double.NaN);
      }
    }
  }

  private static double share(String experiment, Claim claim) {
    SurveyResults results = SurveyResults.shipped(experiment);
    double[] modes = results.values(ModeExperiment.MODES);
    double[] quality = results.values(ModeExperiment.HIGH_QUALITY);
    double[] spread = results.values(ModeExperiment.SPREAD);
    double[] reverseKl = results.values(ModeExperiment.REVERSE_KL);
    return IntStream.range(0, modes.length)
        .mapToDouble(i -> claim.holds(modes[i], quality[i], spread[i], reverseKl[i]) ? 1 : 0)
        .average()
        .orElse(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ring-wgan-gp", "ring-r1"})
  void theRingIsCoveredWithoutShrinking(String experiment) {
    assertThat(
            share(
                experiment,
                (modes, quality, spread, kl) ->
                    modes == 8 && quality >= 0.92 && spread >= 0.6 && spread <= 1.3))
        .isGreaterThanOrEqualTo(MOST);
  }

  @Test
  void theGridIsCovered() {
    assertThat(share("grid-r1", (modes, quality, spread, kl) -> modes == 25 && quality >= 0.90))
        .isGreaterThanOrEqualTo(MOST);
  }

  @Test
  void lossesCollapseToDifferentDegrees() {
    double minimax = median("collapse-minimax", ModeExperiment.MODES);
    double nonSaturating = median("collapse-non-saturating", ModeExperiment.MODES);
    assertThat(minimax).isLessThanOrEqualTo(3);
    assertThat(nonSaturating).isGreaterThan(minimax).isLessThan(8);
    assertThat(median("collapse-wgan-gp", ModeExperiment.MODES)).isGreaterThan(nonSaturating);
    // Blurred samples do not count towards a mode, but they are spread over all of them.
    assertThat(share("collapse-wgan-gp", (modes, quality, spread, kl) -> kl < 0.02)).isEqualTo(1);
    assertThat(share("collapse-non-saturating", (modes, quality, spread, kl) -> kl > 0.1))
        .isGreaterThanOrEqualTo(MOST);
  }

  @Test
  void digitsAreOfUseButNotReal() {
    String digits = "digits-r1";
    assertThat(median(digits, DigitExperiment.TSTR))
        .isBetween(0.9, median(digits, DigitExperiment.TRTR));
    assertThat(median(digits, DigitExperiment.NEIGHBOUR))
        .isBetween(median(digits, DigitExperiment.REAL_NEIGHBOUR), 0.75);
  }

  private static double median(String experiment, String measure) {
    return SurveyResults.shipped(experiment).median(measure);
  }
}
