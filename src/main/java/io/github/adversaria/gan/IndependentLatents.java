package io.github.adversaria.gan;

import io.github.adversaria.require.Require;
import java.util.random.RandomGenerator;

/**
 * Latents whose numbers are drawn one by one.
 *
 * @param name what it is called in texts
 */
record IndependentLatents(int dimension, String name, Draw number) implements LatentSource {

  /** Draws one number. */
  interface Draw {
    float from(RandomGenerator random);
  }

  @Override
  public void draw(float[] into, int n, RandomGenerator random) {
    Require.atLeast("n", n, 1);
    Require.notNull("random", random);
    int count = Math.multiplyExact(n, dimension);
    if (Require.notNull("into", into).length < count) {
      throw Require.wrong("into", "of length " + into.length, "at least " + count);
    }
    for (int i = 0; i < count; i++) {
      into[i] = number.from(random);
    }
  }

  @Override
  public String toString() {
    return name + " latents of dimension " + dimension;
  }
}
