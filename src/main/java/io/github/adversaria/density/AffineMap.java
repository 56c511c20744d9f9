package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;

/** The map x ↦ Ax + b with an invertible square matrix. */
public final class AffineMap implements InvertibleMap {

  private final double[][] matrix;
  private final double[][] inverse;
  private final double[] shift;
  private final double logAbsDeterminant;

  private AffineMap(
      double[][] matrix, double[][] inverse, double[] shift, double logAbsDeterminant) {
    this.matrix = matrix;
    this.inverse = inverse;
    this.shift = shift;
    this.logAbsDeterminant = logAbsDeterminant;
  }

  /**
   * @param matrix A, d rows of length d, finite, invertible; copied
   * @param shift b, length d, finite; copied
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static AffineMap of(double[][] matrix, double[] shift) {
    Require.finite("shift", shift);
    int d = shift.length;
    double[][] copy = Matrices.square("matrix", matrix, d);
    var decomposition = new LUDecomposition(MatrixUtils.createRealMatrix(copy), 0);
    double logAbsDeterminant = 0;
    for (int i = 0; i < d; i++) {
      logAbsDeterminant += Math.log(Math.abs(decomposition.getU().getEntry(i, i)));
    }
    if (logAbsDeterminant == Double.NEGATIVE_INFINITY) {
      throw Require.wrong("matrix", Matrices.text(copy), "an invertible matrix");
    }
    double[][] inverse = decomposition.getSolver().getInverse().getData();
    return new AffineMap(copy, inverse, shift.clone(), logAbsDeterminant);
  }

  /** The matrix A; a copy. */
  public double[][] matrix() {
    return Matrices.copy(matrix);
  }

  /** The shift b; a copy. */
  public double[] shift() {
    return shift.clone();
  }

  @Override
  public int dimension() {
    return shift.length;
  }

  @Override
  public double[] apply(double[] point) {
    double[] image = shift.clone();
    for (int i = 0; i < image.length; i++) {
      image[i] += Matrices.dot(matrix[i], point);
    }
    return image;
  }

  @Override
  public double[] invert(double[] image) {
    double[] difference = image.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= shift[i];
    }
    double[] point = new double[shift.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = Matrices.dot(inverse[i], difference);
    }
    return point;
  }

  @Override
  public double logAbsDeterminant(double[] point) {
    return logAbsDeterminant;
  }

  /** log |det A|, the same everywhere. */
  public double logAbsDeterminant() {
    return logAbsDeterminant;
  }

  /** A C Aᵀ. */
  double[][] transformCovariance(double[][] covariance) {
    var a = MatrixUtils.createRealMatrix(matrix);
    return a.multiply(MatrixUtils.createRealMatrix(covariance)).multiplyTransposed(a).getData();
  }

  /** The interval that holds one coordinate of the image of a box. */
  Interval axisOfImage(int axis, Support box) {
    double low = shift[axis];
    double high = shift[axis];
    for (int j = 0; j < shift.length; j++) {
      double slope = matrix[axis][j];
      if (slope != 0) {
        Interval side = box.axis(j);
        low += slope * (slope > 0 ? side.low() : side.high());
        high += slope * (slope > 0 ? side.high() : side.low());
      }
    }
    return new Interval(low, high);
  }

  @Override
  public String toString() {
    return Matrices.text(matrix) + " x + " + Matrices.text(new double[][] {shift});
  }
}
