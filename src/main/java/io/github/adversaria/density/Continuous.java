package io.github.adversaria.density;

import io.github.adversaria.require.Require;

/** The check that a composition can be made from a density: it is one with respect to length. */
final class Continuous {

  private Continuous() {}

  static Density require(String argument, Density density) {
    Require.notNull(argument, density);
    if (density.measure() != BaseMeasure.LEBESGUE) {
      throw Require.wrong(
          argument,
          density + ", a density with respect to counting",
          "a density with respect to length");
    }
    return density;
  }

  static Density requireOnLine(String argument, Density density) {
    require(argument, density);
    if (density.dimension() != 1) {
      throw Require.wrong(
          argument, density + " of dimension " + density.dimension(), "a density of dimension 1");
    }
    return density;
  }
}
