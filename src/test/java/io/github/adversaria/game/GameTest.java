package io.github.adversaria.game;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;
import static io.github.adversaria.game.GameAgreement.assertDifferentiated;
import static io.github.adversaria.game.GameAgreement.assertSame;
import static io.github.adversaria.game.GameAgreement.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Family;
import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Games from lambdas, expressions and matrices. */
class GameTest {

  private static final ScalarSymbol U = scalar("u");
  private static final ScalarSymbol V = scalar("v");
  private static final ScalarSymbol W = scalar("w");

  @Test
  void aLambdaAnExpressionAndMatricesMakeOneGame() {
    // V = u² + 3uv + ½·uw − v²/2 − 2w², the first choosing u, the second v and w.
    var matrices =
        QuadraticGame.of(
            new double[][] {{2}}, new double[][] {{3, 0.5}}, new double[][] {{1, 0}, {0, 4}});
    var lambda =
        Game.zeroSum(
            1,
            2,
            (x, y) ->
                x[0].square()
                    .add(x[0].multiply(y[0]).multiply(3))
                    .add(x[0].multiply(y[1]).multiply(0.5))
                    .subtract(y[0].square().multiply(0.5))
                    .subtract(y[1].square().multiply(2)));
    Expr value =
        U.power(2)
            .plus(U.times(V).times(3))
            .plus(U.times(W).times(0.5))
            .minus(V.power(2).times(0.5))
            .minus(W.power(2).times(2));
    var expression = Game.zeroSum(value, List.of(U), List.of(V, W), Binding.empty());
    double[] z = {0.3, -1.2, 0.7};
    assertSame(matrices, lambda, 1e-15, z);
    assertSame(matrices, expression, 1e-15, z);
  }

  @Test
  void aCurvedGameOfTwoCostsIsOneFromLambdasAndExpressions() {
    Expr first = exp(U.times(V)).plus(U.power(3)).plus(sigmoid(V));
    Expr second = log(one().plus(V.power(2).times(U.power(2)))).minus(U.times(V).times(W));
    var expression =
        Game.generalSum(first, second, List.of(U), List.of(V), Binding.empty().and(W, 0.5));
    var lambda =
        Game.generalSum(
            (u, v) -> u.multiply(v).exp().add(u.pow(3)).add(v.negate().exp().add(1).reciprocal()),
            (u, v) ->
                v.square().multiply(u.square()).log1p().subtract(u.multiply(v).multiply(0.5)));
    assertSame(lambda, expression, 1e-14, 0.4, -1.1);
    assertDifferentiated(lambda, 1e-6, 0.4, -1.1);
    assertThat(lambda.firstDimension()).isEqualTo(1);
    assertThat(lambda.secondDimension()).isEqualTo(1);
  }

  @Test
  void wherePartsDependOnNothingDerivativesAreZero() {
    var game = Game.zeroSum((x, y) -> x.newInstance(3));
    assertThat(field(game, 1, 2)).containsExactly(new double[2], within(0.0));
    assertThat(game.cost(Player.SECOND, Profile.of(1, 2))).isEqualTo(-3);
  }

  /** The family knows its score only, so the Jacobian comes from differences: ten digits. */
  @Test
  void aFamilyOfDensitiesHasAJacobianToo() {
    var p = density("p_{data}");
    var q = density("p_g", U);
    var z = density("p_z").over("z");
    Expr d = sigmoid(V.times(point()).plus(W.times(point().power(2))));
    Binding data = Binding.of(p, Normal.of(1, 2));
    Expr real = E(p, log(d));
    var byFamily =
        Game.zeroSum(
            real.plus(E(q, log(one().minus(d)))),
            List.of(U),
            List.of(V, W),
            data.and(q, Family.location(Normal.of(0, 1.2))));
    Expr g = U.plus(number(1.2).times(point()));
    var byNoise =
        Game.zeroSum(
            real.plus(E(z, log(one().minus(d)).at(g))),
            List.of(U),
            List.of(V, W),
            data.and(z, Normal.of(0, 1)));
    assertSame(byNoise, byFamily, 1e-10, 0.3, 0.5, -0.4);
  }

  @Test
  void anExpressionThatIsNoNumberEndsAPlay() {
    var game = Game.zeroSum(log(U).times(V), U, V);
    assertThat(field(game, -1, 1)[1]).isNaN();
    assertThat(field(game, Double.POSITIVE_INFINITY, 1)).containsOnly(Double.NaN);
    var play = game.play(UpdateRule.simultaneous(1), Profile.of(0.5, 2), 10);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.DIVERGED);
  }

  @Test
  void aBoxHoldsOnePlayerAndLeavesTheCosts() {
    Game game = Game.bilinear().within(Player.FIRST, -1, 0.5);
    double[] z = {3, 4};
    assertSame(Game.bilinear(), game, 0, z);
    game.costs().project(z);
    assertThat(z).containsExactly(0.5, 4);
    game.within(Player.SECOND, -2, 2).costs().project(z);
    assertThat(z).containsExactly(0.5, 2);
    assertThat(game).hasToString("V = xy, x in [-1, 0.5]");
  }

  @Test
  void showsWhoPaysWhat() {
    var shown = Game.zeroSum(U.power(2).minus(V.power(2)), U, V).show();
    assertThat(shown.text())
        .isEqualTo(
            "V = u^2 - v^2: the first player chooses x (1 number) and pays V; the second chooses y"
                + " (1 number) and pays −V");
    assertThat(shown.latex())
        .contains("$$\\min_{u \\in \\mathbb{R}} \\max_{v \\in \\mathbb{R}} \\; u^{2} - v^{2}$$");
    assertThat(Game.generalSum(2, 1, (x, y) -> x[0], (x, y) -> y[0]).show().latex())
        .contains(
            "$$\\begin{aligned} &\\min_{x \\in \\mathbb{R}^{2}} \\; C_1(x, y) \\\\"
                + " &\\min_{y \\in \\mathbb{R}} \\; C_2(x, y) \\end{aligned}$$");
  }
}
