package io.github.adversaria.density;

import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The normal density in d dimensions, through the Cholesky factor of its covariance. */
public final class MultivariateNormal extends AbstractDensity {

  /** How far a covariance may be from symmetric, relative to its entries. */
  public static final double SYMMETRY_TOLERANCE = 1e-12;

  private static final double LOG_TWO_PI = 1.8378770664093454836;

  private final double[] mean;
  private final double[][] covariance;
  private final double[][] factor;
  private final double logDeterminant;

  private MultivariateNormal(double[] mean, double[][] covariance, double[][] factor) {
    this.mean = mean;
    this.covariance = covariance;
    this.factor = factor;
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += 2 * Math.log(factor[i][i]);
    }
    this.logDeterminant = sum;
  }

  /**
   * @param mean finite, length d >= 1; copied
   * @param covariance d rows of length d, symmetric and positive definite; copied
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static MultivariateNormal of(double[] mean, double[][] covariance) {
    Require.finite("mean", mean);
    double[][] copy = Matrices.square("covariance", covariance, mean.length);
    for (int i = 0; i < copy.length; i++) {
      for (int j = 0; j < i; j++) {
        double slack = SYMMETRY_TOLERANCE * Math.max(Math.abs(copy[i][j]), Math.abs(copy[j][i]));
        if (Math.abs(copy[i][j] - copy[j][i]) > slack) {
          throw Require.wrong(
              "covariance[" + i + "][" + j + "]",
              copy[i][j],
              "the value of covariance[" + j + "][" + i + "] = " + copy[j][i],
              "A covariance is symmetric.");
        }
      }
    }
    return new MultivariateNormal(mean.clone(), copy, cholesky(copy));
  }

  /**
   * @param mean shape {@code [d]}
   * @param covariance shape {@code [d, d]}, symmetric and positive definite
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static MultivariateNormal of(INDArray mean, INDArray covariance) {
    Require.notNull("mean", mean);
    Require.notNull("covariance", covariance);
    if (mean.rank() != 1) {
      throw Require.wrong(
          "mean", "an array of shape " + Arrays.toString(mean.shape()), "shape [d]");
    }
    if (covariance.rank() != 2) {
      throw Require.wrong(
          "covariance",
          "an array of shape " + Arrays.toString(covariance.shape()),
          "shape [d, d] with d = " + mean.length());
    }
    return of(mean.toDoubleVector(), covariance.toDoubleMatrix());
  }

  /**
   * Independent standard normal coordinates.
   *
   * @param dimension d >= 1
   * @throws IllegalArgumentException if that does not hold
   */
  public static MultivariateNormal standard(int dimension) {
    Require.atLeast("dimension", dimension, 1);
    double[][] identity = MatrixUtils.createRealIdentityMatrix(dimension).getData();
    return of(new double[dimension], identity);
  }

  /** The factor of the correlation matrix, scaled back: a test against it has no units. */
  private static double[][] cholesky(double[][] covariance) {
    int d = covariance.length;
    double[] deviation = new double[d];
    for (int i = 0; i < d; i++) {
      deviation[i] =
          Math.sqrt(Require.positive("covariance[" + i + "][" + i + "]", covariance[i][i]));
    }
    double[][] correlation = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double r = i == j ? 1 : covariance[i][j] / deviation[i] / deviation[j];
        correlation[i][j] = r;
        correlation[j][i] = r;
      }
    }
    try {
      var matrix = MatrixUtils.createRealMatrix(correlation);
      double[][] factor = new CholeskyDecomposition(matrix, 1e-14, 0).getL().getData();
      for (int i = 0; i < d; i++) {
        for (int j = 0; j <= i; j++) {
          factor[i][j] *= deviation[i];
        }
      }
      return factor;
    } catch (MathIllegalArgumentException e) {
      throw Require.wrong(
          "covariance",
          Arrays.deepToString(covariance),
          "a symmetric positive definite matrix",
          "Every variance must be positive in every direction.");
    }
  }

  @Override
  public int dimension() {
    return mean.length;
  }

  @Override
  public Support support() {
    return mean.length == 1
        ? Support.LINE
        : Support.box(Collections.nCopies(mean.length, Interval.LINE));
  }

  @Override
  public double logDensityAt(double[] point) {
    requirePoint(point);
    double square = 0;
    double[] z = new double[mean.length];
    for (int i = 0; i < z.length; i++) {
      double rest = point[i] - mean[i];
      for (int j = 0; j < i; j++) {
        rest -= factor[i][j] * z[j];
      }
      z[i] = rest / factor[i][i];
      square += z[i] * z[i];
    }
    // Differences of infinities are NaN only where the true exponent is beyond all doubles.
    return Double.isNaN(square)
        ? Double.NEGATIVE_INFINITY
        : -square / 2 - (mean.length * LOG_TWO_PI + logDeterminant) / 2;
  }

  @Override
  public double[] drawPoint(RandomGenerator random) {
    Require.notNull("random", random);
    double[] z = new double[mean.length];
    Arrays.setAll(z, i -> random.nextGaussian());
    double[] point = mean.clone();
    for (int i = 0; i < point.length; i++) {
      for (int j = 0; j <= i; j++) {
        point[i] += factor[i][j] * z[j];
      }
    }
    return point;
  }

  @Override
  public double logDensityDerivative(double x) {
    return onLine().logDensityDerivative(x);
  }

  @Override
  public double cdf(double x) {
    return onLine().cdf(x);
  }

  @Override
  public double survival(double x) {
    return onLine().survival(x);
  }

  @Override
  public double quantile(double probability) {
    return onLine().quantile(probability);
  }

  @Override
  public double upperQuantile(double probability) {
    return onLine().upperQuantile(probability);
  }

  private Normal onLine() {
    requireDimension(1);
    return Normal.of(mean[0], factor[0][0]);
  }

  @Override
  public List<Landmark> landmarks(int axis) {
    requireAxis(axis);
    return List.of(Landmark.peak(mean[axis], Math.sqrt(covariance[axis][axis])));
  }

  @Override
  double[] means() {
    return mean.clone();
  }

  @Override
  double[][] covariances() {
    return Matrices.copy(covariance);
  }

  /** ½ log det 2πeΣ. */
  @Override
  public double entropy() {
    return (mean.length * (1 + LOG_TWO_PI) + logDeterminant) / 2;
  }

  @Override
  public String toString() {
    return "MultivariateNormal("
        + Arrays.stream(mean).mapToObj(Numbers::text).collect(Collectors.joining(", ", "[", "]"))
        + ", "
        + Matrices.text(covariance)
        + ")";
  }

  @Override
  public String toLatex() {
    double[][] column = new double[mean.length][];
    Arrays.setAll(column, i -> new double[] {mean[i]});
    return "\\mathcal{N}\\!\\left("
        + Matrices.latex(column)
        + ",\\,"
        + Matrices.latex(covariance)
        + "\\right)";
  }
}
