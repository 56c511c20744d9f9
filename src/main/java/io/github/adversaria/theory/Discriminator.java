package io.github.adversaria.theory;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A function D from points to [0, 1], told by its logit log D − log(1 − D): near 0 and 1 the
 * logarithms that a value function needs are exact there, where D itself has rounded away.
 *
 * <p>On the line on primitives; in more dimensions on the coordinates of one point, or on many
 * points as rows of an {@code INDArray}.
 */
public interface Discriminator {

  /** The logit at a point of the line; infinite where D is 0 or 1, never NaN. */
  double logit(double x);

  /** The logit at a point of any dimension. */
  double logitAt(double[] point);

  /** D(x). */
  default double value(double x) {
    return Logit.sigmoid(logit(x));
  }

  /** log D(x). */
  default double logValue(double x) {
    return Logit.logSigmoid(logit(x));
  }

  /** log(1 − D(x)). */
  default double logComplement(double x) {
    return Logit.logSigmoid(-logit(x));
  }

  /**
   * The logits at many points: shape {@code [n, d]} in, on the line also {@code [n]}; {@code [n]}
   * out.
   */
  default INDArray logits(INDArray points) {
    Require.notNull("points", points);
    if (points.rank() != 1 && points.rank() != 2) {
      String shape = "an array of shape " + Arrays.toString(points.shape());
      throw Require.wrong("points", shape, "points as rows, shape [n, d] or [n]");
    }
    INDArray rows = points.castTo(DataType.DOUBLE);
    double[][] each =
        rows.rank() == 2 ? rows.toDoubleMatrix() : rows.reshape(rows.length(), 1).toDoubleMatrix();
    return Nd4j.createFromArray(Arrays.stream(each).mapToDouble(this::logitAt).toArray());
  }

  /** D at many points; shapes as in {@link #logits}. */
  default INDArray values(INDArray points) {
    return mapped(points, Logit::sigmoid);
  }

  /** log D at many points; shapes as in {@link #logits}. */
  default INDArray logValues(INDArray points) {
    return mapped(points, Logit::logSigmoid);
  }

  /** log(1 − D) at many points; shapes as in {@link #logits}. */
  default INDArray logComplements(INDArray points) {
    return mapped(points, a -> Logit.logSigmoid(-a));
  }

  private INDArray mapped(INDArray points, DoubleUnaryOperator function) {
    double[] logits = logits(points).toDoubleVector();
    return Nd4j.createFromArray(Arrays.stream(logits).map(function).toArray());
  }

  /**
   * D as a function on the line. Where it rounds to 0 or 1, log D or log(1 − D) is −∞: give steep
   * ones by {@link #ofLogit}.
   *
   * @param d with values in [0, 1]; a call where they are not throws {@code
   *     IllegalArgumentException}
   * @throws IllegalArgumentException if {@code d} is null
   */
  static Discriminator of(DoubleUnaryOperator d) {
    Require.notNull("d", d);
    return new LineDiscriminator(x -> Logit.of("D(" + x + ")", d.applyAsDouble(x)));
  }

  /**
   * D = σ(a) on the line, for a logit a that is never NaN.
   *
   * @throws IllegalArgumentException if it is null
   */
  static Discriminator ofLogit(DoubleUnaryOperator a) {
    return new LineDiscriminator(Require.notNull("a", a));
  }

  /**
   * D as a function of a point's coordinates, in any dimension; see {@link #of}.
   *
   * @throws IllegalArgumentException if it is null
   */
  static Discriminator ofPoint(ToDoubleFunction<double[]> d) {
    Require.notNull("d", d);
    return new PointDiscriminator(
        point -> Logit.of("D(" + Arrays.toString(point) + ")", d.applyAsDouble(point)));
  }

  /**
   * D = σ(a) in any dimension, for a logit a that is never NaN.
   *
   * @throws IllegalArgumentException if it is null
   */
  static Discriminator ofPointLogit(ToDoubleFunction<double[]> a) {
    return new PointDiscriminator(Require.notNull("a", a));
  }

  /**
   * The same D everywhere, in any dimension.
   *
   * @param d in [0, 1]
   * @throws IllegalArgumentException if that does not hold
   */
  static Discriminator constant(double d) {
    double logit = Logit.of("d", d);
    return new PointDiscriminator(point -> logit);
  }
}
