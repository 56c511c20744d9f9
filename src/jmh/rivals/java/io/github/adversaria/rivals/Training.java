package io.github.adversaria.rivals;

/**
 * Two networks in training by non-saturating losses and Adam, in float32. The weights at the start
 * are the generator's, then the discriminator's, {@link Uniforms#network} of seed 1.
 */
interface Training {

  /** One update of the discriminator and one of the generator on data drawn for it. */
  void step();

  /**
   * At least one step, where that is asked for by the thousand.
   *
   * @return how many were made
   */
  default int steps() {
    step();
    return 1;
  }

  /**
   * One update of each on the given batches, row by row.
   *
   * @return the discriminator's loss, and the generator's against the discriminator so updated
   */
  double[] update(float[] real, float[] discriminatorLatents, float[] generatorLatents);

  /** What the generator makes of latent vectors, row by row. */
  float[] generate(float[] latents);
}
