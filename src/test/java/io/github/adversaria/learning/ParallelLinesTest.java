package io.github.adversaria.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.divergence.Wasserstein;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ParallelLinesTest {

  private static final ParallelLines THIN = ParallelLines.thin();

  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.5, -1e-9, 1e-300, 0.25, 7})
  void linesApartAreTheSameToJsAndNotToW1(double theta) {
    assertThat(THIN.jensenShannon(theta).agreesWith(Math.log(2))).isTrue();
    assertThat(THIN.kullbackLeibler(theta).value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(THIN.totalVariation(theta).agreesWith(1)).isTrue();
    assertThat(THIN.wasserstein(theta).agreesWith(Math.abs(theta))).isTrue();
    assertThat(THIN.jensenShannon(theta).errorBound()).isLessThan(1e-14);
    assertThat(THIN.wasserstein(theta).errorBound()).isLessThan(1e-14 * Math.abs(theta));
  }

  @Test
  void oneLineIsItself() {
    assertThat(THIN.jensenShannon(0).agreesWith(0)).isTrue();
    assertThat(THIN.kullbackLeibler(0).agreesWith(0)).isTrue();
    assertThat(THIN.totalVariation(0).agreesWith(0)).isTrue();
    assertThat(THIN.wasserstein(0).agreesWith(0)).isTrue();
  }

  /** Of strips the share 1 − |θ|/w overlaps, and only there JS has a slope. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05, 0.1, 0.3})
  void stripsTendToLines(double theta) {
    ParallelLines strips = ParallelLines.ofWidth(0.1);
    double apart = Math.min(1, theta / 0.1);
    assertThat(strips.jensenShannon(theta).value()).isCloseTo(apart * Math.log(2), within(1e-12));
    assertThat(strips.totalVariation(theta).value()).isCloseTo(apart, within(1e-12));
    assertThat(strips.wasserstein(theta).value()).isCloseTo(theta, within(1e-14));
    assertThat(strips.kullbackLeibler(theta).value()).isInfinite();
  }

  /** In the plane itself: the pairing of points keeps to the lines and costs at least θ. */
  @Test
  void samplesInThePlaneCostAboutAsMuch() {
    var random = new SplittableRandom(12);
    double[][] first = new double[300][];
    double[][] second = new double[300][];
    for (int i = 0; i < first.length; i++) {
      first[i] = THIN.draw(0, random);
      second[i] = THIN.draw(0.8, random);
    }
    INDArray x = Nd4j.createFromArray(first);
    INDArray y = Nd4j.createFromArray(second);
    assertThat(Wasserstein.W1.betweenSamples(x, y).distance()).isBetween(0.8, 0.81);
  }

  @Test
  void isDrawn() {
    assertThat(THIN.plot(2).png().alt()).contains("W_1", "JS");
    assertThat(THIN.across(1).toString()).isEqualTo("Categorical(1: 1)");
    assertThat(THIN.along().toString()).isEqualTo("Uniform(0, 1)");
  }
}
