package io.github.adversaria.density;

/** The moments of any density as primitives; on the line no array of ND4J is touched. */
final class Moments {

  private Moments() {}

  /** The mean, length d. */
  static double[] mean(Density density) {
    if (density instanceof AbstractDensity ours) {
      return ours.means();
    }
    return density.dimension() == 1
        ? new double[] {density.mean()}
        : density.meanVector().toDoubleVector();
  }

  /** The covariance matrix, d rows of length d. */
  static double[][] covariance(Density density) {
    if (density instanceof AbstractDensity ours) {
      return ours.covariances();
    }
    return density.dimension() == 1
        ? new double[][] {{density.variance()}}
        : density.covariance().toDoubleMatrix();
  }
}
