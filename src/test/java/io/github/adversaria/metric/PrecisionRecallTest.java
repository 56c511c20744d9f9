package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.divergence.PointSet;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PrecisionRecallTest {

  private static INDArray line(double... points) {
    return Nd4j.createFromArray(points).reshape(points.length, 1);
  }

  @Test
  void countsWhatCanBeCounted() {
    // Real balls: [-1, 1], [0, 2], [1, 5] of radius 1, 1, 2; generated: [4, 8], [4, 8] of radius 2.
    var result = PrecisionRecall.of(line(0, 1, 3), line(5, 6.5), 1);
    // Generated balls: 5 ± 1.5 = [3.5, 6.5] and 6.5 ± 1.5 = [5, 8]: no real point inside.
    assertThat(result.precision().mean()).isEqualTo(0.5);
    assertThat(result.recall().mean()).isZero();
    assertThat(result.density().mean()).isEqualTo(0.5);
    assertThat(result.coverage().mean()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(result.neighbours()).isEqualTo(1);
  }

  @Test
  void copiesArePerfect() {
    INDArray real = MultivariateNormal.standard(3).sample(50, new SplittableRandom(1));
    var result = PrecisionRecall.of(real, real.dup());
    assertThat(result.precision().mean()).isEqualTo(1);
    assertThat(result.recall().mean()).isEqualTo(1);
    assertThat(result.coverage().mean()).isEqualTo(1);
    // Each of 50 balls holds its own centre and its three nearest.
    assertThat(result.density().mean()).isCloseTo(4 / 3.0, within(1e-12));
  }

  @Test
  void aCollapseHasPrecisionWithoutRecall() {
    var random = new SplittableRandom(2);
    INDArray real = MultivariateNormal.standard(2).sample(300, random);
    INDArray narrow = MultivariateNormal.standard(2).sample(300, random).mul(0.01);
    var result = PrecisionRecall.of(real, narrow);
    assertThat(result.precision().mean()).isGreaterThan(0.95);
    assertThat(result.recall().mean()).isLessThan(0.02);
    assertThat(result.coverage().mean()).isLessThan(0.1);
  }

  @Test
  void samplesApartHaveNothing() {
    var result = PrecisionRecall.of(line(0, 1, 2, 3), line(50, 51, 52, 53, 54));
    assertThat(result.precision().mean()).isZero();
    assertThat(result.recall().mean()).isZero();
    assertThat(result.density().mean()).isZero();
    assertThat(result.coverage().mean()).isZero();
  }

  /** For equal laws the mean density is 1 and that of the coverage known, in any dimension. */
  @Test
  void equalLawsHaveKnownDensityAndCoverage() {
    var random = new SplittableRandom(3);
    var law = MultivariateNormal.standard(3);
    int rounds = 150;
    double density = 0;
    double coverage = 0;
    double coverageSquares = 0;
    double densitySquares = 0;
    double expected = 0;
    for (int round = 0; round < rounds; round++) {
      var result = PrecisionRecall.of(law.sample(60, random), law.sample(40, random), 2);
      density += result.density().mean() / rounds;
      densitySquares += Math.pow(result.density().mean(), 2) / rounds;
      coverage += result.coverage().mean() / rounds;
      coverageSquares += Math.pow(result.coverage().mean(), 2) / rounds;
      expected = result.expectedCoverage();
    }
    assertThat(expected).isCloseTo(1 - 59.0 / 99 * 58 / 98, within(1e-15));
    assertThat(density)
        .isCloseTo(1, within(4 * Math.sqrt((densitySquares - density * density) / rounds)));
    assertThat(coverage)
        .isCloseTo(
            expected, within(4 * Math.sqrt((coverageSquares - coverage * coverage) / rounds)));
  }

  @Test
  void rowsOfDistancesAreDistances() {
    var random = new SplittableRandom(4);
    PointSet x = PointSet.of("x", MultivariateNormal.standard(5).sample(7, random), 1);
    PointSet y = PointSet.of("y", MultivariateNormal.standard(5).sample(9, random), 1);
    double[] row = new double[10];
    for (int i = 0; i < 7; i++) {
      new Distances(x, y).row(i, row, 1);
      for (int j = 0; j < 9; j++) {
        assertThat(row[j + 1]).isCloseTo(x.squaredDistance(i, y, j), within(1e-13));
      }
    }
  }

  @Test
  void endsWhenInterrupted() {
    INDArray points = line(0, 1, 2, 3);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> PrecisionRecall.of(points, points))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void showsItself() {
    var result = PrecisionRecall.of(line(0, 1, 2, 3), line(0, 1, 2, 3));
    assertThat(result.toString()).contains("precision", "recall", "mean if equal: 1");
    assertThat(result.realSize()).isEqualTo(4);
    assertThat(result.generatedSize()).isEqualTo(4);
    assertThat(result.show().html().orElseThrow()).contains("coverage");
  }
}
