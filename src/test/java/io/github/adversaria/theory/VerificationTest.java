package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.MultivariateNormal;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.StudentT;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.integrate.Bounded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a verification says, in text and in HTML. */
class VerificationTest {

  private static final DensitySymbol P = density("p_r");
  private static final DensitySymbol Q = density("p_g");
  private static final Verification FALSE =
      Derivation.of("a < b & c")
          .line(JS(P, Q), "first")
          .line(JS(Q, P).plus(log(2).times(2)), "as $p_g$ is printed")
          .verify(Trials.atoms(20));

  @Test
  void textIsATableWithAVerdictAndACounterexample() {
    String[] rows = FALSE.toString().split("\n");
    assertThat(rows[0]).isEqualTo("a < b & c");
    assertThat(rows[1]).contains("line", "reason", "value", "residual");
    assertThat(rows[2]).startsWith("1    JS(p_r ‖ p_g)").contains("first");
    assertThat(rows[3]).startsWith("2  = JS(p_g ‖ p_r) + 2·log 2").contains("1.4").endsWith("✗");
    assertThat(rows[2].indexOf("first")).isEqualTo(rows[3].indexOf("as $p_g$"));
    assertThat(rows[5])
        .startsWith("✗ fails; tried on 31 pairs, 31 of them decided")
        .contains("seed");
    assertThat(rows[6]).startsWith("line 2 does not follow from line 1").contains("Categorical(");
    assertThat(rows[9]).isEqualTo("  difference  1.38629436112 = 2·log 2");
  }

  @Test
  void htmlIsATableWithMathsAndNoScript() {
    assertThat(FALSE.show().html().orElseThrow())
        .contains("<caption>a &lt; b &amp; c</caption>")
        .contains("$=\\;\\mathrm{JS}(p_g")
        .contains("<td style=\"text-align:left\">✗</td>")
        .contains("as $p_g$ is printed")
        .contains("= 2\\,\\log 2$")
        .doesNotContain("<script");
  }

  @Test
  void aThrownClaimTellsTheTable() {
    assertThatThrownBy(FALSE::orThrow)
        .isInstanceOf(ClaimException.class)
        .hasMessage(FALSE.toString());
  }

  @Test
  void theFirstLineClaimsNothing() {
    assertThat(FALSE.verdict(2)).isEqualTo(Verdict.FAILS);
    assertThatThrownBy(() -> FALSE.verdict(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 to 2");
  }

  @Test
  void aCounterexampleIsTheReadersOwnWhereOnlyThatFails() {
    FunctionSymbol f = function("f").into(0, 1);
    Verification verification =
        Derivation.of("no random function is negative")
            .line(number(0))
            .atMost(E(P, f), "")
            .on(Binding.of(P, Normal.of(0, 1)).and(f, x -> -1))
            .verify(Trials.line(10).withoutHardPairs());
    Counterexample example = verification.firstBadStep().orElseThrow();
    assertThat(example.value().agreesWith(-1)).isTrue();
    assertThat(example.toString()).contains("your own pair");
  }

  @Test
  void whatCannotBeDecidedOnTheOwnPairDoesNotHold() {
    Verification verification =
        Derivation.of("a mean that does not exist")
            .line(E(P, point()))
            .line(E(P, point()))
            .on(Binding.of(P, StudentT.of(0, 1, 0.5)))
            .verify(Trials.atoms(10));
    assertThat(verification.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(verification.toString())
        .contains("no value", "? undecided", "line 2 is undecided on your own pair: ")
        .doesNotContain("random pairs:", " random pairs\n");
  }

  @Test
  void anOwnPairOfTwoDimensionsIsRefused() {
    for (Derivation derivation :
        List.of(
            Derivation.of("true").line(JS(P, Q)).line(JS(Q, P)),
            Derivation.of("false").line(JS(P, Q)).line(KL(P, Q)))) {
      Derivation own =
          derivation.on(Binding.of(P, Normal.of(0, 1)).and(Q, MultivariateNormal.standard(2)));
      assertThatThrownBy(() -> own.verify(Trials.atoms(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(
              "{p_r=1, p_g=2}", "densities of one dimension", ".and(p_g, Normal.of(0, 1))");
    }
  }

  @Test
  void sharesHaveNoExponent() {
    assertThat(VerificationTable.percent(1)).isEqualTo("100");
    assertThat(VerificationTable.percent(0.9999)).isEqualTo("100");
    assertThat(VerificationTable.percent(0.125)).isEqualTo("13");
    assertThat(VerificationTable.percent(0.0996)).isEqualTo("10");
    assertThat(VerificationTable.percent(0.0042)).isEqualTo("0.42");
    assertThat(VerificationTable.percent(0)).isEqualTo("0");
  }

  @Test
  void infinitiesThatFailHaveNoDifference() {
    Reading infinite = Reading.of(() -> Bounded.of(Double.POSITIVE_INFINITY, 0));
    Comparison fails = Comparison.of(Relation.UP_TO_CONSTANT, infinite, infinite, Place.NONE);
    assertThat(fails.fails()).isTrue();
    assertThat(fails.residual()).isNaN();
    Comparison holds = Comparison.of(Relation.EQUAL, infinite, infinite, Place.NONE);
    assertThat(holds.residual()).isZero();
    Step step = Derivation.of("").line(KL(P, Q)).upToConstant(KL(Q, P), Q, "").steps().get(1);
    Trial trial = new TrialSource(Set.of(P, Q), Set.of(Q)).simple(Space.LINE).get(0);
    assertThat(new Counterexample(2, step, trial, fails, Optional.empty()).toString())
        .contains("∞")
        .doesNotContain("difference");
  }

  @Test
  void aKullbackLeiblerDivergenceIsNotSymmetric() {
    assertThat(
            Derivation.of("symmetric")
                .line(KL(P, Q))
                .line(KL(Q, P))
                .verify(Trials.atoms(20))
                .verdict())
        .isEqualTo(Verdict.FAILS);
  }
}
