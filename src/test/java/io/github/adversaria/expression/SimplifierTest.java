package io.github.adversaria.expression;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimplifierTest {

  private static final DensitySymbol p = density("p");
  private static final DensitySymbol q = density("q");
  private static final FunctionSymbol D = function("D");
  private static final ScalarSymbol w = scalar("w");
  private static final Expr OPTIMUM = p.over(p.plus(q));

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of(one().minus(OPTIMUM), "q/(p + q)"),
        Arguments.of(log(OPTIMUM.over(one().minus(OPTIMUM))), "log(p/q)"),
        Arguments.of(p.over(q).over(one().plus(p.over(q))), "p/(q + p)"),
        Arguments.of(p.times(one().over(D)), "p/D"),
        Arguments.of(p.over(q).over(w), "p/(w·q)"),
        Arguments.of(p.minus(q).negate(), "q - p"),
        Arguments.of(p.minus(q).negate().over(p.plus(q)), "(q - p)/(p + q)"),
        Arguments.of(number(2).times(p).over(number(4).times(q)), "p/(2·q)"),
        Arguments.of(one().minus(D).plus(D), "1"),
        Arguments.of(sigmoid(log(p.over(q))), "p/(p + q)"),
        Arguments.of(log(exp(D)), "D"),
        Arguments.of(exp(log(p.over(q)).plus(1)), "exp(1)·p/q"),
        Arguments.of(E(p, number(3)), "3"),
        Arguments.of(mean(p, q), "(p + q)/2"),
        Arguments.of(mix(0.3, p, q), "0.3·p + 0.7·q"),
        Arguments.of(mix(w, p, q), "w·p + (1 - w)·q"),
        Arguments.of(log(4).negate().plus(KL(p, q)), "-log 4 + KL(p ‖ q)"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void readsLikeABook(Expr line, String simplified) {
    assertThat(line.simplified()).hasToString(simplified);
    assertThat(Simplifier.workOut(line.simplified(), Signs.UNKNOWN)).isEqualTo(line.simplified());
  }

  @Test
  void cancelsAFactorOnlyWhereItCannotVanish() {
    assertThat(p.over(p).simplified()).isEqualTo(p.over(p));
    assertThat(E(q, p.over(p)).simplified()).isEqualTo(E(q, p.over(p)));
    assertThat(w.times(p).over(w.times(q)).simplified()).hasToString("w·p/(w·q)");
    assertThat(E(p, p.over(p)).simplified()).isEqualTo(one());
  }

  @Test
  void cancelsALogarithmOnlyWhereItIsFinite() {
    Expr nothing = log(p).minus(log(p));
    assertThat(E(q, nothing).simplified()).isEqualTo(E(q, nothing));
    assertThat(E(p, nothing).simplified()).isEqualTo(number(0));
  }

  @Test
  void keepsAFactorThatIsZeroApartFromWhatIsThenUndefined() {
    Expr body = p.times(q.over(p));
    assertThat(integral(body).simplified()).isEqualTo(integral(body));
    assertThat(E(p, body).simplified()).isEqualTo(E(p, q));
  }

  @Test
  void multipliesNothingOutThatMayBeInfinite() {
    Expr entropy = D.times(log(D)).plus(one().minus(D).times(log(one().minus(D))));
    assertThat(entropy.simplified()).isEqualTo(entropy);
  }

  @Test
  void keepsTheSupportThatAnIntegralRunsOver() {
    assertThat(integral(p.over(p)).simplified()).isEqualTo(integral(p.over(p)));
    assertThat(integral(p.plus(q).minus(q)).simplified()).isEqualTo(integral(p));
  }
}
