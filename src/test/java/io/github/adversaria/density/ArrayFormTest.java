package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The forms on INDArray are those on primitives, row by row. */
class ArrayFormTest {

  static Stream<Density> onLine() {
    return Families.onLine().stream();
  }

  static List<Density> inSpace() {
    Density pair = Product.of(Gamma.of(2, 1), Uniform.of(-1, 3));
    Density plane = MultivariateNormal.of(new double[] {1, 2}, new double[][] {{2, 1}, {1, 3}});
    return List.of(
        pair,
        plane,
        Mixture.of(0.4, plane, 0.6, pair),
        Pushforward.affine(pair, new double[][] {{1, 2}, {-1, 0.5}}, new double[] {3, 4}),
        Product.of(pair, Cauchy.of(0, 1), plane));
  }

  @ParameterizedTest
  @MethodSource("onLine")
  void logDensitiesOfBothShapesAreThePrimitiveOnes(Density density) {
    double[] xs = {-1e300, -40, -0.5, 0, 0.3, 1, 2.5, 41, 1e6, 1e300};
    INDArray flat = density.logDensity(Nd4j.createFromArray(xs));
    INDArray column = density.logDensity(Nd4j.createFromArray(xs).reshape(xs.length, 1));
    assertThat(flat.shape()).containsExactly(xs.length);
    assertThat(flat.dataType()).isEqualTo(DataType.DOUBLE);
    for (int i = 0; i < xs.length; i++) {
      assertThat(flat.getDouble(i)).isEqualTo(density.logDensity(xs[i]));
      assertThat(column.getDouble(i)).isEqualTo(density.logDensity(xs[i]));
    }
  }

  @ParameterizedTest
  @MethodSource("inSpace")
  void logDensitiesAndSamplesInSpaceGoRowByRow(Density density) {
    int n = 50;
    INDArray points = density.sample(n, new SplittableRandom(3));
    assertThat(points.shape()).containsExactly(n, density.dimension());
    assertThat(points.dataType()).isEqualTo(DataType.DOUBLE);
    INDArray logs = density.logDensity(points);
    assertThat(logs.shape()).containsExactly(n);
    var random = new SplittableRandom(3);
    for (int i = 0; i < n; i++) {
      double[] point = density.drawPoint(random);
      assertThat(points.getRow(i).toDoubleVector()).isEqualTo(point);
      assertThat(logs.getDouble(i)).isEqualTo(density.logDensityAt(point)).isFinite();
    }
    // The same rows as a view with other strides.
    INDArray transposed = points.transpose().dup('c').transpose();
    assertThat(density.logDensity(transposed)).isEqualTo(logs);
  }

  @Test
  void aFloatArrayAndAViewOfColumnsAreRead() {
    Density density = Normal.of(0, 1);
    INDArray table = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});
    assertThat(density.logDensity(table.getColumn(1)).toDoubleVector())
        .containsExactly(density.logDensity(2), density.logDensity(4));
  }

  @ParameterizedTest
  @MethodSource("inSpace")
  void sampleMomentsAreNearTheStatedOnes(Density density) {
    int n = 40_000;
    var random = new SplittableRandom(11);
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      points[i] = density.drawPoint(random);
    }
    INDArray mean = density.meanVector();
    INDArray covariance = density.covariance();
    int d = density.dimension();
    assertThat(mean.shape()).containsExactly(d);
    assertThat(covariance.shape()).containsExactly(d, d);
    for (int i = 0; i < d; i++) {
      if (Double.isNaN(mean.getDouble(i))) {
        continue; // the Cauchy coordinate
      }
      for (int j = 0; j <= i; j++) {
        if (Double.isNaN(mean.getDouble(j))) {
          continue;
        }
        // The standard error of the product comes from the sample itself; 5.5 of them: 4e-8.
        double sum = 0;
        double squares = 0;
        for (double[] point : points) {
          double product = (point[i] - mean.getDouble(i)) * (point[j] - mean.getDouble(j));
          sum += product / n;
          squares += product * product / n;
        }
        double error = Math.sqrt((squares - sum * sum) / n);
        assertThat(sum).isCloseTo(covariance.getDouble(i, j), within(5.5 * error));
        assertThat(covariance.getDouble(j, i)).isEqualTo(covariance.getDouble(i, j));
      }
      int axis = i;
      double average = Stream.of(points).mapToDouble(p -> p[axis]).average().orElseThrow();
      double error = Math.sqrt(covariance.getDouble(i, i) / n);
      assertThat(average).isCloseTo(mean.getDouble(i), within(5.5 * error));
    }
  }

  @Test
  void momentsOfAnAffineImageAreTransformed() {
    Density pair = Product.of(Gamma.of(2, 1), Uniform.of(-1, 3));
    Density image =
        Pushforward.affine(pair, new double[][] {{1, 2}, {-1, 0.5}}, new double[] {3, 4});
    assertThat(image.meanVector().toDoubleVector()).containsExactly(3 + 2 + 2, 4 - 2 + 0.5);
    assertThat(image.entropy()).isCloseTo(pair.entropy() + Math.log(2.5), within(1e-14));
    assertThat(image.support()).hasToString("[1.0, Infinity] × [-Infinity, 5.5]");
    Density curved = Pushforward.of(pair, new Shear());
    assertThat(curved.logDensityAt(new double[] {1, 3}))
        .isEqualTo(pair.logDensityAt(new double[] {1, 2}));
    assertThatThrownBy(curved::meanVector).isInstanceOf(NoClosedFormException.class);
    assertThatThrownBy(curved::entropy).isInstanceOf(NoClosedFormException.class);
  }

  /** (u, v) to (u, v + u²): area stays. */
  private static final class Shear implements InvertibleMap {

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double[] apply(double[] point) {
      return new double[] {point[0], point[1] + point[0] * point[0]};
    }

    @Override
    public double[] invert(double[] image) {
      return new double[] {image[0], image[1] - image[0] * image[0]};
    }

    @Override
    public double logAbsDeterminant(double[] point) {
      return 0;
    }
  }
}
