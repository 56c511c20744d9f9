package io.github.adversaria.game;

/** One of the two players. Both minimise their cost. */
public enum Player {
  /** Chooses x; in a GAN the generator. */
  FIRST,
  /** Chooses y; in a GAN the discriminator. */
  SECOND
}
