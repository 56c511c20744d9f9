package io.github.adversaria.density;

import java.util.Optional;

/**
 * A density that may follow a power law up to a place from below, where doubles lie too far apart
 * to show it: near 1 there is none closer than 2^-53. It offers the density of the distance from
 * that place, which is as near to zero as one wants.
 */
public interface UpperEnd {

  /**
   * The density of {@code end - X}, exact for the smallest distances; empty where none of this
   * density ends in a power law at that place.
   */
  Optional<Density> distanceBelow(double end);
}
