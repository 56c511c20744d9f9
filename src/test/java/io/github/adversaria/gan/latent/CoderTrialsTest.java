package io.github.adversaria.gan.latent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.gan.SystemTrial;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoderTrialsTest {

  @Test
  void namesAreUniqueAndMeasuresAreNamed() {
    List<SystemTrial> all = CoderTrials.all();
    assertThat(all)
        .extracting(trial -> trial.system() + " on " + trial.data())
        .doesNotHaveDuplicates();
    assertThat(all).allMatch(trial -> !trial.measures().isEmpty() && !trial.settings().isBlank());
  }

  /** The others train for longer than a test may. */
  @Test
  void mixtureOfTheRingFindsIt() {
    SystemTrial ring =
        CoderTrials.all().stream().filter(t -> t.data().equals("ring")).findFirst().orElseThrow();
    double[] measured = ring.run(1, 1, (done, total, label) -> {});
    assertThat(measured).hasSize(ring.measures().size());
    assertThat(measured[2]).isGreaterThanOrEqualTo(6);
    assertThat(measured).isEqualTo(ring.run(1, 1, (done, total, label) -> {}));
  }
}
