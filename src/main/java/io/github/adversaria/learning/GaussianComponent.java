package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.hipparchus.linear.MatrixUtils;

/** One component of a Gaussian mixture while it is fitted. Immutable. */
final class GaussianComponent {

  private final double weight;
  private final double[] mean;
  private final Density density;
  private final double least;
  private final double greatest;

  private GaussianComponent(
      double weight, double[] mean, Density density, double least, double greatest) {
    this.weight = weight;
    this.mean = mean;
    this.density = density;
    this.least = least;
    this.greatest = greatest;
  }

  /**
   * The component with these moments, its variance raised to the floor in every direction where it
   * is below: among covariances of at least the floor that one is the most likely, so that a step
   * of EM with a floor does not lower the likelihood either.
   */
  static GaussianComponent of(double weight, double[] mean, double[][] covariance, double floor) {
    if (mean.length == 1) {
      double variance = Math.max(floor, covariance[0][0]);
      var normal = Normal.of(mean[0], Math.sqrt(variance));
      return new GaussianComponent(weight, mean, normal, variance, variance);
    }
    double trace = 0;
    for (int i = 0; i < mean.length; i++) {
      trace += covariance[i][i];
    }
    if (trace <= floor) {
      double[][] round = MatrixUtils.createRealIdentityMatrix(mean.length).getData();
      for (int i = 0; i < mean.length; i++) {
        round[i][i] = floor;
      }
      return new GaussianComponent(weight, mean, MultivariateNormal.of(mean, round), floor, floor);
    }
    return floored(weight, mean, covariance, trace, floor);
  }

  private static GaussianComponent floored(
      double weight, double[] mean, double[][] covariance, double trace, double floor) {
    int d = mean.length;
    // Over the trace, as the search for axes is at a loss among numbers near the smallest. By EJML:
    // Hipparchus gives up on covariances of fewer points than coordinates.
    DMatrixRMaj scaled = new DMatrixRMaj(covariance);
    CommonOps_DDRM.divide(scaled, trace);
    var axes = DecompositionFactory_DDRM.eig(d, true, true);
    if (!axes.decompose(scaled)) {
      throw new ArithmeticException("no axes were found of the covariance of a component");
    }
    double[] raised = new double[d];
    Arrays.setAll(raised, i -> Math.max(floor, axes.getEigenvalue(i).getReal() * trace));
    double least = Arrays.stream(raised).min().orElseThrow();
    double greatest = Arrays.stream(raised).max().orElseThrow();
    double[][] result = least == floor ? stretched(axes, raised) : covariance;
    return new GaussianComponent(
        weight, mean, MultivariateNormal.of(mean, result), least, greatest);
  }

  /** Σ length · axis axisᵀ. */
  private static double[][] stretched(EigenDecomposition_F64<DMatrixRMaj> axes, double... lengths) {
    double[][] matrix = new double[lengths.length][lengths.length];
    for (int k = 0; k < lengths.length; k++) {
      double[] axis = axes.getEigenVector(k).data;
      for (int i = 0; i < axis.length; i++) {
        for (int j = 0; j < axis.length; j++) {
          matrix[i][j] += lengths[k] * (axis[i] * axis[j]);
        }
      }
    }
    return matrix;
  }

  GaussianComponent withWeight(double other) {
    return new GaussianComponent(other, mean, density, least, greatest);
  }

  double weight() {
    return weight;
  }

  Density density() {
    return density;
  }

  /** log(weight · density). */
  double logShare(double[] point) {
    return Math.log(weight) + density.logDensityAt(point);
  }

  /**
   * A bound on the rounding of {@link #logShare}: of the logarithms, of the difference from the
   * mean, and of the factor of the covariance, which loses as much as its axes differ in length.
   */
  double rounding(double[] point, double logShare) {
    double distance = 0;
    double size = 0;
    for (int i = 0; i < point.length; i++) {
      distance += (point[i] - mean[i]) * (point[i] - mean[i]);
      size = Math.max(size, Math.abs(point[i]) + Math.abs(mean[i]));
    }
    double square = distance / least;
    double cancelled = Math.sqrt(square) * size / Math.sqrt(least);
    double factor = square * (1 + greatest / least);
    return 8 * Math.ulp(1.0) * (1 + Math.abs(logShare) + cancelled + factor);
  }
}
