package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.MultivariateNormal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PrincipalComponentsTest {

  /** A cross of which the long arm is the diagonal. */
  private static final INDArray CROSS =
      Nd4j.createFromArray(new double[][] {{5, 4}, {-1, -2}, {3, 0}, {1, 2}});

  @Test
  void findsTheArmsOfACross() {
    var both = PrincipalComponents.of(CROSS, 2);
    double root = Math.sqrt(0.5);
    assertThat(both.mean()).containsExactly(new double[] {2, 1}, within(1e-14));
    assertThat(both.directions()[0]).containsExactly(new double[] {root, root}, within(1e-14));
    assertThat(both.directions()[1][0] * both.directions()[1][1]).isCloseTo(-0.5, within(1e-14));
    // Two points at distance 3√2 and two at √2, over n − 1.
    assertThat(both.variances()).containsExactly(new double[] {12, 4 / 3.0}, within(1e-13));
    assertThat(both.explainedShare()).isCloseTo(1, within(1e-14));
    var first = PrincipalComponents.of(CROSS, 1);
    assertThat(first.explainedShare()).isCloseTo(0.9, within(1e-14));
    assertThat(first.project(CROSS).toDoubleMatrix()[0][0])
        .isCloseTo(3 * Math.sqrt(2), within(1e-13));
    assertThat(first.project(CROSS).shape()).containsExactly(4, 1);
    assertThat(first.count()).isEqualTo(1);
    assertThat(first.dimension()).isEqualTo(2);
  }

  @Test
  void allComponentsKeepDistances() {
    INDArray points = MultivariateNormal.standard(5).sample(8, new SplittableRandom(1));
    INDArray projected = PrincipalComponents.of(points, 5).project(points);
    for (int i = 0; i < 8; i++) {
      assertThat(projected.getRow(i).distance2(projected.getRow(0)))
          .isCloseTo(points.getRow(i).distance2(points.getRow(0)), within(1e-12));
    }
    INDArray mean = projected.mean(0);
    assertThat(mean.toDoubleVector()).containsExactly(new double[5], within(1e-13));
  }

  @Test
  void fewerPointsThanCoordinatesHaveVarianceZeroBeyond() {
    INDArray points = MultivariateNormal.standard(6).sample(3, new SplittableRandom(2));
    var all = PrincipalComponents.of(points, 6);
    assertThat(all.variances()[1]).isPositive();
    assertThat(all.variances()[2]).isBetween(0.0, 1e-13);
    assertThat(PrincipalComponents.of(points, 2).explainedShare()).isCloseTo(1, within(1e-13));
  }

  @Test
  void showsItself() {
    var one = PrincipalComponents.of(CROSS, 1);
    assertThat(one).hasToString("1 principal components of 4 points in 2 dimensions");
    assertThat(one.show().html().orElseThrow()).contains("variance kept", "0.9");
  }
}
