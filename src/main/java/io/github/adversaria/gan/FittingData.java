package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.data.Dataset;
import io.github.adversaria.nn.RandomStream;
import io.github.adversaria.require.Require;

/** Whether data can be learned from; asked before a training begins. */
final class FittingData {

  private FittingData() {}

  /**
   * Draws one batch to see that its numbers are finite.
   *
   * @param name what messages call the source
   * @throws IllegalArgumentException if one is not, or if there are fewer data than a batch takes
   */
  static void require(String name, DataSource source, int batch, long seed) {
    if (source instanceof Dataset data && batch > data.size()) {
      throw Require.wrong(
          "batch",
          batch,
          "at most the " + data.size() + " examples of " + data.name(),
          "Examples would come twice in each batch.");
    }
    int d = source.dimension();
    float[] trial = new float[Math.multiplyExact(batch, d)];
    source.draw(trial, batch, RandomStream.of(seed).part(0));
    for (int i = 0; i < trial.length; i++) {
      if (!Float.isFinite(trial[i])) {
        throw Require.wrong(
            "number " + i % d + " of an example of " + name,
            trial[i],
            "a finite number in single precision",
            "Leave such examples out.");
      }
    }
  }
}
