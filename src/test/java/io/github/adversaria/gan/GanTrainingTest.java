package io.github.adversaria.gan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Network;
import org.junit.jupiter.api.Test;

class GanTrainingTest {

  @Test
  void theNumberOfThreadsDoesNotChangeABit() {
    GanRun one = training(1).threads(1).run(20);
    GanRun two = training(1).threads(2).run(20);

    assertThat(two.samples(50, 3)).isEqualTo(one.samples(50, 3));
    assertThat(two.history().toString()).isEqualTo(one.history().toString());
  }

  @Test
  void anotherSeedGivesOtherNumbers() {
    assertThat(training(1).run(3).generatorLoss())
        .isEqualTo(training(1).run(3).generatorLoss())
        .isNotEqualTo(training(2).run(3).generatorLoss());
  }

  @Test
  void goingOnIsAsNotHavingStopped() {
    GanRun whole = training(1).recordingEvery(2).run(20);
    GanRun parts = training(1).recordingEvery(2).run(8).continued(12);

    assertThat(parts.steps()).isEqualTo(20);
    assertThat(parts.samples(50, 3)).isEqualTo(whole.samples(50, 3));
    assertThat(parts.history().toString()).isEqualTo(whole.history().toString());
  }

  /** Of new networks each time: a run changes them. */
  static GanTraining training(long seed) {
    return GanTraining.of(
            Network.from(2).dense(16).relu().dense(2).seed(1),
            Network.from(2).dense(16).leakyRelu(0.2).dense(1).seed(2),
            new RingSource(0.02))
        .loss(new Logistic())
        .batch(150)
        .optimizers(Adam.of(1e-3).betas(0.5, 0.9), Adam.of(1e-3).betas(0.5, 0.9))
        .seed(seed);
  }
}
