package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

class SpectrumTest {

  @Test
  void rotationsHaveImaginaryOnes() {
    assertThat(Spectrum.of(new double[][] {{0, 0.5}, {-0.5, 0}}).values())
        .containsExactly(new Complex(0, 0.5), new Complex(0, -0.5));
  }

  /** The Dirac-GAN with the critical penalty γ = 1: Hipparchus alone splits it at 1e-16. */
  @Test
  void aDoubleEigenvalueComesOutDouble() {
    assertThat(Spectrum.of(new double[][] {{0, 0.5}, {-0.5, 1}}).values())
        .containsExactly(new Complex(0.5), new Complex(0.5));
  }

  /** Optimistic steps on V = xy: Hipparchus' own precision loses four digits of √0.8. */
  @Test
  void fourByFourIsRightToTheLastDigits() {
    double[][] step =
        UpdateRule.optimistic(0.4).jacobian(Game.bilinear().costs(), new double[] {0, 0, 0, 0});
    assertThat(Spectrum.of(step).spectralRadius()).isCloseTo(Math.sqrt(0.8), within(1e-14));
  }

  /** Extragradient on rock, paper, scissors: with a precision of 1e-16 the pair of ones turns. */
  @Test
  void aDoubleOneOfSixStaysReal() {
    double[][] step =
        UpdateRule.extragradient(0.5).jacobian(RockPaperScissors.onLogits().costs(), new double[6]);
    assertThat(Spectrum.of(step).values())
        .filteredOn(value -> value.subtract(1).norm() < 1e-14)
        .hasSize(2);
  }

  @Test
  void theGreatestModulusComesFirst() {
    double[][] matrix = {{1, 0, 0}, {0, -3, 0}, {0, 0, 2}};
    var spectrum = Spectrum.of(matrix);
    assertThat(spectrum.values()).containsExactly(new Complex(-3), new Complex(2), new Complex(1));
    assertThat(spectrum.spectralRadius()).isEqualTo(3);
    assertThat(spectrum.abscissa()).isEqualTo(2);
  }

  @Test
  void nothingIsTooLargeOrTooSmallOrZero() {
    assertThat(Spectrum.of(new double[][] {{0}}).values()).containsExactly(Complex.ZERO);
    assertThat(Spectrum.of(new double[3][3]).spectralRadius()).isZero();
    for (double size : new double[] {0x1p-900, 0x1p900}) {
      double[][] matrix = {{0, size, 0}, {-size, 0, 0}, {0, 0, 0.5 * size}};
      assertThat(Spectrum.of(matrix).values())
          .containsExactly(new Complex(0, size), new Complex(0, -size), new Complex(0.5 * size));
    }
  }

  /** Some of these do not converge in Hipparchus as they stand. */
  @Test
  void largeSkewMatricesHaveImaginaryOnes() {
    var random = new Random(7);
    for (int n = 2; n <= 24; n++) {
      for (int trial = 0; trial < 20; trial++) {
        double[][] matrix = new double[2 * n][2 * n];
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            matrix[i][n + j] = random.nextGaussian();
            matrix[n + j][i] = -matrix[i][n + j];
          }
        }
        assertThat(Spectrum.of(matrix).values())
            .hasSize(2 * n)
            .allSatisfy(value -> assertThat(value.getReal()).isCloseTo(0, within(1e-12)));
      }
    }
  }

  @Test
  void theSumIsTheTrace() {
    var random = new Random(11);
    for (int trial = 0; trial < 50; trial++) {
      double[][] matrix = new double[12][12];
      double trace = 0;
      for (int i = 0; i < 12; i++) {
        Arrays.setAll(matrix[i], j -> random.nextGaussian());
        trace += matrix[i][i];
      }
      double sum = Spectrum.of(matrix).values().stream().mapToDouble(Complex::getReal).sum();
      assertThat(sum).isCloseTo(trace, within(1e-12));
    }
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Spectrum.of(new double[][] {{Double.NaN}}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("NaN");
  }
}
