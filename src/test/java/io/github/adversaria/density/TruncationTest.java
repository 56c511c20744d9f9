package io.github.adversaria.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Truncations at bounds where both tails of the base are nearly equal, and next to the bounds. */
class TruncationTest {

  private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

  static List<Truncation> narrowOnes() {
    return List.of(
        Truncation.of(Normal.of(0, 1), 30, 31),
        Truncation.of(Normal.of(0.5868628037325876, 0.105), 3, 3.0000041587417514),
        Truncation.of(Cauchy.of(0, 1), 1, 2),
        Truncation.of(Cauchy.of(0, 1), 1e4, 2e4),
        Truncation.of(Laplace.of(0, 1), -5, 6),
        Truncation.of(Laplace.of(0, 1), -0.0, 1),
        Truncation.of(Exponential.of(1), 10, 11),
        Truncation.of(Gamma.of(98.8, 1), 0, 0.66),
        Truncation.of(Beta.of(2, 5), 0.1, 0.1000033),
        Truncation.of(Beta.of(0.5, 0.5), 0.999, 1),
        Truncation.of(StudentT.of(0, 1, 2.5), -10, 10));
  }

  @ParameterizedTest
  @MethodSource("narrowOnes")
  void probabilitiesExistAndRiseRightUpToTheBounds(Truncation truncation) {
    Interval ends = truncation.support().axis(0);
    double width = ends.length();
    double before = 0;
    for (double share : new double[] {0, 1e-300, 1e-15, 1e-12, 1e-9, 0.25, 0.7, 0.999999999}) {
      double x = Math.nextUp(ends.low() + share * width);
      double below = truncation.cdf(x);
      assertThat(below).as("%s at %s", truncation, x).isBetween(before, 1.0);
      assertThat(below + truncation.survival(x)).isCloseTo(1, within(1e-11));
      before = below;
    }
    for (double probability : new double[] {1e-300, 1e-20, 1e-5, 0.37, 0.75, 1 - 1e-12}) {
      double x = truncation.quantile(probability);
      assertThat(ends.contains(x)).isTrue();
      assertThat(ends.contains(truncation.upperQuantile(probability))).isTrue();
      assertThat(truncation.cdf(Math.min(ends.high(), x + 4 * Math.ulp(x))))
          .isGreaterThanOrEqualTo(probability * (1 - 1e-11));
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 11", "10, 10.001", "0, 700", "40, 41"})
  void agreesWithTheClosedFormOfATruncatedExponential(double low, double high) {
    Truncation truncation = Truncation.of(Exponential.of(1), low, high);
    for (double share : new double[] {1e-15, 1e-12, 1e-6, 0.1, 0.5, 0.9}) {
      double x = Math.nextUp(low + share * (high - low));
      assertThat(truncation.cdf(x)).isCloseTo(Math.expm1(low - x) / Math.expm1(low - high), CLOSE);
      assertThat(truncation.survival(x))
          .isCloseTo(Math.expm1(x - high) / Math.expm1(low - high) * Math.exp(low - x), CLOSE);
    }
  }

  @Test
  void agreesWithFiftyDigitsNextToTheLowerBound() {
    assertThat(Truncation.of(Normal.of(0, 1), 30, 31).cdf(30.000000001))
        .isCloseTo(3.0033261701899408894e-8, CLOSE);
    assertThat(Truncation.of(Normal.of(0, 1), 30, 31).cdf(30.5))
        .isCloseTo(0.99999973445820094704, CLOSE);
    assertThat(Truncation.of(Normal.of(0, 1), 5, 5.000000001).cdf(5.0000000003))
        .isCloseTo(0.30000000052500004366, CLOSE);
    assertThat(Truncation.of(Cauchy.of(0, 1), 1, 2).cdf(1.000000001))
        .isCloseTo(1.5539990041596133031e-9, CLOSE);
  }

  @Test
  void bothZerosAreOneBound() {
    Truncation truncation = Truncation.of(Laplace.of(0, 1), -0.0, 1);
    assertThat(truncation.cdf(1e-9)).isCloseTo(Math.expm1(-1e-9) / Math.expm1(-1), CLOSE);
    assertThat(truncation).hasToString("Truncation(Laplace(0, 1), 0, 1)");
    assertThat(new Interval(-0.0, 1)).isEqualTo(new Interval(0.0, 1));
    assertThat(Uniform.of(-0.0, 1).landmarks()).isEqualTo(Uniform.of(0.0, 1).landmarks());
  }
}
