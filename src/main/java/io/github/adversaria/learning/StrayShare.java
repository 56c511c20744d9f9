package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.MonteCarlo;
import io.github.adversaria.integrate.Sampled;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The probability that a sample lies far from every mode: farther than three standard deviations,
 * as in A. Srivastava et al. 2017 (arXiv 1705.07761, section 4.1), unless another multiple is asked
 * for. Of a blurred model much of its mass lies between the modes.
 */
public final class StrayShare {

  /** How many standard deviations are far. */
  public static final double FAR = 3;

  private final double[][] modes;
  private final double reach;

  private StrayShare(double[][] modes, double reach) {
    this.modes = modes;
    this.reach = reach;
  }

  /**
   * Modes with {@value #FAR} standard deviations around each.
   *
   * @param modes one a row, of equal length, finite; at least one; copied
   * @param standardDeviation of each coordinate around its mode, finite, > 0
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static StrayShare of(double[][] modes, double standardDeviation) {
    Require.notNull("modes", modes);
    Require.atLeast("the number of modes", modes.length, 1);
    for (int i = 0; i < modes.length; i++) {
      Require.finite("modes[" + i + "]", modes[i]);
      if (modes[i].length != modes[0].length) {
        throw Require.wrong(
            "modes[" + i + "]", modes[i].length + " numbers", modes[0].length + ", as modes[0]");
      }
    }
    Require.positive("standardDeviation", standardDeviation);
    double[][] copy = Arrays.stream(modes).map(double[]::clone).toArray(double[][]::new);
    return new StrayShare(copy, FAR * standardDeviation);
  }

  /** Whether a point is far from every mode. */
  public boolean isStray(double[] point) {
    Require.finite("point", point);
    if (point.length != modes[0].length) {
      throw Require.wrong(
          "point", point.length + " coordinates", modes[0].length + ", as the modes have");
    }
    for (double[] mode : modes) {
      double square = 0;
      for (int j = 0; j < mode.length; j++) {
        square += (point[j] - mode[j]) * (point[j] - mode[j]);
      }
      if (square <= reach * reach) {
        return false;
      }
    }
    return true;
  }

  /**
   * The share of strays among samples of a density.
   *
   * @param density of the dimension of the modes
   * @param n how many samples, at least 2
   * @param random the source of randomness
   * @throws IllegalArgumentException if one of these does not hold
   */
  public Sampled under(Density density, long n, RandomGenerator random) {
    Require.notNull("density", density);
    return MonteCarlo.mean(n, random, source -> isStray(density.drawPoint(source)) ? 1 : 0);
  }
}
