package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConservedQuantityTest {

  private static final Profile ORIGIN = Profile.of(0, 0);

  /** Source 000, section 8.2: the program finds what alternating steps conserve. */
  @Test
  void alternatingStepsConserveAnEllipse() {
    for (double step : new double[] {0.1, 0.5, 1.9, 1e-4}) {
      for (Player starting : Player.values()) {
        UpdateRule rule = UpdateRule.alternating(step).startingWith(starting);
        var found = Game.bilinear().conservedBy(rule, ORIGIN);
        assertThat(found).hasSize(1);
        double half = (starting == Player.FIRST ? -1 : 1) * step / 2;
        assertThat(found.get(0).matrix()).isDeepEqualTo(new double[][] {{1, half}, {half, 1}});
        assertThat(found.get(0).isDefinite()).isTrue();
        var play = Game.bilinear().play(rule, Profile.of(1, 0.3), 100_000);
        assertThat(found.get(0).drift(play)).isLessThan(1e-9);
      }
    }
  }

  @Test
  void itPrintsAsItIsWritten() {
    var game = Game.bilinear();
    var first = game.conservedBy(UpdateRule.alternating(0.1), ORIGIN).get(0);
    var second =
        game.conservedBy(UpdateRule.alternating(0.1).startingWith(Player.SECOND), ORIGIN).get(0);
    assertThat(first).hasToString("x² − 0.1·xy + y²");
    assertThat(first.latex()).isEqualTo("x^2 - 0.1\\,xy + y^2");
    assertThat(second.latex()).isEqualTo("x^2 + 0.1\\,xy + y^2");
    assertThat(first.show().latex()).contains("$$x^2 - 0.1\\,xy + y^2$$");
  }

  /** (x − y)²: no ellipse any more, and the radius may grow. */
  @Test
  void atAStepOfTwoTheEllipseOpens() {
    var found = Game.bilinear().conservedBy(UpdateRule.alternating(2), ORIGIN);
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).hasToString("x² − 2·xy + y²");
    assertThat(found.get(0).isDefinite()).isFalse();
  }

  @Test
  void rulesThatSpiralConserveNothing() {
    for (double step : new double[] {0.9, 0.1, 1e-3, 1e-5}) {
      for (UpdateRule rule :
          List.of(
              UpdateRule.simultaneous(step),
              UpdateRule.extragradient(step),
              UpdateRule.implicit(step),
              UpdateRule.optimistic(step),
              UpdateRule.momentum(step, 0.5))) {
        assertThat(Game.bilinear().conservedBy(rule, ORIGIN)).as(rule.name()).isEmpty();
      }
    }
  }

  /** sqrt(1 − η² + η⁴) is 1 at η = 1, and z ← (1 − A + A²)z is a rotation by 90°. */
  @Test
  void extragradientOfStepOneTurnsAQuarter() {
    assertThat(Game.bilinear().conservedBy(UpdateRule.extragradient(1), ORIGIN))
        .singleElement()
        .hasToString("x² + y²");
  }

  /** Two moves of y after each of x: x moves first as if y had stepped by 2η. */
  @Test
  void moreMovesOfOnePlayerConserveAnotherEllipse() {
    var rule = UpdateRule.alternating(0.1).turns(1, 2);
    var found = Game.bilinear().conservedBy(rule, ORIGIN);
    assertThat(found).singleElement().hasToString("x² − 0.1·xy + 0.5·y²");
    var play = Game.bilinear().play(rule, Profile.of(1, 0.3), 100_000);
    assertThat(found.get(0).drift(play)).isLessThan(1e-9);
  }

  /** With a step of a third the coefficient is a third, and is not rounded. */
  @Test
  void whatIsNotRoundStaysAsItIs() {
    var found = Game.bilinear().conservedBy(UpdateRule.alternating(1.0 / 3), ORIGIN).get(0);
    assertThat(found.matrix()[0][1]).isCloseTo(-1.0 / 6, within(1e-15)).isNotEqualTo(-0.166666667);
    assertThat(found).hasToString("x² − 0.333333·xy + y²");
  }

  @Test
  void theFlowConservesTheCircle() {
    var found = Game.bilinear().conservedByFlow(ORIGIN);
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).hasToString("x² + y²");
    var flow = Game.bilinear().flow(Profile.of(0.5, 2), 200 * Math.PI);
    assertThat(found.get(0).drift(flow)).isLessThan(1e-10);
    assertThat(found.get(0).at(Profile.of(3, 4))).isCloseTo(25, within(1e-14));
  }

  /** Costs ½x² and −½y²: x falls as y rises, and xy stays. */
  @Test
  void aFormNeedsNoSquares() {
    Game game = quadratic(new double[][] {{1, 0}, {0, 0}}, new double[][] {{0, 0}, {0, -1}});
    assertThat(game.conservedByFlow(ORIGIN)).singleElement().hasToString("xy");
  }

  /** V = 2·(x − 1)(y + 2) with the second's cost a half of −V: (x − 1)² + 2·(y + 2)². */
  @Test
  void theCentreIsTheEquilibrium() {
    var costs =
        new QuadraticCosts(
            1,
            new double[][][] {{{0, 2}, {2, 0}}, {{0, -1}, {-1, 0}}},
            new double[][] {{4, -2}, {-2, 1}});
    var game = new Game("a test", costs);
    var found = game.conservedByFlow(Profile.of(1, -2));
    assertThat(found).singleElement().hasToString("0.5·(x − 1)² + (y + 2)²");
    assertThat(found.get(0).latex()).isEqualTo("0.5\\,(x - 1)^2 + (y + 2)^2");
    assertThat(found.get(0).drift(game.flow(Profile.of(0, 3), 50))).isLessThan(1e-11);
    assertThatThrownBy(() -> game.conservedByFlow(ORIGIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at was x = 0, y = 0");
  }

  /** V = x0·y0 + 3·x1·y1 turns in two planes; V = x0·y0 + x1·y1 at one speed, in two more ways. */
  @Test
  void severalPlanesConserveSeveralForms() {
    assertThat(planes(3).conservedByFlow(planesOrigin()))
        .extracting(ConservedQuantity::toString)
        .containsExactly("x0² + y0²", "x1² + y1²");
    var found = planes(1).conservedByFlow(planesOrigin());
    assertThat(found)
        .extracting(ConservedQuantity::toString)
        .containsExactly("x0² + y0²", "x1² + y1²", "x0x1 + y0y1", "x0y1 − x1y0");
    var flow = planes(1).flow(Profile.of(new double[] {1, 2}, new double[] {-0.5, 3}), 30);
    assertThat(found).allSatisfy(form -> assertThat(form.drift(flow)).isLessThan(1e-12));
    assertThat(found.get(2).latex()).isEqualTo("x_{0}x_{1} + y_{0}y_{1}");
  }

  @Test
  void theStartMayNotBeTheEquilibrium() {
    var found = Game.bilinear().conservedByFlow(ORIGIN).get(0);
    assertThatThrownBy(() -> found.drift(Game.bilinear().flow(ORIGIN, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("start was x = 0, y = 0");
  }

  private static Game planes(double speed) {
    double[][] q = new double[4][4];
    double[][] minus = new double[4][4];
    for (int i = 0; i < 2; i++) {
      q[i][i + 2] = i == 0 ? 1 : speed;
      q[i + 2][i] = q[i][i + 2];
      minus[i][i + 2] = -q[i][i + 2];
      minus[i + 2][i] = -q[i][i + 2];
    }
    return new Game("a test", new QuadraticCosts(2, new double[][][] {q, minus}, new double[2][4]));
  }

  private static Profile planesOrigin() {
    return Profile.of(new double[2], new double[2]);
  }

  private static Game quadratic(double[][]... quadratic) {
    return new Game("a test", new QuadraticCosts(1, quadratic, new double[2][2]));
  }
}
