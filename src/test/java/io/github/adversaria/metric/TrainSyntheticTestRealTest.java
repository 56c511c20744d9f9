package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TrainSyntheticTestRealTest {

  private static INDArray line(double... points) {
    return Nd4j.createFromArray(points).reshape(points.length, 1);
  }

  @Test
  void countsWhatCanBeCounted() {
    INDArray synthetic = line(0, 1, 10, 11);
    int[] labels = {0, 0, 2, 2};
    var result =
        TrainSyntheticTestReal.of(
            synthetic, labels, line(0.4, 2, 9, 12, 3), new int[] {0, 0, 2, 1, 2}, 1);
    assertThat(result.accuracy().mean()).isEqualTo(3 / 5.0);
    assertThat(result.confusion()).isDeepEqualTo(new int[][] {{2, 0, 0}, {0, 0, 1}, {1, 0, 1}});
    assertThat(result.accuracyOf(0)).isEqualTo(1);
    assertThat(result.accuracyOf(1)).isZero();
    assertThat(result.accuracyOf(2)).isEqualTo(0.5);
    assertThat(result.trainSize()).isEqualTo(4);
    assertThat(result.testSize()).isEqualTo(5);
    assertThatThrownBy(() -> result.accuracyOf(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("label was 3", "0 to 2");
  }

  @Test
  void neighboursVoteAndTheNearestBreaksATie() {
    INDArray synthetic = line(0, 1, 2, 5);
    int[] labels = {0, 1, 1, 0};
    INDArray real = line(-1, 0.4);
    int[] truth = {1, 0};
    assertThat(TrainSyntheticTestReal.of(synthetic, labels, real, truth, 3).confusion())
        .isDeepEqualTo(new int[][] {{0, 1}, {0, 1}});
    // Two against two: the nearest of −1 is 0 of class 0, the nearest of 0.4 too.
    assertThat(TrainSyntheticTestReal.of(synthetic, labels, real, truth, 4).confusion())
        .isDeepEqualTo(new int[][] {{1, 0}, {1, 0}});
  }

  /** The nearest of dense points is a draw of their class: accuracy Σ P(c|x)² in the mean. */
  @Test
  void oneNeighbourReachesTheRateOfCoverAndHart() {
    var random = new Random(1);
    int n = 3000;
    double[][] points = new double[2][n];
    int[][] labels = new int[2][n];
    for (int set = 0; set < 2; set++) {
      for (int i = 0; i < n; i++) {
        points[set][i] = random.nextDouble();
        labels[set][i] = random.nextDouble() < points[set][i] ? 1 : 0;
      }
    }
    var result =
        TrainSyntheticTestReal.of(line(points[0]), labels[0], line(points[1]), labels[1], 1);
    // ∫ x² + (1 − x)² dx = 2/3; both samples vary, so twice the variance.
    assertThat(result.accuracy().mean())
        .isCloseTo(2 / 3.0, within(4 * Math.sqrt(2) * result.accuracy().standardError()));
  }

  @Test
  void manyNeighboursReachTheBayesRate() {
    var random = new Random(2);
    int n = 2000;
    double[][] points = new double[2][n];
    int[][] labels = new int[2][n];
    for (int set = 0; set < 2; set++) {
      for (int i = 0; i < n; i++) {
        labels[set][i] = i % 2;
        points[set][i] = random.nextGaussian() + 2 * (i % 2);
      }
    }
    var result =
        TrainSyntheticTestReal.of(line(points[0]), labels[0], line(points[1]), labels[1], 101);
    double bayes = 0.5 * (1 + Erf.erf(1 / Math.sqrt(2)));
    assertThat(result.accuracy().mean())
        .isCloseTo(bayes, within(4 * result.accuracy().standardError()));
  }

  @Test
  void showsItself() {
    var result =
        TrainSyntheticTestReal.of(
            line(0, 1, 2, 3, 4), new int[] {0, 0, 0, 0, 1}, line(0, 1), new int[] {0, 0});
    assertThat(result.neighbours()).isEqualTo(TrainSyntheticTestReal.NEIGHBOURS);
    assertThat(result.toString()).contains("accuracy", "of class 0", "of class 1", "NaN");
    assertThat(result.show().html().orElseThrow()).contains("5 nearest of 5");
  }
}
