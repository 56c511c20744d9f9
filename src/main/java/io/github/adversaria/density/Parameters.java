package io.github.adversaria.density;

import io.github.adversaria.require.Require;

/** Checks of the parameters that a family is asked for. */
final class Parameters {

  private Parameters() {}

  /** As many finite numbers as the family has parameters. */
  static double[] require(Family family, double... theta) {
    if (theta == null || theta.length != family.parameters()) {
      throw Require.wrong(
          "theta",
          theta == null ? "null" : theta.length + " numbers",
          family.parameters() + " number(s), as " + family + " has parameters");
    }
    return Require.finite("theta", theta);
  }

  /** The index of one of the family's parameters. */
  static int requireIndex(Family family, int i) {
    if (i < 0 || i >= family.parameters()) {
      throw Require.wrong("i", i, "0 to " + (family.parameters() - 1));
    }
    return i;
  }
}
