package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that remember, against the other form in which their papers write them. */
class MomentTest {

  private static final Costs COSTS = ExponentialCosts.sample();
  private static final Profile START = Profile.of(new double[] {0.3, -0.5}, new double[] {0.4});
  private static final Game GAME = new Game("exponentials", COSTS);
  private static final int STEPS = 40;

  @Test
  void heavyBallIsPolyaksWithTheTwoLastPoints() {
    double[] before = START.joint();
    double[] z = START.joint();
    var play = GAME.play(UpdateRule.momentum(0.05, 0.8), START, STEPS);
    for (int k = 1; k <= STEPS; k++) {
      double[] v = field(z);
      double[] next = new double[3];
      for (int i = 0; i < 3; i++) {
        next[i] = z[i] - 0.05 * v[i] + 0.8 * (z[i] - before[i]);
      }
      before = z;
      z = next;
      assertThat(play.profile(k).joint()).containsExactly(z, within(1e-13));
    }
  }

  @Test
  void nesterovsIsTheOneWithTwoSequences() {
    double[] ahead = START.joint();
    double[] at = START.joint();
    var play = GAME.play(UpdateRule.nesterov(0.05, 0.8), START, STEPS);
    for (int k = 1; k <= STEPS; k++) {
      double[] v = field(ahead);
      for (int i = 0; i < 3; i++) {
        double next = ahead[i] - 0.05 * v[i];
        ahead[i] = next + 0.8 * (next - at[i]);
        at[i] = next;
      }
      assertThat(play.profile(k).joint()).containsExactly(ahead, within(1e-13));
    }
  }

  @Test
  void adamWeighsAllGradientsSoFar() {
    double beta1 = 0.9;
    double beta2 = 0.99;
    double epsilon = 1e-3;
    var play = GAME.play(UpdateRule.adam(0.05, beta1, beta2, epsilon), START, STEPS);
    for (int k = 1; k <= STEPS; k++) {
      double[] expected = play.profile(k - 1).joint();
      for (int i = 0; i < 3; i++) {
        double[] mean = new double[4];
        for (int past = 0; past < k; past++) {
          double g = field(play.profile(past).joint())[i];
          double weight1 = Math.pow(beta1, k - 1 - past);
          double weight2 = Math.pow(beta2, k - 1 - past);
          mean[0] += weight1 * g;
          mean[1] += weight1;
          mean[2] += weight2 * g * g;
          mean[3] += weight2;
        }
        expected[i] -= 0.05 * (mean[0] / mean[1]) / (Math.sqrt(mean[2] / mean[3]) + epsilon);
      }
      assertThat(play.profile(k).joint()).containsExactly(expected, within(1e-14));
    }
  }

  @ParameterizedTest
  @EnumSource(Player.class)
  void adamCountsTheMovesOfEachPlayer(Player starting) {
    // With no decay, no ε and one sign of g, each of the first moves is η long: 2·η and 3·η here.
    var rule = UpdateRule.adam(0.01, 0, 0, 1e-300).startingWith(starting).turns(2, 3);
    Profile end = Game.bilinear().play(rule, Profile.of(1, 1), 1).last();
    assertThat(end.first()[0]).isCloseTo(1 - 0.02, within(1e-15));
    assertThat(end.second()[0]).isCloseTo(1 + 0.03, within(1e-15));
    // With decay and a standing gradient too, for the bias correction makes both means exact.
    var decaying = UpdateRule.adam(0.01, 0.9, 0.999, 1e-300).startingWith(starting).turns(1, 3);
    Profile decayed = Game.bilinear().play(decaying, Profile.of(1, 1), 1).last();
    assertThat(decayed.second()[0]).isCloseTo(1 + 0.03, within(1e-14));
  }

  @Test
  void adamIsStableForStepSizesOfTheSizeOfEpsilonOnly() {
    // Momentum with step size η/ε and mean (1 − β1)·g on ½x² is stable for η/ε < 2·1.9/0.1 = 38.
    double[][] identity = {{1, 0}, {0, 1}};
    var bowl = new QuadraticCosts(1, new double[][][] {identity, identity}, new double[2][2]);
    assertThat(spectralRadius(UpdateRule.adam(37.99e-8), bowl)).isLessThan(1);
    assertThat(spectralRadius(UpdateRule.adam(38.01e-8), bowl)).isGreaterThan(1);
    assertThat(spectralRadius(UpdateRule.adam(1e-3), bowl)).isGreaterThan(9_000);
    var play = new Game("bowl", bowl).play(UpdateRule.adam(1e-3), Profile.of(0.5, 0.2), 20_000);
    double[] radius = play.radius(Profile.of(0, 0));
    double late = Arrays.stream(radius, 15_000, 20_001).max().orElseThrow();
    assertThat(late).isBetween(1e-12, 1e-2);
  }

  private static double spectralRadius(UpdateRule rule, Costs costs) {
    double[][] jacobian = rule.jacobian(costs, new double[6]);
    return Arrays.stream(
            new EigenDecompositionNonSymmetric(MatrixUtils.createRealMatrix(jacobian), 1e-16)
                .getEigenvalues())
        .mapToDouble(Complex::norm)
        .max()
        .orElseThrow();
  }

  private static double[] field(double[] z) {
    double[] v = new double[z.length];
    COSTS.at(z, v);
    return v;
  }
}
