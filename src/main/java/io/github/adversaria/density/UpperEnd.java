package io.github.adversaria.density;

/**
 * A density with a power law at a finite upper end of its support, where doubles lie too far apart
 * to follow it: near 1 there is none closer than 2^-53. It offers the density of the distance from
 * that end, which is as near to zero as one wants.
 */
public interface UpperEnd {

  /** The density of {@code support().axis(0).high() - X}, exact for the smallest distances. */
  Density distanceFromUpperEnd();
}
