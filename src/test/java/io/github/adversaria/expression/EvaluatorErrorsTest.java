package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.supLipschitz;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be evaluated, and what the message says to write instead. */
final class EvaluatorErrorsTest {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D");
  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final Binding PAIR = Binding.of(P, Normal.of(0, 1)).and(Q, Normal.of(1, 1));

  static Stream<Arguments> cases() {
    DensitySymbol family = density("q_\\theta", THETA);
    var random = new SplittableRandom(1);
    return Stream.of(
        bad(() -> E(P, log(D)).value(PAIR), "D is not bound; add .and(D, x -> "),
        bad(() -> E(density("r"), one()).value(PAIR), "r is not bound; add .and(r, Normal.of("),
        bad(() -> THETA.value(PAIR), "\\theta is not bound; add .and(\\theta, 0.5)"),
        bad(() -> P.over(Q).value(PAIR), "p/q, a function of the point", "E(p, ...)", "integral("),
        bad(() -> point().value(PAIR, Double.NaN), "x was NaN", "finite"),
        bad(() -> integral(point()).value(PAIR), "body of the integral was x", "support"),
        bad(
            () -> E(P, log(Q)).value(PAIR.and(Q, MultivariateNormal.standard(2))),
            "q was MultivariateNormal",
            "dimension 1"),
        bad(
            () -> E(P, log(Q)).value(PAIR.and(Q, Categorical.of(0.5, 0.5))),
            "q was Categorical",
            "LEBESGUE"),
        bad(
            () -> KL(P, family).value(PAIR.and(family, Family.normal()).and(THETA, 1)),
            "symbol was q_θ",
            "a density with 2, as the family has"),
        bad(
            () ->
                E(family, one())
                    .derivative(THETA)
                    .value(PAIR.and(family, Normal.of(0, 1)).and(THETA, 1)),
            "q_\\theta was Normal(0, 1)",
            "a Family"),
        bad(() -> log(E(P, point())).estimate(PAIR, 100, random), "log E_p[x]", "biased"),
        bad(
            () -> E(P, point()).times(E(Q, point())).estimate(PAIR, 100, random),
            "E_p[x]",
            "biased"),
        bad(() -> E(P, point()).estimate(PAIR, 1, random), "n was 1", ">= 2"),
        bad(
            () -> supLipschitz(1, D, E(P, D.power(2)).minus(E(Q, D))).value(PAIR),
            "objective",
            "Lipschitz"));
  }

  private static Arguments bad(ThrowingCallable call, String... fragments) {
    return arguments(call, fragments);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedWithWhatToWriteInstead(ThrowingCallable call, String[] fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
