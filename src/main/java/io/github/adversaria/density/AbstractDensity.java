package io.github.adversaria.density;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What every family shares: the forms on {@code INDArray} in terms of those on primitives. A family
 * of more than one dimension starts here, one on the line at {@link UnivariateDensity}.
 */
abstract class AbstractDensity implements Density {

  /** The mean, length d. */
  abstract double[] means();

  /** The covariance matrix, d rows of length d. */
  abstract double[][] covariances();

  @Override
  public double logDensity(double x) {
    requireDimension(1);
    return logDensityAt(new double[] {x});
  }

  @Override
  public final INDArray logDensity(INDArray points) {
    double[][] rows = rows(points);
    double[] values = new double[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = logDensityAt(rows[i]);
    }
    return Nd4j.create(values, new long[] {values.length}, DataType.DOUBLE);
  }

  @Override
  public final INDArray sample(int n, RandomGenerator random) {
    Require.atLeast("n", n, 1);
    Require.notNull("random", random);
    int d = dimension();
    double[] flat = new double[Math.multiplyExact(n, d)];
    if (d == 1) {
      flat = draw(n, random);
    } else {
      for (int i = 0; i < n; i++) {
        System.arraycopy(drawPoint(random), 0, flat, i * d, d);
      }
    }
    return Nd4j.create(flat, new long[] {n, d}, DataType.DOUBLE);
  }

  @Override
  public double[] draw(int n, RandomGenerator random) {
    requireDimension(1);
    Require.atLeast("n", n, 1);
    Require.notNull("random", random);
    double[] values = new double[n];
    Arrays.setAll(values, i -> drawPoint(random)[0]);
    return values;
  }

  @Override
  public double cdf(double x) {
    requireDimension(1);
    throw new NoClosedFormException("CDF", this, "integrate the density up to x");
  }

  @Override
  public double survival(double x) {
    return 1 - cdf(x);
  }

  @Override
  public double quantile(double probability) {
    requireDimension(1);
    return QuantileSearch.lower(this, probability, support().axis(0));
  }

  @Override
  public double upperQuantile(double probability) {
    requireDimension(1);
    return QuantileSearch.upper(this, probability, support().axis(0));
  }

  @Override
  public double mean() {
    requireDimension(1);
    return means()[0];
  }

  @Override
  public double variance() {
    requireDimension(1);
    return covariances()[0][0];
  }

  @Override
  public final INDArray meanVector() {
    return Nd4j.create(means(), new long[] {dimension()}, DataType.DOUBLE);
  }

  @Override
  public final INDArray covariance() {
    int d = dimension();
    double[] flat = Arrays.stream(covariances()).flatMapToDouble(Arrays::stream).toArray();
    return Nd4j.create(flat, new long[] {d, d}, DataType.DOUBLE);
  }

  @Override
  public double entropy() {
    throw new NoClosedFormException("entropy", this, "integrate -p log p over its support");
  }

  /** Throws unless {@code point} has as many coordinates as this density. */
  final double[] requirePoint(double[] point) {
    if (point == null || point.length != dimension()) {
      throw Require.wrong(
          "point",
          point == null ? "null" : point.length + " coordinates",
          dimension() + " coordinate(s), as " + this + " has");
    }
    return point;
  }

  /** Throws unless {@code axis} is one of this density's. */
  final int requireAxis(int axis) {
    if (axis < 0 || axis >= dimension()) {
      throw Require.wrong("axis", axis, "0 to " + (dimension() - 1));
    }
    return axis;
  }

  /** The LaTeX of a part of a sum or product, in parentheses where it is a sum itself. */
  static String latexTerm(Density part) {
    return part instanceof Mixture ? "\\left(" + part.toLatex() + "\\right)" : part.toLatex();
  }

  private double[][] rows(INDArray points) {
    Require.notNull("points", points);
    long[] shape = points.shape();
    int d = dimension();
    boolean asColumn = d == 1 && shape.length == 1;
    if (!asColumn && (shape.length != 2 || shape[1] != d)) {
      throw Require.wrong(
          "points",
          "an array of shape " + Arrays.toString(shape),
          "shape [n, " + d + "]" + (d == 1 ? " or [n]" : ""));
    }
    if (points.isEmpty()) {
      return new double[0][];
    }
    double[] flat = points.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    double[][] rows = new double[flat.length / d][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, i * d, (i + 1) * d));
    return rows;
  }
}
