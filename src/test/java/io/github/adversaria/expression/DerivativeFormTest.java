package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.chiSquared;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.squaredHellinger;
import static io.github.adversaria.expression.Terms.stopGradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DerivativeFormTest {

  private static final ScalarSymbol theta = scalar("\\theta");
  private static final DensitySymbol p = density("p");
  private static final DensitySymbol q = density("q", theta);
  private static final DensitySymbol noise = density("n").over("z");
  private static final FunctionSymbol G = function("G", theta);
  private static final FunctionSymbol D = function("D");
  private static final FunctionSymbol f = function("f");
  private static final Expr MINIMAX = E(p, log(D)).plus(E(q, log(one().minus(D))));

  static Stream<Arguments> books() {
    return Stream.of(
        Arguments.of(MINIMAX.derivative(D), "p/D - q/(1 - D)"),
        Arguments.of(KL(p, q).derivative(p), "log(p/q) + 1"),
        Arguments.of(KL(p, q).derivative(q), "-p/q"),
        Arguments.of(JS(p, q).derivative(p), "0.5·log(2·p/(p + q))"),
        Arguments.of(TV(p, q).derivative(p), "1 - 1{q - p > 0}"),
        Arguments.of(squaredHellinger(p, q).derivative(p), "0.5·(sqrt(p) - sqrt(q))·1/sqrt(p)"),
        Arguments.of(chiSquared(p, q).derivative(p), "2·(p - q)/q"),
        Arguments.of(KL(p, q).derivative(theta), "-E_p[∂_θ log q]"),
        Arguments.of(E(q, stopGradient(f)).derivative(theta), "E_q[sg[f]·∂_θ log q]"),
        Arguments.of(E(mean(p, q), f).derivative(theta), "0.5·E_q[f·∂_θ log q]"),
        Arguments.of(E(q, f).scoreFunction(theta), "E_q[f·∂_θ log q]"),
        Arguments.of(E(q, f).leibniz(theta), "∫ q·f·∂_θ log q dx"),
        Arguments.of(KL(p, q).leibniz(theta), "-∫ p·∂_θ log q dx"),
        Arguments.of(E(q, f).reparameterized(q, noise, G), "E_n[f(G(z))]"),
        Arguments.of(E(q, f).pathwise(q, noise, G, theta), "E_n[f'(G(z))·∂_θ G(z)]"),
        Arguments.of(
            MINIMAX.pathwise(q, noise, G, theta), "-E_n[D'(G(z))/(1 - D(G(z)))·∂_θ G(z)]"));
  }

  @ParameterizedTest
  @MethodSource("books")
  void readsLikeABook(Expr derivative, String text) {
    assertThat(derivative).hasToString(text);
    assertThat(derivative.simplified()).isEqualTo(derivative);
  }

  @Test
  void differentiatesWhatIsNotLinearInItsExpectations() {
    assertThat(E(q, f).power(2).scoreFunction(theta)).hasToString("2·E_q[f]·E_q[f·∂_θ log q]");
    assertThat(E(q, f).power(2).pathwise(q, noise, G, theta))
        .hasToString("2·E_n[f(G(z))]·E_n[f'(G(z))·∂_θ G(z)]");
  }

  static Stream<Arguments> mistakes() {
    Function<Expr, Expr> wrongDensity = v -> v.pathwise(p, noise, G, theta);
    Function<Expr, Expr> frozen = v -> v.pathwise(q, noise, function("G"), theta);
    Function<Expr, Expr> number = v -> v.reparameterized(q, noise, one());
    Function<Expr, Expr> elsewhere = v -> v.leibniz(scalar("a"));
    Function<Expr, Expr> nowhere = v -> v.scoreFunction(scalar("a"));
    return Stream.of(
        Arguments.of(wrongDensity, "it has [q]"),
        Arguments.of(frozen, "function(\"G\", theta)"),
        Arguments.of(number, "function(\"G\")"),
        Arguments.of(elsewhere, "density(\"q\", theta)"),
        Arguments.of(nowhere, "density(\"q\", theta)"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysHowToMendIt(Function<Expr, Expr> mistake, String hint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mistake.apply(E(q, f)))
        .withMessageContaining(hint);
  }
}
