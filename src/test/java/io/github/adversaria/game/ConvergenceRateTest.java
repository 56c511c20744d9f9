package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConvergenceRateTest {

  private static final Profile ORIGIN = Profile.of(0, 0);

  @Test
  void theSpiralGrowsBySqrtOfOnePlusEtaSquared() {
    double step = 0.1;
    var play = Game.bilinear().play(UpdateRule.simultaneous(step), Profile.of(1, 0), 5000);
    var rate = ConvergenceRate.of(play, ORIGIN);
    assertThat(rate.predicted().orElseThrow()).isCloseTo(Math.sqrt(1.01), within(1e-15));
    assertThat(rate.measured()).isCloseTo(Math.sqrt(1.01), within(1e-14));
    assertThat(rate.uncertainty()).isLessThan(1e-14);
    assertThat(rate.agrees()).isTrue();
    assertThat(rate.toString())
        .startsWith("V = xy, simultaneous steps, η = 0.1: 1.00498756 ± ")
        .endsWith(" a step, predicted 1.00498756");
  }

  @Test
  void rulesOnTheBilinearGameMeetTheirFactors() {
    double e = 0.1;
    Map<UpdateRule, Double> factors =
        Map.of(
            UpdateRule.implicit(e),
            1 / Math.sqrt(1 + e * e),
            UpdateRule.extragradient(e),
            Math.sqrt(1 - e * e + e * e * e * e),
            UpdateRule.alternating(e),
            1.0,
            UpdateRule.alternating(e).startingWith(Player.SECOND),
            1.0);
    factors.forEach(
        (rule, factor) -> {
          var rate =
              ConvergenceRate.of(Game.bilinear().play(rule, Profile.of(1, 0.2), 2000), ORIGIN);
          assertThat(rate.measured()).as(rule.name()).isCloseTo(factor, within(1e-12));
          assertThat(rate.predicted().orElseThrow()).isCloseTo(factor, within(1e-14));
          assertThat(rate.agrees()).isTrue();
        });
  }

  /** With memory, on gradients that are not linear, and with eigenvalues real and complex. */
  @Test
  void rulesOnOtherGamesMeetTheirSpectralRadius() {
    for (Game game : List.of(DiracGan.r1(0.3), DiracGan.r1(1.5), DiracGan.instanceNoise(1))) {
      for (UpdateRule rule :
          List.of(
              UpdateRule.simultaneous(0.2),
              UpdateRule.alternating(0.2).turns(1, 3),
              UpdateRule.momentum(0.2, 0.4),
              UpdateRule.momentum(0.2, -0.3),
              UpdateRule.optimistic(0.2),
              UpdateRule.extragradient(0.2),
              UpdateRule.consensus(0.2, 0.5))) {
        var rate = ConvergenceRate.of(game.play(rule, Profile.of(0.2, 0.1), 1500), ORIGIN);
        assertThat(rate.measured())
            .as(rate.toString())
            .isCloseTo(rate.predicted().orElseThrow(), within(1e-6));
        assertThat(rate.agrees()).as(rate.toString()).isTrue();
      }
    }
  }

  /** Eigenvalues −γ/2 ± sqrt(γ²/4 − 1/4) of the flow (Mescheder et al. 2018, section 4.1). */
  @Test
  void theFlowOfAPenalisedDiracGanMeetsItsEigenvalues() {
    for (double gamma : new double[] {0.3, 0.9, 1.5}) {
      var flow = DiracGan.r1(gamma).flow(Profile.of(0.01, 0.02), 80);
      var rate = ConvergenceRate.of(flow, ORIGIN);
      double root = gamma > 1 ? Math.sqrt(gamma * gamma - 1) / 2 : 0;
      assertThat(rate.predicted().orElseThrow())
          .isCloseTo(Math.exp(root - gamma / 2), within(1e-12));
      assertThat(rate.measured())
          .as(rate.toString())
          .isCloseTo(rate.predicted().orElseThrow(), within(1e-6));
      assertThat(rate.agrees()).as(rate.toString()).isTrue();
      assertThat(rate.toString()).contains(", flow: ", " a unit of time, predicted ");
    }
  }

  /** Its field jumps at ψ = 0. */
  @Test
  void whereThereIsNoJacobianThereIsNoPrediction() {
    var game = DiracGan.wassersteinGradientPenalty(1, 1);
    var play = game.play(UpdateRule.simultaneous(0.1), Profile.of(1, 0.5), 1000);
    var rate = ConvergenceRate.of(play, ORIGIN);
    assertThat(rate.predicted()).isEmpty();
    assertThat(rate.agrees()).isFalse();
    assertThat(rate.toString()).endsWith("no Jacobian to predict by");
    assertThat(rate.table().column("predicted").countMissing()).isEqualTo(1);
  }

  /** Its axes are far from perpendicular: the distance swings by a factor of 7 in each turn. */
  @Test
  void aWobblingSpiralIsMeasuredThroughItsWobble() {
    Game game =
        quadratic(new double[][] {{0.4, 5}, {5, 0}}, new double[][] {{0, -0.2}, {-0.2, 0.2}});
    for (double step : new double[] {0.02, 0.1, 0.2}) {
      var play = game.play(UpdateRule.simultaneous(step), Profile.of(1, 0), 1000);
      var rate = ConvergenceRate.of(play, ORIGIN);
      assertThat(rate.measured()).isCloseTo(rate.predicted().orElseThrow(), within(1e-8));
      assertThat(rate.uncertainty()).isLessThan(1e-5);
      assertThat(rate.agrees()).isTrue();
    }
  }

  /** A double eigenvalue 0.9 of one direction: the distance is 0.9^k·k, and its slope bends. */
  @Test
  void aBentSlopeIsUncertain() {
    Game game = quadratic(new double[][] {{1, 1}, {1, 0}}, new double[][] {{0, 0}, {0, 1}});
    var play = game.play(UpdateRule.simultaneous(0.1), Profile.of(0, 1), 400);
    var rate = ConvergenceRate.of(play, ORIGIN);
    assertThat(rate.predicted().orElseThrow()).isEqualTo(0.9);
    assertThat(rate.measured() - 0.9).isBetween(0.002, 0.004);
    assertThat(rate.uncertainty()).isGreaterThan(0.0005);
    assertThat(rate.agrees()).isTrue();
  }

  /** Costs ½(x − 3)² and ½·2(y + 1)²: by 0.9 a step, down to where rounding of 3 shows. */
  @Test
  void roundingAroundAnEquilibriumIsLeftOut() {
    var costs =
        new QuadraticCosts(
            1,
            new double[][][] {{{1, 0}, {0, 0}}, {{0, 0}, {0, 2}}},
            new double[][] {{-3, 0}, {0, 2}});
    var play = new Game("a test", costs).play(UpdateRule.simultaneous(0.1), Profile.of(0, 0), 9999);
    var rate = ConvergenceRate.of(play, Profile.of(3, -1));
    assertThat(rate.measured()).isCloseTo(0.9, within(1e-7));
    assertThat(rate.agrees()).isTrue();
  }

  /** V = sin x · sin y leaves 0 by sqrt(1 + η²) a step, and is caught in a cell around it. */
  @Test
  void aPlayThatLeavesIsMeasuredWhileNear() {
    var game = new Game("a test", new Sines());
    var play = game.play(UpdateRule.simultaneous(0.1), Profile.of(1e-9, 0), 5000);
    var rate = ConvergenceRate.of(play, ORIGIN);
    assertThat(rate.measured()).isCloseTo(Math.sqrt(1.01), within(1e-4));
    assertThat(rate.agrees()).isTrue();
  }

  @Test
  void itsTableIsARow() {
    var play = Game.bilinear().play(UpdateRule.simultaneous(0.1), Profile.of(1, 0), 100);
    var table = ConvergenceRate.of(play, ORIGIN).table();
    assertThat(table.columnNames())
        .containsExactly("game", "rule", "measured", "uncertainty", "predicted");
    assertThat(table.append(table.copy()).rowCount()).isEqualTo(2);
  }

  private static Game quadratic(double[][]... quadratic) {
    return new Game("a test", new QuadraticCosts(1, quadratic, new double[2][2]));
  }

  /** V = sin x · sin y. */
  private static final class Sines implements Costs {

    @Override
    public int first() {
      return 1;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double cost(Player player, double[] z) {
      double value = Math.sin(z[0]) * Math.sin(z[1]);
      return player == Player.FIRST ? value : -value;
    }

    @Override
    public void at(double[] z, double[] into) {
      into[0] = Math.cos(z[0]) * Math.sin(z[1]);
      into[1] = -Math.sin(z[0]) * Math.cos(z[1]);
    }

    @Override
    public double[][] jacobian(double[] z) {
      double sines = Math.sin(z[0]) * Math.sin(z[1]);
      double cosines = Math.cos(z[0]) * Math.cos(z[1]);
      return new double[][] {{-sines, cosines}, {-cosines, sines}};
    }

    @Override
    public double[][][] curvature(double[] z) {
      throw new UnsupportedOperationException();
    }
  }
}
