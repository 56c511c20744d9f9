package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
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

  /** Optimistic tiny steps on 50 + 50 numbers: close to 1 and to 0, where Hipparchus is lost. */
  @Test
  void clustersOfAHundredAreFound() {
    var random = new Random(1);
    int n = 100;
    double[][][] q = new double[2][n][n];
    for (double[][] each : q) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          each[i][j] = 0.1 * random.nextGaussian() + (i == j ? 2.2 : 0);
          each[j][i] = each[i][j];
        }
      }
    }
    Costs costs = new QuadraticCosts(n / 2, q, new double[2][n]);
    List<Complex> field = Spectrum.of(costs.jacobian(new double[n])).values();
    for (double step : new double[] {1e-9, 1e-5, 1e-1}) {
      double[][] matrix = UpdateRule.optimistic(step).jacobian(costs, new double[2 * n]);
      List<Complex> values = Spectrum.of(BlockBalance.of(matrix, n)).values();
      // λ of v gives the roots of μ² − (1 − 2ηλ)μ − ηλ.
      for (Complex lambda : field) {
        Complex half = lambda.multiply(-step).add(0.5);
        Complex root = half.square().add(lambda.multiply(step)).sqrt();
        for (Complex expected : List.of(half.add(root), half.subtract(root))) {
          assertThat(values).anyMatch(value -> value.subtract(expected).norm() < 1e-13);
        }
      }
    }
  }

  /** Each makes A − λ singular: its least singular value is rounding. Some were wrong by a half. */
  @Test
  void eachEigenvalueIsOne() {
    var random = new Random(3);
    for (int trial = 0; trial < 1000; trial++) {
      int n = 3 + random.nextInt(5);
      double[][] matrix = sparse(random, n, trial % 2 == 0);
      List<Complex> values = Spectrum.of(matrix).values();
      for (Complex value : values) {
        double[] sigma = ZeroFinder.decompose(minus(matrix, value)).getSingularValues();
        assertThat(sigma[2 * n - 1]).isLessThan(3e-14);
      }
    }
  }

  private static double[][] sparse(Random random, int n, boolean skew) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.setAll(matrix[i], j -> random.nextInt(3) == 0 ? 0 : random.nextGaussian());
      for (int j = 0; skew && j < i; j++) {
        matrix[j][i] = -matrix[i][j];
      }
      matrix[i][i] = skew ? 1 : matrix[i][i];
    }
    return matrix;
  }

  /** A − λ as a real matrix. */
  private static double[][] minus(double[][] matrix, Complex value) {
    int n = matrix.length;
    double[][] real = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        real[i][j] = matrix[i][j] - (i == j ? value.getReal() : 0);
        real[n + i][n + j] = real[i][j];
      }
      real[i][n + i] = value.getImaginary();
      real[n + i][i] = -value.getImaginary();
    }
    return real;
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Spectrum.of(new double[][] {{Double.NaN}}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("NaN");
  }
}
