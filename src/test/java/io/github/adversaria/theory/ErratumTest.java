package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sources print and should not: found by the trials alone, with the correction named. */
class ErratumTest {

  private static final DensitySymbol P = density("p_r");
  private static final DensitySymbol Q = density("p_g");
  private static final FunctionSymbol D = function("D").into(0, 1);
  private static final Expr V = E(P, log(D)).plus(E(Q, log(one().minus(D))));
  private static final Expr BEST = V.maximizer(D).expression();
  private static final Expr MINUS_LOG_D = E(Q, log(BEST).negate());
  private static final Binding OWN = Binding.of(P, Normal.of(0, 1)).and(Q, Normal.of(1, 0.7));

  static Stream<Arguments> figures() {
    return Stream.of(
        erratum(
            "003, item 2",
            V.with(D, BEST),
            JS(P, Q).times(2).plus(log(2).times(2)),
            log(2).times(4),
            -1.06465,
            1.70794),
        erratum(
            "003, item 4",
            MINUS_LOG_D,
            KL(Q, P).minus(JS(P, Q).times(2)).plus(E(P, log(BEST))).minus(log(2).times(2)),
            log(2).times(-4),
            1.10803,
            -1.66456),
        erratum(
            "002, (6) and (7)",
            V.with(D, BEST),
            E(P, log(BEST)).plus(E(Q, log(BEST))),
            KL(Q, P).negate(),
            -1.06465,
            -1.66633),
        erratum(
            "001, the maximum of V",
            V.with(D, BEST),
            JS(P, Q),
            log(2).times(2).minus(JS(P, Q)),
            -1.06465,
            0.16082));
  }

  private static Arguments erratum(
      String name, Expr above, Expr printed, Expr difference, double right, double wrong) {
    return Arguments.of(name, above, printed, difference, right, wrong);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void isRejectedAndTheDifferenceNamed(
      String name, Expr above, Expr printed, Expr difference, double right, double wrong) {
    Derivation derivation = Derivation.of(name).line(above).line(printed, "as printed").on(OWN);
    Verification verification = derivation.verify();
    assertThat(verification.verdict()).isEqualTo(Verdict.FAILS);
    Counterexample example = verification.firstBadStep().orElseThrow();
    assertThat(example.line()).isEqualTo(2);
    assertThat(example.pairText())
        .contains("Normal(0, 1)", "Normal(1, 1)")
        .doesNotContain("Mixture");
    Expr named = example.closedForm().orElseThrow();
    assertThat(named.minus(difference).value(OWN).value()).isCloseTo(0, within(1e-9));
    assertThat(above.value(OWN).value()).isCloseTo(right, within(1e-5));
    assertThat(printed.value(OWN).value()).isCloseTo(wrong, within(1e-5));
  }

  @Test
  void aLineThatFollowsFromAFalseOneIsNotBlamed() {
    Verification verification =
        Derivation.of("003, items 2 and 3")
            .line(V.with(D, BEST))
            .line(log(4).negate().plus(JS(P, Q).times(2)), "right")
            .line(log(4).plus(JS(P, Q).times(2)), "as printed")
            .line(log(4).plus(KL(P, mean(P, Q))).plus(KL(Q, mean(P, Q))), "definition of JS")
            .verify(Trials.line(100));
    assertThat(verification.verdict(2)).isEqualTo(Verdict.HOLDS);
    assertThat(verification.verdict(3)).isEqualTo(Verdict.FAILS);
    assertThat(verification.verdict(4)).isEqualTo(Verdict.HOLDS);
    Counterexample example = verification.firstBadStep().orElseThrow();
    assertThat(example.line()).isEqualTo(3);
    assertThat(example.closedForm()).hasValue(log(2).times(4));
    assertThatThrownBy(verification::orThrow)
        .isInstanceOf(ClaimException.class)
        .hasMessageContainingAll("line 3 does not follow from line 2", "4·log 2");
  }

  @Test
  void theOrderOfArgumentsMatters() {
    Counterexample example =
        Derivation.of("swapped")
            .line(KL(P, Q))
            .line(KL(Q, P))
            .verify()
            .firstBadStep()
            .orElseThrow();
    assertThat(example.above().agreesWith(example.value())).isFalse();
  }

  @Test
  void aConstantThatFitsOneNumberByChanceIsNotNamed() {
    Counterexample example =
        Derivation.of("a factor too much")
            .line(KL(P, Q))
            .line(KL(P, Q).plus(number(0.123456789)))
            .verify(Trials.line(20))
            .firstBadStep()
            .orElseThrow();
    assertThat(example.closedForm()).isEmpty();
  }
}
