package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each rule does to V = xy, known in closed form. */
class UpdateRuleFactsTest {

  private static final Game GAME = Game.bilinear();
  private static final Profile START = Profile.of(1, 0);
  private static final Profile ORIGIN = Profile.of(0, 0);

  @ParameterizedTest
  @CsvSource({"0.1, FIRST", "1, FIRST", "1.9, FIRST", "0.1, SECOND", "1, SECOND", "1.9, SECOND"})
  void alternatingStepsConserveAQuadraticForm(double step, Player starting) {
    double sign = starting == Player.FIRST ? -1 : 1;
    var play = GAME.play(UpdateRule.alternating(step).startingWith(starting), START, 100_000);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.COMPLETE);
    double[] points = play.points().ravel().toDoubleVector();
    for (int i = 0; i < points.length; i += 2) {
      double x = points[i];
      double y = points[i + 1];
      assertThat(x * x + y * y + sign * step * x * y).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void alternatingStepsOfTwoGrowLinearly() {
    // The step's matrix is −(1 − N) with N² = 0, so its k-th power is (−1)^k·(1 − k·N): whole
    // numbers, free of rounding.
    var play = GAME.play(UpdateRule.alternating(2), START, 1000);
    for (int k = 0; k <= 1000; k++) {
      int sign = k % 2 == 0 ? 1 : -1;
      assertThat(play.profile(k).distanceTo(Profile.of(sign * (1 - 2 * k), sign * -2 * k)))
          .isZero();
    }
  }

  @Test
  void severalTurnsOfOnePlayerAreOneLongTurnHere() {
    // While x stands still y moves straight on: 1 : 5 conserves what step sizes η and 5η conserve.
    double step = 0.1;
    double longer = 5 * step;
    for (UpdateRule rule :
        new UpdateRule[] {
          UpdateRule.alternating(step).turns(1, 5),
          UpdateRule.alternating(step).withStepSizes(step, longer)
        }) {
      var play = GAME.play(rule, Profile.of(1, 0.5), 10_000);
      double conserved = longer + step * 0.25 - step * longer * 0.5;
      for (int k = 0; k <= 10_000; k += 100) {
        double x = play.profile(k).first()[0];
        double y = play.profile(k).second()[0];
        assertThat(longer * x * x + step * y * y - step * longer * x * y)
            .isCloseTo(conserved, within(1e-12));
      }
    }
  }

  @Test
  void twoTimeScalesMultiplyTheirOwnRadius() {
    double first = 0.02;
    double second = 0.3;
    var play = GAME.play(UpdateRule.twoTimeScale(first, second), Profile.of(1, 1), 10_000);
    double x = play.last().first()[0];
    double y = play.last().second()[0];
    double growth = (second * x * x + first * y * y) / (first + second);
    assertThat(growth / Math.exp(10_000 * Math.log1p(first * second))).isCloseTo(1, within(1e-11));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 1, 3})
  void implicitStepsContract(double step) {
    assertRadius(UpdateRule.implicit(step), 1 / Math.sqrt(1 + step * step));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 1, 1.5})
  void extragradientContractsBelowOne(double step) {
    double square = 1 - step * step + step * step * step * step;
    assertRadius(UpdateRule.extragradient(step), Math.sqrt(square));
    assertThat(square < 1).isEqualTo(step < 1);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.5", "0.1, 1", "0.5, 2", "0.3, 0.1"})
  void consensusAndSymplecticAdjustmentAreTheSameHere(double step, double gamma) {
    double factor = Math.hypot(1 - step * gamma, step);
    assertRadius(UpdateRule.consensus(step, gamma), factor);
    assertRadius(UpdateRule.symplectic(step, gamma), factor);
    assertRadius(UpdateRule.alignedSymplectic(step, gamma), factor);
  }

  /** The radius after each of 200 steps, for rules that multiply it by one factor. */
  private static void assertRadius(UpdateRule rule, double factor) {
    double[] radius = GAME.play(rule, START, 200).radius(ORIGIN);
    for (int k = 0; k < radius.length; k++) {
      assertThat(radius[k] / Math.exp(k * Math.log(factor))).isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.3, 0.49})
  void optimisticStepsContract(double step) {
    // The roots of μ² − (1 ∓ 2iη)·μ ∓ iη, whose larger pair has this modulus while η < ½.
    UpdateRule rule = UpdateRule.optimistic(step);
    double rate = Math.sqrt((1 + Math.sqrt(1 - 4 * step * step)) / 2);
    assertThat(spectralRadius(rule)).isCloseTo(rate, within(1e-13));
    double[] radius = GAME.play(rule, START, 4000).radius(ORIGIN);
    int from = 500;
    int to = radius[4000] > 1e-280 ? 4000 : 1000;
    assertThat(Math.pow(radius[to] / radius[from], 1.0 / (to - from)))
        .isCloseTo(rate, within(1e-12));
  }

  @Test
  void optimisticStepsBeginWithADoubleStep() {
    assertThat(GAME.play(UpdateRule.optimistic(0.1), START, 1).last())
        .isEqualTo(Profile.of(1, 0.2));
  }

  @Test
  void negativeMomentumConvergesInTurnOnly() {
    // Gidel et al. 2019: (μ − 1)²·(μ − β)² + η²·μ³ = 0 in turn, with μ² at once.
    double step = 0.5;
    double beta = -0.5;
    GradientRule rule = UpdateRule.momentum(step, beta);
    assertEigenvalues(rule, step, beta, 2);
    assertEigenvalues(rule.alternating(), step, beta, 3);
    assertThat(spectralRadius(rule)).isGreaterThan(1.02);
    assertThat(spectralRadius(rule.alternating())).isLessThan(0.97);
    assertThat(spectralRadius(UpdateRule.momentum(step, 0).alternating()))
        .isCloseTo(1, within(1e-14));
    assertThat(spectralRadius(UpdateRule.momentum(step, 0.5).alternating())).isGreaterThan(1.1);
    assertThat(GAME.play(rule.alternating(), START, 1000).last().distanceTo(ORIGIN))
        .isLessThan(1e-15);
    assertThat(GAME.play(rule, START, 1000).last().distanceTo(ORIGIN)).isGreaterThan(1e8);
  }

  private static void assertEigenvalues(UpdateRule rule, double step, double beta, int power) {
    for (Complex mu : eigenvalues(rule)) {
      Complex square = mu.subtract(1).multiply(mu.subtract(beta)).pow(2);
      Complex value = square.add(mu.pow(power).multiply(step * step));
      assertThat(value.norm()).isCloseTo(0, within(1e-13));
    }
  }

  private static double spectralRadius(UpdateRule rule) {
    return Arrays.stream(eigenvalues(rule)).mapToDouble(Complex::norm).max().orElseThrow();
  }

  private static Complex[] eigenvalues(UpdateRule rule) {
    double[] rest = new double[2 + rule.memory(2)];
    double[][] jacobian = rule.jacobian(GAME.costs(), rest);
    return new EigenDecompositionNonSymmetric(MatrixUtils.createRealMatrix(jacobian), 1e-16)
        .getEigenvalues();
  }
}
