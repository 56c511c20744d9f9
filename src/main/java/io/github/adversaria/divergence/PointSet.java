package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Finitely many points as one flat array, row after row: what loops over pairs want. Immutable. */
public final class PointSet {

  private final double[] flat;
  private final int size;
  private final int dimension;

  private PointSet(double[] flat, int size, int dimension) {
    this.flat = flat;
    this.size = size;
    this.dimension = dimension;
  }

  /**
   * The rows of an array.
   *
   * @param argument what the caller calls these points, for complaints
   * @param points shape {@code [n, d]}, or {@code [n]} for points of the line; every entry finite;
   *     copied
   * @param least the smallest n allowed
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static PointSet of(String argument, INDArray points, int least) {
    Require.notNull("argument", argument);
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

  /**
   * The first rows of a flat array, without touching an array of ND4J.
   *
   * @param argument what the caller calls these points, for complaints
   * @param rows row-major, at least {@code n * dimension} numbers, those finite; copied
   * @param n how many points, at least 1
   * @param dimension numbers in a point, at least 1
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static PointSet of(String argument, float[] rows, int n, int dimension) {
    Require.notNull("argument", argument);
    Require.notNull(argument, rows);
    Require.atLeast("n", n, 1);
    Require.atLeast("dimension", dimension, 1);
    if (rows.length < (long) n * dimension) {
      throw Require.wrong(
          argument,
          rows.length + " numbers",
          "at least " + (long) n * dimension + ": " + n + " points of " + dimension);
    }
    double[] flat = new double[n * dimension];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = rows[i];
    }
    return new PointSet(Require.finite(argument, flat), n, dimension);
  }

  /** How many points. */
  public int size() {
    return size;
  }

  /** How many numbers a point has. */
  public int dimension() {
    return dimension;
  }

  /** One number of one point. */
  public double coordinate(int i, int axis) {
    return flat[i * dimension + axis];
  }

  /** |x − y|² of the point i here and the point j of a set of the same dimension. */
  public double squaredDistance(int i, PointSet other, int j) {
    int a = i * dimension;
    int b = j * dimension;
    int k = 0;
    double sum = 0;
    // Four sums at once: one alone waits for each addition before the next.
    if (dimension >= 4) {
      double second = 0;
      double third = 0;
      double fourth = 0;
      for (; k + 3 < dimension; k += 4) {
        double d0 = flat[a + k] - other.flat[b + k];
        double d1 = flat[a + k + 1] - other.flat[b + k + 1];
        double d2 = flat[a + k + 2] - other.flat[b + k + 2];
        double d3 = flat[a + k + 3] - other.flat[b + k + 3];
        sum += d0 * d0;
        second += d1 * d1;
        third += d2 * d2;
        fourth += d3 * d3;
      }
      sum += second + (third + fourth);
    }
    for (; k < dimension; k++) {
      double difference = flat[a + k] - other.flat[b + k];
      sum += difference * difference;
    }
    return sum;
  }

  /** ⟨x, y⟩ of the point i here and the point j of a set of the same dimension. */
  public double innerProduct(int i, PointSet other, int j) {
    double sum = 0;
    for (int k = 0, a = i * dimension, b = j * dimension; k < dimension; k++) {
      sum += flat[a + k] * other.flat[b + k];
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

  /**
   * These points, if they lie in the space of others.
   *
   * @param argument what the caller calls these points
   * @throws IllegalArgumentException if they do not
   */
  public PointSet requireDimensionOf(String argument, PointSet other) {
    Require.notNull("argument", argument);
    Require.notNull("other", other);
    if (dimension != other.dimension) {
      throw Require.wrong(
          argument,
          "a set of points with " + dimension + " coordinates",
          other.dimension + " coordinates, as the other set has");
    }
    return this;
  }

  @Override
  public String toString() {
    return size + " points of dimension " + dimension;
  }
}
