package io.github.adversaria.game;

import static io.github.adversaria.game.GameAgreement.assertDifferentiated;
import static io.github.adversaria.game.GameAgreement.assertEigenvalue;
import static io.github.adversaria.game.GameAgreement.assertSame;
import static io.github.adversaria.game.GameAgreement.eigenvalues;
import static io.github.adversaria.game.GameAgreement.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.integrate.Quadrature;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

/** The games of Mescheder, Geiger and Nowozin (2018), against what the paper proves of them. */
class DiracGanTest {

  /** Not so far out that the lambda's 1 + e^−t loses digits. */
  private static final double[][] POINTS = {{0, 0}, {0.7, -1.3}, {-2, 0.4}, {1, 3}, {-2, 1.5}};

  private static DerivativeStructure f(DerivativeStructure t) {
    return t.negate().exp().log1p().negate();
  }

  @Test
  void closedFormsAreThoseOfTheLambda() {
    double log2 = Math.log(2);
    var minimax = Game.zeroSum((x, y) -> f(x.multiply(y)).subtract(log2));
    var saturating =
        Game.generalSum(
            (x, y) -> f(x.multiply(y).negate()).negate(),
            (x, y) -> f(x.multiply(y)).subtract(log2).negate());
    var penalised =
        Game.generalSum(
            (x, y) -> f(x.multiply(y)).subtract(log2),
            (x, y) -> f(x.multiply(y)).subtract(log2).negate().add(y.square().multiply(0.3)));
    var drawn =
        Game.generalSum(
            (x, y) -> x.multiply(y),
            (x, y) -> x.multiply(y).negate().add(y.abs().subtract(1).square().multiply(5)));
    for (double[] z : POINTS) {
      assertSame(minimax, DiracGan.minimax(), 1e-13, z);
      assertSame(saturating, DiracGan.nonSaturating(), 1e-13, z);
      assertSame(penalised, DiracGan.r1(0.6), 1e-13, z);
      assertSame(Game.bilinear(), DiracGan.wasserstein(), 1e-15, z);
      if (z[1] != 0) {
        assertSame(drawn, DiracGan.wassersteinGradientPenalty(10, 1), 1e-13, z);
      }
    }
  }

  @Test
  void withoutPenaltyEigenvaluesAreImaginary() {
    for (Game game : List.of(DiracGan.minimax(), DiracGan.nonSaturating())) {
      assertEigenvalues(game, 0, 0.5);
    }
    assertEigenvalues(DiracGan.wasserstein(), 0, 1);
    assertEigenvalues(DiracGan.wassersteinClipped(1), 0, 1);
  }

  @Test
  void thePaperAddsTheFieldThatIsSubtractedHere() {
    for (double[] z : POINTS) {
      double slope = 1 / (1 + Math.exp(z[0] * z[1]));
      double[] v = field(DiracGan.minimax(), z);
      assertThat(-v[0]).isCloseTo(-z[1] * slope, within(1e-15));
      assertThat(-v[1]).isCloseTo(z[0] * slope, within(1e-15));
    }
  }

  @Test
  void gradientPenaltiesPushEigenvaluesOffTheAxis() {
    for (double gamma : new double[] {0.1, 0.5, 0.9}) {
      double turn = Math.sqrt(0.25 - gamma * gamma / 4);
      assertEigenvalues(DiracGan.r1(gamma), gamma / 2, turn);
      assertEigenvalues(DiracGan.r2(gamma), gamma / 2, turn);
    }
    for (double gamma : new double[] {1.1, 2, 10}) {
      Complex[] found = eigenvalues(DiracGan.r1(gamma), 0, 0);
      double apart = Math.sqrt(gamma * gamma / 4 - 0.25);
      assertEigenvalue(found[0], gamma / 2 - apart, 0, 1e-12);
      assertEigenvalue(found[1], gamma / 2 + apart, 0, 1e-12);
    }
  }

  @Test
  void criticalGammaIsWhereBothEigenvaluesMeet() {
    // A double eigenvalue moves by the root of what a rounding changes.
    assertEigenvalues(DiracGan.r1(DiracGan.CRITICAL_GAMMA), 0.5, 0, 1e-7);
    assertThat(eigenvalues(DiracGan.r1(DiracGan.CRITICAL_GAMMA - 1e-3), 0, 0)[1].getImaginary())
        .isGreaterThan(0.01);
    assertThat(eigenvalues(DiracGan.r1(DiracGan.CRITICAL_GAMMA + 1e-3), 0, 0)[1].getImaginary())
        .isZero();
  }

  @Test
  void instanceNoiseDampsAsLongAsItIsThere() {
    for (double sigma : new double[] {0.2, 0.7, 1.4}) {
      double damping = sigma * sigma / 4;
      double turn = Math.sqrt(0.25 - damping * damping);
      assertEigenvalues(DiracGan.instanceNoise(sigma), damping, turn);
    }
  }

  @Test
  void instanceNoiseIsTheExpectation() {
    double sigma = 0.8;
    Game game = DiracGan.instanceNoise(sigma);
    for (double[] z : new double[][] {{0.7, -1.3}, {-2, 0.4}, {1, 5}}) {
      var expected =
          Quadrature.standard()
              .integrate(
                  n ->
                      Math.exp(-n * n / 2)
                          / Math.sqrt(2 * Math.PI)
                          * (Link.LOG_SIGMOID.value(z[1] * (z[0] + sigma * n))
                              + Link.LOG_SIGMOID.value(-z[1] * sigma * n)),
                  -38,
                  38);
      assertThat(game.cost(Player.FIRST, Profile.of(z[0], z[1])))
          .isCloseTo(expected.value(), within(1e-12 + expected.errorBound()));
      assertThat(game.cost(Player.SECOND, Profile.of(z[0], z[1])))
          .isEqualTo(-game.cost(Player.FIRST, Profile.of(z[0], z[1])));
      assertDifferentiated(game, 1e-6, z);
    }
  }

  @Test
  void consensusDampsByHalfOfTheDeterminant() {
    double gamma = 0.4;
    assertEigenvalues(DiracGan.consensus(gamma), gamma / 4, 0.5);
    double[] v = field(DiracGan.minimax(), 0.7, -1.3);
    double paid = DiracGan.minimax().cost(Player.SECOND, Profile.of(0.7, -1.3));
    assertThat(DiracGan.consensus(gamma).cost(Player.SECOND, Profile.of(0.7, -1.3)))
        .isCloseTo(paid + gamma / 2 * (v[0] * v[0] + v[1] * v[1]), within(1e-15));
  }

  @Test
  void gradientPenaltyHasNoJacobianWhereItsFieldJumps() {
    Game game = DiracGan.wassersteinGradientPenalty(1, 0.5);
    assertThat(game.costs().jacobian(new double[] {0, 0})[1][1]).isNaN();
    assertThat(field(game, 0, 1e-12)[1]).isCloseTo(-0.5, within(1e-11));
    assertThat(field(game, 0, -1e-12)[1]).isCloseTo(0.5, within(1e-11));
    assertThat(field(game, 0, 0)[1]).isZero();
    assertThat(game.costs().jacobian(new double[] {0, 1e-12})[1][1]).isEqualTo(1);
    Game smooth = DiracGan.wassersteinGradientPenalty(2, 0);
    assertThat(smooth.costs().jacobian(new double[] {0, 0})[1][1]).isEqualTo(2);
  }

  @Test
  void clippingKeepsTheDiscriminatorInItsBox() {
    var play =
        DiracGan.wassersteinClipped(0.5)
            .play(UpdateRule.simultaneous(0.1), Profile.of(2, 0.2), 300);
    double[] psi = play.points().getColumn(1).toDoubleVector();
    assertThat(psi).contains(0.5, -0.5);
    assertThat(Arrays.stream(psi).map(Math::abs).max().orElseThrow()).isEqualTo(0.5);
    assertThat(play.last().first()[0]).isNotEqualTo(0);
  }

  @Test
  void penaltiesLetSimultaneousStepsArrive() {
    Profile origin = Profile.of(0, 0);
    Profile start = Profile.of(1, 1);
    var rule = UpdateRule.simultaneous(0.1);
    assertThat(DiracGan.minimax().play(rule, start, 500).last().distanceTo(origin))
        .isGreaterThan(start.distanceTo(origin));
    for (Game game :
        List.of(DiracGan.r1(1), DiracGan.r2(1), DiracGan.instanceNoise(1), DiracGan.consensus(1))) {
      assertThat(game.play(rule, start, 2000).last().distanceTo(origin))
          .as(game.toString())
          .isLessThan(1e-6);
    }
  }

  @Test
  void showsTheGame() {
    assertThat(DiracGan.wassersteinClipped(0.5).show().latex())
        .contains(
            "$$\\min_{\\theta \\in \\mathbb{R}} \\max_{\\psi \\in [-0.5, 0.5]} \\; \\psi\\theta$$");
    assertThat(DiracGan.r1(1).show().text())
        .isEqualTo(
            "Dirac-GAN with R1, γ = 1: the first player chooses x (1 number) and pays its cost;"
                + " the second chooses y (1 number) and pays its own");
  }

  private static void assertEigenvalues(Game game, double real, double imaginary) {
    assertEigenvalues(game, real, imaginary, 1e-12);
  }

  private static void assertEigenvalues(
      Game game, double real, double imaginary, double tolerance) {
    Complex[] found = eigenvalues(game, 0, 0);
    assertEigenvalue(found[0], real, -imaginary, tolerance);
    assertEigenvalue(found[1], real, imaginary, tolerance);
  }
}
