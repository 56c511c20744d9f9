package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import java.util.concurrent.CancellationException;

/**
 * Means and covariances of a sample, and of it without one of several groups, each summed once:
 * point i belongs to group i mod g.
 */
final class GroupMoments {

  /** Leave out no group. */
  static final int NONE = -1;

  private final double[] centre;
  private final int[] sizes;
  private final double[][] sums;
  private final double[][][] products;

  private GroupMoments(double[] centre, int[] sizes, double[][] sums, double[][][] products) {
    this.centre = centre;
    this.sizes = sizes;
    this.sums = sums;
    this.products = products;
  }

  static GroupMoments of(PointSet points, int groups) {
    int d = points.dimension();
    double[] centre = new double[d];
    for (int i = 0; i < points.size(); i++) {
      for (int k = 0; k < d; k++) {
        centre[k] += points.coordinate(i, k) / points.size();
      }
    }
    int[] sizes = new int[groups];
    double[][] sums = new double[groups][d];
    double[][][] products = new double[groups][d][d];
    double[] point = new double[d];
    for (int i = 0; i < points.size(); i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while a covariance was computed");
      }
      for (int k = 0; k < d; k++) {
        point[k] = points.coordinate(i, k) - centre[k];
      }
      int group = i % groups;
      sizes[group]++;
      for (int k = 0; k < d; k++) {
        sums[group][k] += point[k];
        double[] row = products[group][k];
        for (int l = 0; l < d; l++) {
          row[l] += point[k] * point[l];
        }
      }
    }
    return new GroupMoments(centre, sizes, sums, products);
  }

  private int size(int without) {
    int size = 0;
    for (int group = 0; group < sizes.length; group++) {
      size += group == without ? 0 : sizes[group];
    }
    return size;
  }

  /** The mean of all points but those of a group. */
  double[] mean(int without) {
    double[] mean = centre.clone();
    int size = size(without);
    for (int group = 0; group < sizes.length; group++) {
      for (int k = 0; k < mean.length && group != without; k++) {
        mean[k] += sums[group][k] / size;
      }
    }
    return mean;
  }

  /** Their covariance, over n − 1. */
  double[][] covariance(int without) {
    int d = centre.length;
    int size = size(without);
    double[] mean = mean(without);
    double[][] covariance = new double[d][d];
    for (int k = 0; k < d; k++) {
      for (int l = 0; l < d; l++) {
        double sum = -size * (mean[k] - centre[k]) * (mean[l] - centre[l]);
        for (int group = 0; group < sizes.length; group++) {
          sum += group == without ? 0 : products[group][k][l];
        }
        covariance[k][l] = sum / (size - 1);
      }
    }
    return covariance;
  }
}
