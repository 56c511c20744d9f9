package io.github.adversaria.gan;

import io.github.adversaria.data.GaussianModes;
import io.github.adversaria.nn.Adam;
import io.github.adversaria.nn.Network;

/** Small trainings that tests start from; of new networks each time, as a run changes them. */
final class Trainings {

  private Trainings() {}

  static Network generator() {
    return Network.from(2).dense(16).relu().dense(2).seed(1);
  }

  static Network discriminator() {
    return Network.from(2).dense(16).leakyRelu(0.2).dense(1).seed(2);
  }

  /** On the ring, with batches of three shards. */
  static GanTraining small() {
    return GanTraining.of(generator(), discriminator(), GaussianModes.ring())
        .batch(150)
        .optimizers(Adam.of(1e-3).betas(0.5, 0.9), Adam.of(1e-3).betas(0.5, 0.9))
        .seed(1);
  }
}
