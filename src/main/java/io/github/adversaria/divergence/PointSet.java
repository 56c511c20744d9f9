package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Finitely many points as one flat array, row after row: what pairwise loops want. */
final class PointSet {

  private final double[] flat;
  private final int size;
  private final int dimension;

  private PointSet(double[] flat, int size, int dimension) {
    this.flat = flat;
    this.size = size;
    this.dimension = dimension;
  }

  /**
   * @param argument what the caller calls these points
   * @param points shape {@code [n, d]}, or {@code [n]} for points of the line; every entry finite
   * @param least the smallest n allowed
   */
  static PointSet of(String argument, INDArray points, int least) {
    Require.notNull(argument, points);
    if (points.rank() > 2 || points.isScalar() && points.rank() == 0) {
      String shape = "an array of shape " + Arrays.toString(points.shape());
      throw Require.wrong(argument, shape, "points as rows, shape [n, d] or [n]");
    }
    int n = (int) points.size(0);
    Require.atLeast("the number of points in " + argument, n, least);
    int d = points.rank() == 2 ? (int) points.size(1) : 1;
    double[] flat = points.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    return new PointSet(Require.finite(argument, flat), n, d);
  }

  int size() {
    return size;
  }

  int dimension() {
    return dimension;
  }

  double coordinate(int i, int axis) {
    return flat[i * dimension + axis];
  }

  double squaredDistance(int i, PointSet other, int j) {
    double sum = 0;
    for (int k = 0, a = i * dimension, b = j * dimension; k < dimension; k++) {
      double difference = flat[a + k] - other.flat[b + k];
      sum += difference * difference;
    }
    return sum;
  }

  /** The coordinates along a direction. */
  double[] projection(double[] direction) {
    double[] along = new double[size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < dimension; k++) {
        along[i] += flat[i * dimension + k] * direction[k];
      }
    }
    return along;
  }

  /** Throws unless the two sets lie in the same space. */
  static void requireSameDimension(String argument, PointSet x, PointSet y) {
    if (x.dimension != y.dimension) {
      throw Require.wrong(
          argument,
          "a set of points with " + y.dimension + " coordinates",
          x.dimension + " coordinates, as the other set has");
    }
  }
}
