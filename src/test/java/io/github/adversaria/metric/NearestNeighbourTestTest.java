package io.github.adversaria.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NearestNeighbourTestTest {

  private static INDArray line(double... points) {
    return Nd4j.createFromArray(points).reshape(points.length, 1);
  }

  @Test
  void countsWhatCanBeCounted() {
    // Nearest: 0 → 1 (other), 1 → 0 (other), 5 → 4 (own), 4 → 5 (own), 10 → 5 (other).
    var test = NearestNeighbourTest.of(line(0, 4, 5), line(1, 10), new SplittableRandom(1));
    assertThat(test.accuracy().mean()).isCloseTo(2 / 5.0, within(1e-15));
    assertThat(test.realAccuracy().mean()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(test.generatedAccuracy().mean()).isZero();
    assertThat(test.chance()).isCloseTo((3 * 2 + 2 * 1) / 20.0, within(1e-15));
    assertThat(test.realSize()).isEqualTo(3);
    assertThat(test.generatedSize()).isEqualTo(2);
  }

  @Test
  void theMeanOverAllLabellingsIsChance() {
    INDArray points = line(0, 1, 3, 3.5, 9, 12);
    double sum = 0;
    int labellings = 0;
    for (int mask = 0; mask < 64; mask++) {
      if (Integer.bitCount(mask) == 2) {
        INDArray real = points.getRows(rows(mask));
        INDArray other = points.getRows(rows(63 - mask));
        var test = NearestNeighbourTest.of(real, other, new SplittableRandom(1));
        sum += test.accuracy().mean();
        labellings++;
        assertThat(test.chance()).isCloseTo((2 + 12) / 30.0, within(1e-15));
      }
    }
    assertThat(sum / labellings).isCloseTo((2 + 12) / 30.0, within(1e-12));
  }

  private static int[] rows(int mask) {
    return java.util.stream.IntStream.range(0, 6).filter(i -> (mask >> i & 1) == 1).toArray();
  }

  @Test
  void copiesHaveAccuracyZero() {
    INDArray real = Normal.of(0, 1).sample(200, new SplittableRandom(2));
    var test = NearestNeighbourTest.of(real, real.dup(), new SplittableRandom(3));
    assertThat(test.accuracy().mean()).isZero();
    assertThat(test.copyPValue()).isEqualTo(1 / 1000.0);
    assertThat(test.pValue()).isEqualTo(1);
  }

  @Test
  void equallyNearPointsShareTheVote() {
    // Every point of a square has two nearest, one of each side.
    INDArray real = Nd4j.createFromArray(new double[][] {{0, 0}, {0, 1}});
    INDArray other = Nd4j.createFromArray(new double[][] {{1, 0}, {1, 1}});
    var test = NearestNeighbourTest.of(real, other, new SplittableRandom(4));
    assertThat(test.accuracy().mean()).isEqualTo(0.5);
  }

  @Test
  void samplesApartHaveAccuracyOne() {
    var random = new SplittableRandom(5);
    var test =
        NearestNeighbourTest.of(
            Normal.of(0, 1).sample(60, random), Normal.of(100, 1).sample(40, random), random);
    assertThat(test.accuracy().mean()).isEqualTo(1);
    assertThat(test.pValue()).isEqualTo(1 / 1000.0);
    assertThat(test.copyPValue()).isEqualTo(1);
  }

  /** Over 200 pairs of samples of one law: chance is the mean, the error is right, p is uniform. */
  @Test
  void equalLawsAreAtChance() {
    var random = new SplittableRandom(6);
    var law = MultivariateNormal.standard(2);
    int rounds = 200;
    double mean = 0;
    double squares = 0;
    double stated = 0;
    int low = 0;
    for (int round = 0; round < rounds; round++) {
      var test = NearestNeighbourTest.of(law.sample(60, random), law.sample(60, random), random);
      mean += test.accuracy().mean() / rounds;
      squares += test.accuracy().mean() * test.accuracy().mean() / rounds;
      stated += test.accuracy().standardError() / rounds;
      low += test.pValue() <= 0.2 ? 1 : 0;
    }
    double deviation = Math.sqrt(squares - mean * mean);
    assertThat(mean).isCloseTo(59 / 119.0, within(4 * deviation / Math.sqrt(rounds)));
    assertThat(stated / deviation).isBetween(0.8, 1.25);
    assertThat(low / (double) rounds).isBetween(0.08, 0.32);
  }

  @Test
  void isTheSameForASeed() {
    INDArray x = Normal.of(0, 1).sample(30, new SplittableRandom(7));
    INDArray y = Normal.of(1, 1).sample(30, new SplittableRandom(8));
    assertThat(NearestNeighbourTest.of(x, y, new SplittableRandom(9)))
        .hasToString(NearestNeighbourTest.of(x, y, new SplittableRandom(9)).toString());
    assertThat(NearestNeighbourTest.of(x, y, new SplittableRandom(9)).show().html().orElseThrow())
        .contains("by chance: 0.4915");
  }
}
