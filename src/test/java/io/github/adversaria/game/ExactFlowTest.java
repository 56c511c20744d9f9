package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.expression.Terms;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;

class ExactFlowTest {

  @Test
  void theBilinearFlowIsARotation() {
    var flow = Game.bilinear().exactFlow(Profile.of(2, -3));
    for (double t : new double[] {-5, 0, 1e-9, 1, 10, 200 * Math.PI, 1e4}) {
      var expected =
          Profile.of(2 * Math.cos(t) + 3 * Math.sin(t), 2 * Math.sin(t) - 3 * Math.cos(t));
      assertThat(flow.at(t).distanceTo(expected)).isLessThan(1e-14 + 2e-15 * Math.abs(t));
    }
  }

  @Test
  void itAgreesWithTheIntegrationOfTheBilinearGame() {
    var start = Profile.of(1, 0);
    var exact = Game.bilinear().exactFlow(start);
    var flow = Game.bilinear().flow(start, 200 * Math.PI);
    for (double t : flow.times(1000)) {
      assertThat(flow.at(t).distanceTo(exact.at(t))).isLessThan(1e-10);
    }
  }

  /** General games, with b, of 1 to 4 numbers a player: some contract, some grow. */
  @Test
  void itAgreesWithTheIntegrationOfRandomGames() {
    var random = new Random(5);
    int growing = 0;
    for (int trial = 0; trial < 40; trial++) {
      int first = 1 + random.nextInt(4);
      int n = first + 1 + random.nextInt(4);
      Game game = randomGame(random, first, n);
      var start = Profile.ofJoint(random.doubles(n, -1, 1).toArray(), first);
      var exact = game.exactFlow(start);
      var flow = game.flow(start, 6);
      growing +=
          Spectrum.of(game.costs().jacobian(new double[n])).values().stream()
                  .anyMatch(value -> value.getReal() < 0)
              ? 1
              : 0;
      double size = 1;
      for (double t : flow.times(61)) {
        var expected = exact.at(t);
        size = Math.max(size, expected.distanceTo(Profile.ofJoint(new double[n], first)));
        assertThat(flow.at(t).distanceTo(expected)).isLessThan(1e-10 * size);
      }
    }
    assertThat(growing).isBetween(5, 35);
  }

  /**
   * Costs x²/2 + xy and y²/2: A = (1 1; 0 1) is defective. With y = y₀e^{−t}, x = (x₀ −
   * t·y₀)e^{−t}.
   */
  @Test
  void aDefectiveMatrixIsNoObstacle() {
    Game game = quadratic(1, new double[][] {{1, 1}, {1, 0}}, new double[][] {{0, 0}, {0, 1}});
    var exact = game.exactFlow(Profile.of(1, -2));
    var flow = game.flow(Profile.of(1, -2), 20);
    for (double t : flow.times(100)) {
      var expected = Profile.of((1 + 2 * t) * Math.exp(-t), -2 * Math.exp(-t));
      assertThat(exact.at(t).distanceTo(expected)).isLessThan(1e-15 * (1 + 20 * t));
      assertThat(flow.at(t).distanceTo(expected)).isLessThan(1e-10);
    }
  }

  /** Costs xy + x and 2y: A = (0 1; 0 0) is singular: y = y₀ − 2t, x = x₀ − (1 + y₀)t + t². */
  @Test
  void aSingularMatrixIsNoObstacle() {
    Game game =
        new Game(
            "a test",
            new QuadraticCosts(
                1,
                new double[][][] {{{0, 1}, {1, 0}}, {{0, 0}, {0, 0}}},
                new double[][] {{1, 0}, {0, 2}}));
    var exact = game.exactFlow(Profile.of(1, 3));
    for (double t : new double[] {0.5, 1, 7, 1000}) {
      var expected = Profile.of(1 - 4 * t + t * t, 3 - 2 * t);
      assertThat(exact.at(t).distanceTo(expected)).isLessThan(1e-14 * (1 + t * t));
    }
  }

  /** Whatever they are made of, games of linear gradients are found to be so, and others not. */
  @Test
  void linearGamesAreRecognised() {
    var x = Terms.scalar("x");
    var y = Terms.scalar("y");
    assertThat(LinearField.of(Game.zeroSum((a, b) -> a.multiply(b)))).isPresent();
    assertThat(LinearField.of(Game.zeroSum(x.times(y).plus(x), x, y))).isPresent();
    assertThat(LinearField.of(DiracGan.wasserstein())).isPresent();
    assertThat(LinearField.of(DiracGan.wassersteinGradientPenalty(1, 0))).isPresent();
    assertThat(LinearField.of(DiracGan.wassersteinGradientPenalty(1, 1))).isEmpty();
    assertThat(LinearField.of(DiracGan.minimax())).isEmpty();
    assertThat(LinearField.of(RockPaperScissors.onLogits())).isEmpty();
    assertThat(LinearField.of(Game.zeroSum((a, b) -> a.multiply(b).add(a.exp().multiply(1e-9)))))
        .isEmpty();
  }

  @Test
  void theExponentialIsRightWhereItIsLarge() {
    double[][] matrix = {{1, 50}, {0, 1}};
    var power = ExactFlow.exponential(new Array2DRowRealMatrix(matrix));
    assertThat(power.getEntry(0, 0)).isCloseTo(Math.E, within(1e-13));
    assertThat(power.getEntry(0, 1)).isCloseTo(50 * Math.E, within(1e-11));
    assertThat(power.getEntry(1, 0)).isZero();
  }

  @Test
  void aFlowThatHasDivergedSaysSo() {
    Game game = quadratic(1, new double[][] {{-1, 0}, {0, 0}}, new double[][] {{0, 0}, {0, 1}});
    var exact = game.exactFlow(Profile.of(1, 1));
    assertThat(exact.at(300).first()[0] / Math.exp(300)).isCloseTo(1, within(1e-12));
    assertThatThrownBy(() -> exact.at(1000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("t was 1000.0")
        .hasMessageContaining("diverged");
  }

  private static Game quadratic(int first, double[][]... quadratic) {
    int n = quadratic[0].length;
    return new Game("a test", new QuadraticCosts(first, quadratic, new double[2][n]));
  }

  private static Game randomGame(Random random, int first, int n) {
    double[][][] quadratic = new double[2][n][n];
    double[][] linear = new double[2][];
    Arrays.setAll(linear, player -> random.doubles(n, -1, 1).toArray());
    for (double[][] q : quadratic) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          q[i][j] = random.nextGaussian() + (i == j ? 2 : 0);
          q[j][i] = q[i][j];
        }
      }
    }
    return new Game("a test", new QuadraticCosts(first, quadratic, linear));
  }
}
