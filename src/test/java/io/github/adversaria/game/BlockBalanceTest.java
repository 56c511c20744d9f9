package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

class BlockBalanceTest {

  @Test
  void whatGoesInWeighsAsMuchAsWhatComesOut() {
    double[][] matrix = {{1, 0x1p-20}, {0x1p30, 2}};
    assertThat(BlockBalance.of(matrix, 1)).isDeepEqualTo(new double[][] {{1, 0x1p5}, {0x1p5, 2}});
    assertThat(matrix[1][0]).as("the matrix given").isEqualTo(0x1p30);
  }

  @Test
  void aBlockIsNeverScaledWithinItself() {
    double[][] jordan = {{1, 1}, {1e-17, 1}};
    assertThat(BlockBalance.of(jordan, 2)).isDeepEqualTo(jordan);
    double[][] apart = {{1, 1e9}, {0, 1}};
    assertThat(BlockBalance.of(apart, 1)).isDeepEqualTo(apart);
  }

  /**
   * Costs ½·a·x² + xy and ½·y² − xy with a = 1e8. Optimistic steps remember gradients of that size.
   * With the eigenvalues λ of (a 1; −1 1), their own are the roots of μ² − (1 − 2ηλ)μ − ηλ.
   */
  @Test
  void optimisticStepsOnABadlyConditionedGameKeepTheirDigits() {
    double a = 1e8;
    double step = 1e-9;
    var game =
        Game.zeroSum(
            (x, y) -> x.pow(2).multiply(a / 2).add(x.multiply(y)).subtract(y.pow(2).divide(2)));
    var point = CriticalPoint.of(game, Profile.of(0, 0));
    var stability = Stability.of(UpdateRule.optimistic(step), point);
    double slow = 2 * (a + 1) / (a + 1 + Math.sqrt((a - 1) * (a - 1) - 4));
    double half = 0.5 - step * slow;
    assertThat(stability.spectralRadius().orElseThrow())
        .isCloseTo(half + Math.sqrt(half * half + step * slow), within(1e-15));
    assertThat(stability.errorBound()).isLessThan(1e-13);
    assertThat(stability.kind()).isEqualTo(Stability.Kind.CONTRACTS);
  }

  /** Of Adam with ε = 1e-8 at rest, heavy ball of η/ε·(1 − β₁): |μ| = 1 − about 5e-8 here. */
  @Test
  void adamNearAnEquilibriumKeepsItsDigits() {
    var point = CriticalPoint.of(DiracGan.r1(0.5), Profile.of(0, 0));
    double scale = 1e-8;
    var adam = Stability.of(UpdateRule.adam(1e-3 * scale), point);
    var ball = Stability.of(UpdateRule.momentum(1e-4, 0.9), point);
    assertThat(adam.spectralRadius().orElseThrow())
        .isCloseTo(ball.spectralRadius().orElseThrow(), within(1e-14));
    assertThat(adam.errorBound()).isLessThan(1e-13);
  }

  @Test
  void ofRandomGamesOfManyNumbersEigenvaluesConverge() {
    var random = new Random(9);
    int n = 200;
    for (int trial = 0; trial < 3; trial++) {
      double[][] matrix = new double[n][n];
      double trace = 0;
      for (int i = 0; i < n; i++) {
        Arrays.setAll(matrix[i], j -> random.nextGaussian() / Math.sqrt(n));
        trace += matrix[i][i];
      }
      double sum = Spectrum.of(matrix).values().stream().mapToDouble(Complex::getReal).sum();
      assertThat(sum).isCloseTo(trace, within(1e-12));
    }
  }
}
