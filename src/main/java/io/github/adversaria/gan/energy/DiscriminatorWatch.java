package io.github.adversaria.gan.energy;

import io.github.adversaria.show.ProgressListener;
import java.util.function.Consumer;

/** What changes nothing about the numbers of a run. */
record DiscriminatorWatch(int threads, ProgressListener listener, Consumer<DiscriminatorRun> eye) {

  static DiscriminatorWatch nobody() {
    return new DiscriminatorWatch(1, ProgressListener.silent(), run -> {});
  }
}
