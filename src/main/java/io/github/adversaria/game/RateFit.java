package io.github.adversaria.game;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The slope of logarithms over steps by least squares.
 *
 * @param slope a step
 * @param error its standard error if what the fit leaves is random
 */
record RateFit(double slope, double error) {

  /** Up to how many harmonics of the wobble are fitted: the radius of an ellipse has them all. */
  private static final int HARMONICS = 24;

  /** A fit has so many points for each of its unknowns, or fewer harmonics. */
  private static final int POINTS_PER_UNKNOWN = 3;

  /** A wobble of fewer periods cannot be told from a slope. */
  private static final double LEAST_PERIODS = 1;

  /**
   * A spiral whose axes are not perpendicular wobbles with twice its angle a step: its radius is a
   * power times a periodic function, whose harmonics are fitted along with the slope.
   *
   * @param steps at which the logarithms were taken; rising, at least 3
   * @param angle of the leading eigenvalue; 0 for no wobble
   */
  static RateFit of(double[] steps, double[] logarithms, double angle) {
    int n = steps.length;
    double middle = 0.5 * (steps[0] + steps[n - 1]);
    double half = 0.5 * (steps[n - 1] - steps[0]);
    int harmonics = harmonics(n, 2 * half, angle);
    var columns = new Array2DRowRealMatrix(n, 2 + 2 * harmonics);
    for (int i = 0; i < n; i++) {
      columns.setEntry(i, 0, 1);
      columns.setEntry(i, 1, (steps[i] - middle) / half);
      for (int h = 1; h <= harmonics; h++) {
        double phase = 2 * h * angle * steps[i];
        columns.setEntry(i, 2 * h, Math.cos(phase));
        columns.setEntry(i, 2 * h + 1, Math.sin(phase));
      }
    }
    // Harmonics may coincide at whole steps; the pseudo-inverse does not mind.
    var decomposition = new SingularValueDecomposition(columns);
    RealVector target = new ArrayRealVector(logarithms);
    RealVector solution = decomposition.getSolver().solve(target);
    double left = target.subtract(columns.operate(solution)).getNorm();
    int rank = decomposition.getRank();
    double least = decomposition.getSingularValues()[rank - 1];
    double variance =
        decomposition.getCovariance(0.5 * least).getEntry(1, 1) * left * left / (n - rank);
    return new RateFit(solution.getEntry(1) / half, Math.sqrt(variance) / half);
  }

  /** The same with an error that also tells how the slopes of the two halves differ. */
  static RateFit ofHalves(double[] steps, double[] logarithms, double angle) {
    RateFit whole = of(steps, logarithms, angle);
    int middle = steps.length / 2;
    RateFit early = of(Arrays.copyOf(steps, middle), Arrays.copyOf(logarithms, middle), angle);
    RateFit late =
        of(
            Arrays.copyOfRange(steps, middle, steps.length),
            Arrays.copyOfRange(logarithms, middle, steps.length),
            angle);
    double bend = Math.abs(late.slope - early.slope);
    return new RateFit(whole.slope, Math.max(whole.error, bend));
  }

  private static int harmonics(int points, double length, double angle) {
    if (angle * length / Math.PI < LEAST_PERIODS) {
      return 0;
    }
    return Math.max(0, Math.min(HARMONICS, (points / POINTS_PER_UNKNOWN - 2) / 2));
  }
}
