package io.github.adversaria.game;

import static io.github.adversaria.expression.Terms.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.notebook.book.TexSubset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every game can be shown, in TeX that KaTeX and MathJax both set. */
class FormulaTest {

  static Stream<Game> games() {
    var u = scalar("\\theta_1");
    var v = scalar("\\theta_2");
    var w = scalar("\\psi");
    return Stream.of(
        Game.bilinear(),
        Game.bilinear().within(Player.FIRST, -1e-7, 1e10),
        Game.zeroSum((x, y) -> x.multiply(y)),
        Game.generalSum((x, y) -> x, (x, y) -> y),
        Game.zeroSum(u.times(v).over(w.power(2)), List.of(u, v), List.of(w), Binding.empty()),
        Game.generalSum(u.times(w), w.power(3), u, w),
        QuadraticGame.of(new double[2][2], new double[][] {{1}, {2}}, new double[1][1]),
        QuadraticGame.bilinear(new double[] {1, 100}, 1),
        QuadraticGame.saddle(),
        QuadraticGame.turnedSaddle(),
        DiracGan.minimax(),
        DiracGan.nonSaturating(),
        DiracGan.wasserstein(),
        DiracGan.wassersteinClipped(0.01),
        DiracGan.wassersteinGradientPenalty(10, 1),
        DiracGan.r1(1e-9),
        DiracGan.r2(10),
        DiracGan.instanceNoise(0.5),
        DiracGan.consensus(0.5),
        GaussianGan.minimax(-1, 2),
        GaussianGan.nonSaturating(0, 1),
        RockPaperScissors.onLogits());
  }

  @ParameterizedTest
  @MethodSource("games")
  void isInTheCommonSubset(Game game) {
    String latex = game.show().latex().orElseThrow();
    assertThat(TexSubset.problems(latex)).as(latex).isEmpty();
    assertThat(latex).contains("\\min_{");
  }

  @ParameterizedTest
  @MethodSource("games")
  void isToldInWords(Game game) {
    assertThat(game.show().text())
        .startsWith(game + ": the first player chooses x (" + game.firstDimension() + " number");
  }
}
