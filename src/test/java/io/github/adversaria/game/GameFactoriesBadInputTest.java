package io.github.adversaria.game;

import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes games against arguments that it must refuse, and games against bad costs. */
class GameFactoriesBadInputTest {

  private static final ScalarSymbol U = scalar("u");
  private static final ScalarSymbol V = scalar("v");
  private static final ScalarSymbol W = scalar("w");
  private static final Expr UV = U.times(V);
  private static final Binding NONE = Binding.empty();
  private static final Cost GOOD = (x, y) -> x[0].multiply(y[0]);
  private static final double[][] ONE = {{1}};
  private static final double[][] WIDE = {{1, 2}};
  private static final double[][] RAGGED = {{1, 2}, {3}};
  private static final double[][] SQUARE = {{1, 0}, {0, 1}};

  static Stream<Arguments> cases() {
    return Stream.of(
        bad(() -> Game.zeroSum(0, 1, GOOD), "firstDimension was 0", ">= 1"),
        bad(() -> Game.zeroSum(1, -2, GOOD), "secondDimension was -2", ">= 1"),
        bad(() -> Game.zeroSum(1, 1, null), "value was null"),
        bad(() -> Game.zeroSum((BinaryOperator<DerivativeStructure>) null), "value was null"),
        bad(() -> Game.generalSum(0, 1, GOOD, GOOD), "firstDimension was 0"),
        bad(() -> Game.generalSum(1, 1, null, GOOD), "first was null"),
        bad(() -> Game.generalSum(1, 1, GOOD, null), "second was null"),
        bad(() -> Game.zeroSum((Expr) null, U, V), "value was null"),
        bad(() -> Game.zeroSum(UV, null, V), "x was null"),
        bad(() -> Game.zeroSum(UV, List.of(), List.of(V), NONE), "x was none", "at least one"),
        bad(() -> Game.zeroSum(UV, List.of(U), List.of(V), null), "rest was null"),
        bad(() -> Game.zeroSum(UV, U, U), "y was [u]", "each symbol once", "Twice there is u"),
        bad(() -> Game.zeroSum(UV, U, W), "y was [w]", "no cost depends on w", "[u, v]"),
        bad(
            () -> Game.zeroSum(UV.times(W), U, V),
            "rest was {}",
            "w has no meaning",
            ".and(w, 0.5)"),
        bad(
            () -> Game.zeroSum(UV.times(point()), U, V),
            "a cost was",
            "a function of the point",
            "Put it under an expectation"),
        bad(() -> Game.generalSum(UV, null, U, V), "second was null"),
        bad(
            () -> Game.generalSum(UV, W, List.of(U), List.of(V), NONE),
            "w has no meaning",
            "a binding of every symbol"),
        bad(() -> Game.bilinear().within(null, 0, 1), "player was null"),
        bad(() -> Game.bilinear().within(Player.FIRST, 1, 0), "high was 0.0", "> low = 1.0"),
        bad(() -> Game.bilinear().within(Player.FIRST, Double.NaN, 0), "low was NaN"),
        bad(() -> QuadraticGame.of(null, ONE, ONE), "a was null"),
        bad(() -> QuadraticGame.of(ONE, null, ONE), "b was null"),
        bad(() -> QuadraticGame.of(ONE, new double[0][], ONE), "rows in b was 0"),
        bad(() -> QuadraticGame.of(ONE, RAGGED, ONE), "b[1] was 1 numbers", "2 numbers"),
        bad(() -> QuadraticGame.of(WIDE, ONE, ONE), "a was 1 by 2", "1 by 1", "b has 1 rows"),
        bad(() -> QuadraticGame.of(ONE, ONE, SQUARE), "c was 2 by 2", "b has 1 columns"),
        bad(
            () -> QuadraticGame.of(new double[][] {{Double.NaN}}, ONE, ONE),
            "a[0][0] was NaN",
            "finite"),
        bad(() -> QuadraticGame.bilinear(new double[0], 1), "singularValues was empty"),
        bad(() -> QuadraticGame.bilinear(new double[] {1, -1}, 1), "singularValues[1] was -1.0"),
        bad(() -> DiracGan.wassersteinClipped(0), "c was 0.0", "> 0"),
        bad(() -> DiracGan.wassersteinGradientPenalty(-1, 1), "lambda was -1.0", ">= 0"),
        bad(() -> DiracGan.wassersteinGradientPenalty(1, Double.NaN), "goal was NaN"),
        bad(() -> DiracGan.r1(-0.1), "gamma was -0.1", ">= 0"),
        bad(() -> DiracGan.r2(Double.POSITIVE_INFINITY), "gamma was Infinity"),
        bad(() -> DiracGan.instanceNoise(0), "sigma was 0.0", "> 0"),
        bad(() -> DiracGan.consensus(Double.NaN), "gamma was NaN"),
        bad(() -> GaussianGan.minimax(Double.NaN, 1), "mean was NaN"),
        bad(() -> GaussianGan.nonSaturating(0, 0), "scale was 0.0", "> 0"),
        bad(() -> GaussianGan.equilibrium(0, -1), "scale was -1.0"),
        bad(() -> RockPaperScissors.probabilities(1, 2), "logits was 2 numbers", "3 numbers"),
        bad(() -> RockPaperScissors.probabilities(1, 2, Double.NaN), "logits[2] was NaN"),
        bad(() -> play((x, y) -> null), "the value of the game was null", "Let the lambda return"),
        bad(
            () -> play((x, y) -> new DSFactory(1, 1).constant(3)),
            "the value of the game was of 1 variables and order 1",
            "2 variables",
            "a constant is x[0].newInstance(3)"),
        bad(
            () -> play((x, y) -> x.subtract(2).log().multiply(y)),
            "the cost of the first player of V(x, y) at x = 1, y = 0.5 was NaN",
            "Look for the logarithm"),
        bad(
            () -> start(Game.generalSum((x, y) -> x, (x, y) -> y.divide(y.subtract(0.5)))),
            "the cost of the second player of two costs of (x, y) at x = 1, y = 0.5 was"),
        bad(
            () -> play((x, y) -> x.subtract(1).sqrt().multiply(y)),
            "the gradient of V(x, y) at x = 1, y = 0.5 was (x = ∞, y = NaN)"),
        bad(
            () ->
                Game.zeroSum(2, 1, (x, y) -> x[0].multiply(y[0]).add(x[1].sqrt()))
                    .play(
                        UpdateRule.simultaneous(0.1),
                        Profile.of(new double[] {1, 0}, new double[] {1}),
                        1),
            "the gradient of V(x, y) at x = (1, 0), y = 1 was (x = (NaN, ∞), y = NaN)"),
        bad(
            () -> start(Game.zeroSum(log(U.minus(2)).times(V), U, V)),
            "the cost of the first player of",
            " at x = 1, y = 0.5 has no value",
            "logarithm of a negative number"),
        bad(
            () ->
                Game.bilinear().cost(Player.FIRST, Profile.of(new double[] {1, 2}, new double[1])),
            "dimensions 2 and 1",
            "dimensions 1 and 1"));
  }

  private static void play(BinaryOperator<DerivativeStructure> value) {
    start(Game.zeroSum(value));
  }

  private static void start(Game game) {
    game.play(UpdateRule.simultaneous(0.1), Profile.of(1, 0.5), 1);
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return Arguments.of(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithItsNameItsValueAndWhatIsAllowed(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }

  @Test
  void whatALambdaThrowsIsToldWithThePlace() {
    assertThatThrownBy(
            () ->
                Game.zeroSum(1, 1, (x, y) -> x[1].multiply(y[0]))
                    .cost(Player.FIRST, Profile.of(1, 0.5)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("failed at x = 1, y = 0.5", "x of length 1", "Index 1 out of")
        .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  @Test
  void anInterruptPassesThroughALambda() {
    assertThatThrownBy(
            () ->
                play(
                    (x, y) -> {
                      throw new CancellationException("stop");
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
