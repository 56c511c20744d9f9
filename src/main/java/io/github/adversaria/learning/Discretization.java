package io.github.adversaria.learning;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Density;
import io.github.adversaria.require.Require;
import java.util.Arrays;

/**
 * Cells of equal width on an interval of the line, with an atom in the middle of each: what a
 * density becomes on a grid.
 *
 * @param low where the first cell begins, finite
 * @param high where the last cell ends, finite, greater than {@code low}
 * @param cells how many, at least 1
 */
public record Discretization(double low, double high, int cells) {

  public Discretization {
    Require.ordered("low", low, "high", high);
    Require.atLeast("cells", cells, 1);
  }

  /** The middles of the cells, in rising order. */
  public double[] atoms() {
    double[] atoms = new double[cells];
    Arrays.setAll(atoms, i -> (edge(i) + edge(i + 1)) / 2);
    return atoms;
  }

  /**
   * The probabilities of the cells, divided by that of the interval: what lies outside is left out.
   *
   * @param density on the line, with a CDF
   * @throws IllegalArgumentException if it is null, not on the line, or has nothing in the interval
   * @throws io.github.adversaria.density.NoClosedFormException if it has no CDF
   */
  public Categorical of(Density density) {
    Require.notNull("density", density);
    if (density.dimension() != 1) {
      throw Require.wrong(
          "density", density + " of dimension " + density.dimension(), "dimension 1");
    }
    double[] masses = new double[cells];
    Arrays.setAll(masses, i -> mass(density, edge(i), edge(i + 1)));
    double sum = Arrays.stream(masses).sum();
    if (!(sum > 0)) {
      throw Require.wrong(
          "density", density, "one with mass between " + low + " and " + high, "Move the grid.");
    }
    return Categorical.of(atoms(), Arrays.stream(masses).map(mass -> mass / sum).toArray());
  }

  private double edge(int i) {
    double share = (double) i / cells;
    return low * (1 - share) + high * share;
  }

  /** From whichever tail is the smaller, where the difference loses nothing. */
  private static double mass(Density density, double from, double to) {
    double mass =
        density.cdf(from) > 0.5
            ? density.survival(from) - density.survival(to)
            : density.cdf(to) - density.cdf(from);
    return Math.max(0, mass);
  }
}
