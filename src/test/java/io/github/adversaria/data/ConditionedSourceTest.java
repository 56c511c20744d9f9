package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Rows of an example and its condition. */
class ConditionedSourceTest {

  private static final int N = 20_000;

  @Test
  void oneHotRowsAreTheExamplesWithTheirClasses() {
    Dataset digits = Digits.load();
    OneHotRows rows = OneHotRows.of(digits);
    assertThat(rows.dimension()).isEqualTo(74);
    assertThat(rows.exampleDimension()).isEqualTo(64);
    assertThat(rows.conditionDimension()).isEqualTo(10);
    float[] both = new float[5 * 74];
    rows.draw(both, 5, new SplittableRandom(1));
    float[] examples = new float[5 * 64];
    int[] labels = new int[5];
    digits.draw(examples, labels, 5, new SplittableRandom(1));
    for (int i = 0; i < 5; i++) {
      float[] row = Arrays.copyOfRange(both, i * 74, (i + 1) * 74);
      assertThat(Arrays.copyOf(row, 64))
          .isEqualTo(Arrays.copyOfRange(examples, i * 64, (i + 1) * 64));
      float[] told = new float[10];
      told[labels[i]] = 1;
      assertThat(Arrays.copyOfRange(row, 64, 74)).isEqualTo(told);
    }
    assertThat(rows.conditionRows(3, 3, 0).toFloatMatrix())
        .isDeepEqualTo(new float[][] {rows.condition(3), rows.condition(3), rows.condition(0)});
  }

  @Test
  void ringOfModesIsTheRingWithItsAngles() {
    AngledRing ring = AngledRing.ofModes();
    double[][] centres = GaussianModes.ring().centres();
    float[] rows = new float[N * 4];
    int[] labels = new int[N];
    ring.draw(rows, labels, N, new SplittableRandom(2));
    double square = 0;
    for (int i = 0; i < N; i++) {
      float[] told = ring.condition(labels[i]);
      assertThat(Arrays.copyOfRange(rows, 4 * i + 2, 4 * i + 4)).isEqualTo(told);
      double[] centre = centres[labels[i]];
      square += Math.pow(rows[4 * i] - centre[0], 2) + Math.pow(rows[4 * i + 1] - centre[1], 2);
    }
    double sigma = GaussianModes.RING_SIGMA;
    assertThat(Math.sqrt(square / N / 2)).isCloseTo(sigma, within(4 * sigma / 2 / Math.sqrt(N)));
  }

  @Test
  void roughAnglesSpreadAboutTheCondition() {
    AngledRing ring = AngledRing.of(2, 1e-6, 30, -170, 60);
    float[] rows = new float[N * 4];
    int[] labels = new int[N];
    ring.draw(rows, labels, N, new SplittableRandom(3));
    INDArray points = Nd4j.createFromArray(rows).reshape(N, 4).getColumns(0, 1);
    double[] fromFirst = ring.degreesFrom(0, points);
    double sum = 0;
    double square = 0;
    int n = 0;
    for (int i = 0; i < N; i++) {
      if (labels[i] == 0) {
        sum += fromFirst[i];
        square += fromFirst[i] * fromFirst[i];
        n++;
      }
    }
    double error = 30 / Math.sqrt(n);
    assertThat(sum / n).isCloseTo(0, within(4 * error));
    assertThat(Math.sqrt(square / n)).isCloseTo(30, within(4 * error));
  }

  @Test
  void degreesGoTheShortWayRound() {
    AngledRing ring = AngledRing.of(1, 1, 0, 170);
    INDArray points = Nd4j.createFromArray(new double[][] {{0, -3}, {-1, 0}, {0, 2}});
    assertThat(ring.degreesFrom(0, points))
        .containsExactly(new double[] {100, 10, -80}, within(1e-4));
  }

  @Test
  void textsSayWhatTheyAre() {
    assertThat(OneHotRows.of(GaussianModes.ring()))
        .hasToString("ring(modes 8, radius 2, sigma 0.02) with its 8 classes");
    assertThat(AngledRing.of(2, 0.1, 30, 0, 60))
        .hasToString("ring(radius 2, sigma 0.1) with the angle, one of 0°, 60°, give or take 30°");
  }
}
