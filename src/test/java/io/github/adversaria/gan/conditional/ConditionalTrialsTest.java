package io.github.adversaria.gan.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.data.Dataset;
import io.github.adversaria.data.Digits;
import io.github.adversaria.data.OneHotRows;
import io.github.adversaria.gan.NetworkRun;
import io.github.adversaria.gan.SystemTrial;
import org.junit.jupiter.api.Test;

class ConditionalTrialsTest {

  @Test
  void eachIsThereOnceWithThreeScoresAndOnceWithTwo() {
    assertThat(ConditionalTrials.all())
        .extracting(trial -> trial.system() + " on " + trial.data())
        .hasSize(6)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("conditional GAN, (three|two) scores on .*"));
    assertThat(ConditionalTrials.all())
        .extracting(SystemTrial::settings)
        .allMatch(settings -> settings.endsWith(" steps"))
        .doesNotHaveDuplicates();
  }

  /** A short training: digits are recognised long before they vary as real ones do. */
  @Test
  void digitsAreMeasuredClassByClass() {
    Dataset.Split parts = Digits.trainingAndHeldOut(0);
    ConditionalGan gan = ConditionalGan.of(OneHotRows.of(parts.first())).bounded().seed(1);
    NetworkRun run = gan.training().run(1000);
    double[] scores = ClassScores.of(gan, run, parts.first(), parts.second(), 1);
    assertThat(scores).hasSameSizeAs(ClassScores.NAMES.toArray());
    assertThat(scores[0]).isBetween(0.85, 1.0);
    assertThat(scores[1]).isEqualTo(scores[3]).isBetween(0.96, 1.0);
    assertThat(scores[2]).isBetween(0.6, 1.0);
    assertThat(scores[4]).isBetween(0.3, 1.2);
  }
}
