package io.github.adversaria.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DomainPairTest {

  @Test
  void theSecondDomainIsTheFirstTurned() {
    DomainPair pair = DomainPair.rotated(GaussianModes.ring(4, 3, 0.01), 45);
    INDArray x = Nd4j.createFromArray(new float[][] {{1, 0}, {0, 2}});
    double half = Math.sqrt(0.5);
    assertThat(pair.truth(x).toDoubleMatrix()[0])
        .containsExactly(new double[] {half, half}, within(1e-6));
    assertThat(pair.truth(x).toDoubleMatrix()[1])
        .containsExactly(new double[] {-2 * half, 2 * half}, within(1e-6));
    // Modes on the axes go to modes between them.
    double[][] y = pair.y().sample(1000, new SplittableRandom(1)).toDoubleMatrix();
    for (double[] point : y) {
      assertThat(Math.abs(point[0])).isCloseTo(3 * half, within(0.06));
      assertThat(Math.abs(point[1])).isCloseTo(3 * half, within(0.06));
    }
    assertThat(pair).hasToString("ring(modes 4, radius 3, sigma 0.01) → turned by 45°");
  }

  @Test
  void anAffineImageMayHaveAnotherDimension() {
    DomainPair pair =
        DomainPair.affine(
            Moons.standard(), new double[][] {{1, 2}, {0, 1}, {3, 0}}, new double[] {1, 0, -1});
    assertThat(pair.y().dimension()).isEqualTo(3);
    INDArray x = Nd4j.createFromArray(new double[][] {{2, 5}});
    assertThat(pair.truth(x).toDoubleMatrix()).isDeepEqualTo(new double[][] {{13, 5, 5}});
    assertThat(pair)
        .hasToString(
            "moons(noise 0.05) → [[1.0, 2.0], [0.0, 1.0], [3.0, 0.0]] x + [1.0, 0.0, -1.0]");
  }

  @Test
  void ofDigitsNoPartnerIsInTheOtherDomain() {
    DomainPair pair = DomainPair.slantedDigits(3);
    Dataset x = (Dataset) pair.x();
    Dataset y = (Dataset) pair.y();
    assertThat(x.size() + y.size()).isEqualTo(1797);
    var partners = new HashSet<String>();
    INDArray truth = pair.truth(x.examples());
    for (int i = 0; i < x.size(); i++) {
      partners.add(Arrays.toString(truth.getRow(i).toFloatVector()));
    }
    assertThat(partners).hasSizeGreaterThan(890);
    assertThat(IntStream.range(0, y.size()).mapToObj(y::example).map(Arrays::toString))
        .noneMatch(partners::contains);
    assertThat(y.labels()).hasSize(y.size());
  }

  @Test
  void theImagesOfDigitsAreTheirTruth() {
    INDArray x = Digits.load().select(0, 1, 2).examples();
    ImageShape shape = ImageShape.grey(8, 8);
    assertThat(DomainPair.invertedDigits(1).truth(x)).isEqualTo(x.neg());
    assertThat(DomainPair.outlinedDigits(1).truth(x)).isEqualTo(ImageMap.outlined(shape).apply(x));
    assertThat(DomainPair.slantedDigits(1).truth(x))
        .isEqualTo(ImageMap.slanted(shape, 0.4).apply(x));
    assertThat(DomainPair.slantedDigits(1))
        .hasToString("digits: 899 examples of 8 × 8 numbers in 10 classes → slanted(0.4)");
  }

  @Test
  void whatNobodyKnowsIsNotMadeUp() {
    DomainPair pair = DomainPair.of(Moons.standard(), Pinwheel.standard());
    assertThat(pair.hasTruth()).isFalse();
    assertThat(DomainPair.rotated(Moons.standard(), 1).hasTruth()).isTrue();
    assertThatThrownBy(() -> pair.truth(Nd4j.zeros(1, 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("moons(noise 0.05) → pinwheel(")
        .hasMessageContaining("DomainPair.of(x, map)");
  }
}
