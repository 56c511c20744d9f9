package io.github.adversaria.game;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;
import static io.github.adversaria.game.GameAgreement.assertDifferentiated;
import static io.github.adversaria.game.GameAgreement.assertEigenvalue;
import static io.github.adversaria.game.GameAgreement.assertSame;
import static io.github.adversaria.game.GameAgreement.eigenvalues;
import static io.github.adversaria.game.GameAgreement.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.integrate.Quadrature;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

class GaussianGanTest {

  @Test
  void isTheGameOfItsExpression() {
    var mu = scalar("\\mu");
    var tau = scalar("\\tau");
    var a = scalar("a");
    var b = scalar("b");
    var p = density("p_{data}");
    var z = density("p_z").over("z");
    Expr d = sigmoid(a.times(point()).plus(b.times(point().power(2))));
    Expr g = mu.plus(exp(tau).times(point()));
    Binding rest = Binding.of(p, Normal.of(1, 2)).and(z, Normal.of(0, 1));
    var x = List.of(mu, tau);
    var y = List.of(a, b);
    Expr data = E(p, log(d));
    Expr fake = E(z, log(one().minus(d)).at(g));
    double[] at = {0.3, 0.2, 0.5, -0.4};
    assertSame(Game.zeroSum(data.plus(fake), x, y, rest), GaussianGan.minimax(1, 2), 1e-11, at);
    Expr fooled = E(z, log(d).at(g)).negate();
    assertSame(
        Game.generalSum(fooled, data.plus(fake).negate(), x, y, rest),
        GaussianGan.nonSaturating(1, 2),
        1e-11,
        at);
  }

  @Test
  void theClosedFormOfTheFieldIsTheGradient() {
    double[] z = {0.3, 0.2, 0.5, -0.4};
    assertDifferentiated(GaussianGan.minimax(1, 2), 1e-4, z);
    assertDifferentiated(GaussianGan.nonSaturating(0, 1), 1e-5, z);
  }

  @Test
  void inEquilibriumTheGeneratorIsRightAndTheDiscriminatorGuesses() {
    for (Game game : List.of(GaussianGan.minimax(1, 2), GaussianGan.nonSaturating(1, 2))) {
      double[] z = GaussianGan.equilibrium(1, 2).joint();
      assertThat(field(game, z)).containsExactly(new double[4], within(1e-14));
    }
    assertThat(GaussianGan.minimax(1, 2).cost(Player.FIRST, GaussianGan.equilibrium(1, 2)))
        .isCloseTo(-Math.log(4), within(1e-14));
  }

  /** For data N(0, 1) mean and variance do not mix: λ² − λ/2 + 1/4 and λ² − 3λ/2 + 1. */
  @Test
  void theFlowArrives() {
    for (Game game : List.of(GaussianGan.minimax(0, 1), GaussianGan.nonSaturating(0, 1))) {
      Complex[] found = eigenvalues(game, 0, 0, 0, 0);
      assertEigenvalue(found[0], 0.25, -Math.sqrt(3) / 4, 1e-12);
      assertEigenvalue(found[1], 0.25, Math.sqrt(3) / 4, 1e-12);
      assertEigenvalue(found[2], 0.75, -Math.sqrt(7) / 4, 1e-12);
      assertEigenvalue(found[3], 0.75, Math.sqrt(7) / 4, 1e-12);
    }
    Game game = GaussianGan.minimax(0, 1);
    var start = Profile.of(new double[] {1, 0.5}, new double[] {0, 0});
    var play = game.play(UpdateRule.simultaneous(0.1), start, 2000);
    assertThat(play.last().distanceTo(GaussianGan.equilibrium(0, 1))).isLessThan(1e-6);
  }

  /** 60 profiles of the ranges that are documented, seed 1. */
  @Test
  void expectationsAreRightAsFarAsIsPromised() {
    assertExpectations(1, 1e-12);
    assertExpectations(2, 1e-8);
  }

  private static void assertExpectations(double steepness, double tolerance) {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 60; i++) {
      double a = random.nextDouble(-2 * steepness, 2 * steepness);
      double b = random.nextDouble(-steepness, steepness);
      double mean = random.nextDouble(-2, 2);
      double scale = random.nextDouble(0.5, 2);
      Profile at = Profile.of(new double[] {mean, Math.log(scale)}, new double[] {a, b});
      DoubleUnaryOperator paid =
          z ->
              Link.LOG_SIGMOID.value(a * z + b * z * z)
                  + Link.LOG_SIGMOID.value(-(a + b * (mean + scale * z)) * (mean + scale * z));
      Bounded expected =
          Quadrature.standard()
              .bestEffort()
              .integrate(
                  z -> Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * paid.applyAsDouble(z),
                  -38,
                  38);
      assertThat(GaussianGan.minimax(0, 1).cost(Player.FIRST, at))
          .as(at.toString())
          .isCloseTo(expected.value(), within(tolerance + expected.errorBound()));
    }
  }
}
