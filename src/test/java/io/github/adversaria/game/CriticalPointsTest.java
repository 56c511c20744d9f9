package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The zeros of fields, and what each is to the players. */
class CriticalPointsTest {

  private static final Profile ORIGIN = Profile.of(0, 0);

  /** A game whose only critical point is 0, what second order says, and what is true. */
  static Stream<Arguments> classified() {
    return Stream.of(
        Arguments.of(
            "x² − y²",
            Game.zeroSum((x, y) -> x.multiply(x).subtract(y.multiply(y))),
            LocalNash.STRICT,
            LocalNash.STRICT),
        Arguments.of(
            "y² − x²",
            Game.zeroSum((x, y) -> y.multiply(y).subtract(x.multiply(x))),
            LocalNash.NOT,
            LocalNash.NOT),
        Arguments.of(
            "x⁴ − y⁴",
            Game.zeroSum((x, y) -> x.pow(4).subtract(y.pow(4))),
            LocalNash.UNDECIDED,
            LocalNash.WEAK),
        Arguments.of(
            "−x⁴ − y⁴",
            Game.zeroSum((x, y) -> x.pow(4).negate().subtract(y.pow(4))),
            LocalNash.UNDECIDED,
            LocalNash.NOT),
        Arguments.of(
            "x³ − y²",
            Game.zeroSum((x, y) -> x.pow(3).subtract(y.pow(2))),
            LocalNash.UNDECIDED,
            LocalNash.NOT),
        Arguments.of("xy", Game.bilinear(), LocalNash.UNDECIDED, LocalNash.WEAK),
        Arguments.of("Dirac-GAN", DiracGan.minimax(), LocalNash.UNDECIDED, LocalNash.WEAK),
        Arguments.of("R1", DiracGan.r1(0.5), LocalNash.UNDECIDED, LocalNash.WEAK),
        Arguments.of(
            "WGAN-GP",
            DiracGan.wassersteinGradientPenalty(1, 1),
            LocalNash.UNDECIDED,
            LocalNash.NOT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classified")
  void aCriticalPointIsClassified(
      String name, Game game, LocalNash secondOrder, LocalNash verdict) {
    var points = CriticalPoints.of(game).all();
    assertThat(points).hasSize(1);
    CriticalPoint point = points.get(0);
    assertThat(point.profile()).isEqualTo(ORIGIN);
    assertThat(point.residual()).isZero();
    assertThat(point.secondOrder()).isEqualTo(secondOrder);
    assertThat(point.verdict()).isEqualTo(verdict);
    assertThat(point.deviation().isPresent()).isEqualTo(verdict == LocalNash.NOT);
  }

  @Test
  void aSaddleThatIsNoEquilibriumIsCalledSo() {
    var point =
        CriticalPoint.of(Game.zeroSum((x, y) -> y.multiply(y).subtract(x.multiply(x))), ORIGIN);
    assertThat(point.toString()).contains("not Nash, though a saddle of V", "second derivative -2");
  }

  @Test
  void theWitnessPaysLess() {
    var game = Game.zeroSum((x, y) -> x.pow(4).negate().subtract(y.pow(4)));
    var move = CriticalPoint.of(game, ORIGIN).deviation().orElseThrow();
    assertThat(move.player()).isEqualTo(Player.FIRST);
    assertThat(move.costBefore()).isZero();
    assertThat(move.costAfter()).isEqualTo(game.cost(Player.FIRST, move.to())).isNegative();
    assertThat(move.to().second()).containsExactly(0);
  }

  @Test
  void constantCostsAreNamed() {
    var point = CriticalPoint.of(Game.bilinear(), ORIGIN);
    assertThat(point.reason(Player.FIRST)).contains("constant in its own choice");
    assertThat(point.reason(Player.SECOND)).contains("constant in its own choice");
  }

  /** From 0 the cost rises along each straight line, and falls along the curve y = 1.5 x². */
  @Test
  void aMoveAlongACurveIsFound() {
    var game =
        Game.generalSum(
            2,
            1,
            (x, y) ->
                x[1].subtract(x[0].multiply(x[0]))
                    .multiply(x[1].subtract(x[0].multiply(x[0]).multiply(2))),
            (x, y) -> y[0].multiply(y[0]));
    var point = CriticalPoint.of(game, Profile.of(new double[2], new double[1]));
    assertThat(point.secondOrder()).isEqualTo(LocalNash.UNDECIDED);
    assertThat(point.verdict()).isEqualTo(LocalNash.NOT);
  }

  /** x⁴ − 100x⁶ falls below 0 only beyond 0.1. */
  @Test
  void aLowerCostBehindARidgeDoesNotCount() {
    var game =
        Game.zeroSum((x, y) -> x.pow(4).subtract(x.pow(6).multiply(100)).subtract(y.multiply(y)));
    assertThat(CriticalPoint.of(game, ORIGIN).verdict()).isEqualTo(LocalNash.WEAK);
  }

  @Test
  void allZerosInTheBoxAreFound() {
    var points = CriticalPoints.of(Game.zeroSum((x, y) -> x.sin().add(y.cos())));
    assertThat(points.all()).hasSize(12);
    assertThat(points.equilibria()).hasSize(2);
    for (CriticalPoint point : points.equilibria()) {
      assertThat(point.profile().second()[0]).isZero();
    }
    assertThat(points.equilibrium().profile().first()[0]).isCloseTo(-Math.PI / 2, within(1e-15));
    assertThat(points.nearest(Profile.of(5, 0)).profile().first()[0])
        .isCloseTo(1.5 * Math.PI, within(1e-15));
  }

  @Test
  void aContinuumIsOneAndIsSaid() {
    var none = CriticalPoints.of(Game.zeroSum((x, y) -> x.multiply(0)));
    assertThat(none.all()).hasSize(1);
    assertThat(none.equilibrium().continuum()).isEqualTo(2);
    var line = Game.zeroSum((x, y) -> x.add(y).subtract(1).multiply(x.add(y).subtract(1)));
    var points = CriticalPoints.of(line).all();
    assertThat(points).hasSize(1);
    assertThat(points.get(0).continuum()).isEqualTo(1);
    assertThat(points.get(0).profile().joint())
        .containsExactly(new double[] {0.5, 0.5}, within(1e-9));
  }

  @Test
  void rockPaperScissorsOnLogitsHasAPlaneOfEquilibria() {
    var points = CriticalPointSearch.of(RockPaperScissors.onLogits()).starts(24).run();
    assertThat(points.size()).isEqualTo(1);
    CriticalPoint point = points.equilibrium();
    assertThat(point.profile().joint()).containsOnly(0);
    assertThat(point.continuum()).isEqualTo(2);
    assertThat(points.toString()).contains("one of a continuum");
  }

  @Test
  void noEquilibriumExplainsItself() {
    var points = CriticalPoints.of(Game.zeroSum((x, y) -> x.multiply(x).add(1).multiply(y)));
    assertThat(points.all()).isEmpty();
    assertThat(points.toString())
        .contains("no critical point found", "200 starts", "|v| fell to 1 at best, at x = 0, y = 0")
        .contains("within(");
    assertThatThrownBy(points::equilibrium)
        .isInstanceOf(NoEquilibriumException.class)
        .hasMessageContaining("|v| fell to 1 at best");
  }

  @Test
  void aFieldThatIsNoNumberIsSaid() {
    var points =
        CriticalPointSearch.of(Game.zeroSum((x, y) -> x.log().multiply(y)))
            .within(Profile.of(-3, -3), Profile.of(-1, -1))
            .run();
    assertThat(points.all()).isEmpty();
    assertThat(points.toString()).contains("no number");
  }

  @Test
  void aFieldThatJumpsHasNoJacobian() {
    var point = CriticalPoint.of(DiracGan.wassersteinGradientPenalty(1, 1), ORIGIN);
    assertThat(point.jacobian()).isEmpty();
    assertThat(point.whyNoJacobian()).contains("the field jumps as the second player moves");
    var bent = Game.zeroSum((x, y) -> x.multiply(x.abs()).subtract(y.multiply(y)));
    assertThat(CriticalPoint.of(bent, ORIGIN).whyNoJacobian())
        .contains("the field bends as the first player moves");
    assertThat(CriticalPoint.of(bent, ORIGIN).verdict()).isEqualTo(LocalNash.NOT);
    var abs = Game.zeroSum((x, y) -> x.abs().subtract(y.abs()));
    assertThat(CriticalPoint.of(abs, ORIGIN).verdict()).isEqualTo(LocalNash.WEAK);
  }

  @Test
  void boundsMakeEquilibria() {
    var pushed =
        Game.zeroSum((x, y) -> x.add(y)).within(Player.FIRST, -1, 1).within(Player.SECOND, -1, 1);
    var point = CriticalPoints.of(pushed).equilibrium();
    assertThat(point.profile()).isEqualTo(Profile.of(-1, 1));
    assertThat(point.verdict()).isEqualTo(LocalNash.STRICT);
    var hill =
        Game.zeroSum((x, y) -> x.multiply(x).negate().subtract(y.multiply(y)))
            .within(Player.FIRST, 0, 1);
    assertThat(CriticalPoint.of(hill, ORIGIN).verdict()).isEqualTo(LocalNash.NOT);
    assertThat(CriticalPoint.of(hill, Profile.of(1, 0)).verdict()).isEqualTo(LocalNash.STRICT);
  }

  @Test
  void anInterruptEndsTheSearch() {
    Thread.currentThread().interrupt();
    var points = CriticalPoints.of(Game.bilinear());
    assertThat(points.toString()).contains("interrupted after 0");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void tablesShowAsTextAndHtml() {
    var shown = CriticalPoints.of(Game.bilinear()).show();
    List<String> lines = shown.text().lines().toList();
    assertThat(lines.get(2).indexOf("local Nash")).isEqualTo(lines.get(1).indexOf("it is"));
    assertThat(shown.html().orElseThrow())
        .startsWith("<p><b>V = xy: one critical point</b></p><table")
        .contains("|v| ≤ ", "·10<sup>−1", "x = −5");
  }
}
