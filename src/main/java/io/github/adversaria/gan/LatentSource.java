package io.github.adversaria.gan;

import io.github.adversaria.data.DataSource;
import io.github.adversaria.require.Require;

/** What a generator is fed with: independent numbers that carry no information. */
public interface LatentSource extends DataSource {

  /**
   * Standard normal numbers (Radford, Metz and Chintala 2015 draw uniform ones; the normal is what
   * later work draws).
   *
   * @param dimension numbers in one latent, at least 1
   */
  static LatentSource normal(int dimension) {
    return new IndependentLatents(
        Require.atLeast("dimension", dimension, 1),
        "normal",
        random -> (float) random.nextGaussian());
  }

  /**
   * Numbers uniform in [−1, 1), as Goodfellow et al. 2014 draw them.
   *
   * @param dimension numbers in one latent, at least 1
   */
  static LatentSource uniform(int dimension) {
    return new IndependentLatents(
        Require.atLeast("dimension", dimension, 1),
        "uniform",
        random -> 2 * random.nextFloat() - 1);
  }
}
