package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The directions in which data vary most, fitted once and then used for any points: coordinates of
 * images in which distances mean more than in pixels, and of fewer numbers (K. Pearson 1901,
 * Philosophical Magazine 2; Bishop, Pattern Recognition and Machine Learning, section 12.1).
 * Components are not rescaled, so distances between points of the data are kept up to what is left
 * out. Immutable.
 */
public final class PrincipalComponents implements Showable {

  private final double[] mean;
  private final double[][] directions;
  private final double[] variances;
  private final double total;
  private final int fitted;

  private PrincipalComponents(
      double[] mean, double[][] directions, double[] variances, double total, int fitted) {
    this.mean = mean;
    this.directions = directions;
    this.variances = variances;
    this.total = total;
    this.fitted = fitted;
  }

  /**
   * The first components of data.
   *
   * @param data shape {@code [n, d]}, n at least 2, not all points equal
   * @param count how many, 1 to d
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static PrincipalComponents of(INDArray data, int count) {
    PointSet points = PointSet.of("data", data, 2);
    int d = points.dimension();
    if (count < 1 || count > d) {
      throw Require.wrong("count", count, "1 to " + d + ", the dimension of the data");
    }
    GroupMoments moments = GroupMoments.of(points, 1);
    SymmetricRoot root = SymmetricRoot.of(moments.covariance(GroupMoments.NONE));
    double total = Arrays.stream(root.eigenvalues()).sum();
    if (!(total > 0)) {
      throw Require.wrong("data", points + ", all equal", "points that differ");
    }
    double[][] directions = new double[count][];
    for (int c = 0; c < count; c++) {
      directions[c] = upright(root.eigenvector(c));
    }
    double[] variances = Arrays.copyOf(root.eigenvalues(), count);
    return new PrincipalComponents(
        moments.mean(GroupMoments.NONE), directions, variances, total, points.size());
  }

  /** Of the two directions of an axis that whose greatest coordinate is positive. */
  private static double[] upright(double[] direction) {
    double greatest = 0;
    for (double coordinate : direction) {
      greatest = Math.abs(coordinate) > Math.abs(greatest) ? coordinate : greatest;
    }
    double sign = Math.signum(greatest);
    return Arrays.stream(direction).map(coordinate -> sign * coordinate).toArray();
  }

  /** How many components there are. */
  public int count() {
    return directions.length;
  }

  /** Numbers in a point of the data, d. */
  public int dimension() {
    return mean.length;
  }

  /** The mean of the data, length d; a copy. */
  public double[] mean() {
    return mean.clone();
  }

  /** The directions, orthonormal, shape {@code [count][d]}, the widest first; a copy. */
  public double[][] directions() {
    return Arrays.stream(directions).map(double[]::clone).toArray(double[][]::new);
  }

  /** The variance of the data along each direction; a copy. */
  public double[] variances() {
    return variances.clone();
  }

  /** The share of the data's variance that the components keep, in [0, 1]. */
  public double explainedShare() {
    return Math.min(1, Arrays.stream(variances).sum() / total);
  }

  /**
   * Points in the coordinates of the components, those of the mean being 0.
   *
   * @param points shape {@code [n, d]}, finite
   * @return shape {@code [n, count()]}, double
   * @throws IllegalArgumentException if the shape is wrong or a coordinate not finite
   */
  public INDArray project(INDArray points) {
    PointSet set = PointSet.of("points", points, 1);
    if (set.dimension() != mean.length) {
      throw Require.wrong(
          "points",
          "points with " + set.dimension() + " coordinates",
          mean.length + ", as the data had that the components were fitted to");
    }
    double[][] projected = new double[set.size()][directions.length];
    for (int i = 0; i < projected.length; i++) {
      for (int c = 0; c < directions.length; c++) {
        for (int k = 0; k < mean.length; k++) {
          projected[i][c] += (set.coordinate(i, k) - mean[k]) * directions[c][k];
        }
      }
    }
    return Nd4j.createFromArray(projected);
  }

  @Override
  public MimeBundle show() {
    return Readout.titled(toString())
        .line("variances", Arrays.stream(variances).mapToObj(Readout::text).toList().toString())
        .line("variance kept", explainedShare())
        .show();
  }

  /** For example {@code 16 principal components of 900 points in 64 dimensions}. */
  @Override
  public String toString() {
    return directions.length
        + " principal components of "
        + fitted
        + " points in "
        + mean.length
        + " dimensions";
  }
}
