package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Derivations that hold, and what every verification of them must say. */
class DerivationTest {

  private static final DensitySymbol P = density("p_{data}");
  private static final DensitySymbol Q = density("p_g");
  private static final FunctionSymbol D = function("D").into(0, 1);
  private static final Expr V = E(P, log(D)).plus(E(Q, log(one().minus(D))));

  private static Derivation atTheOptimum() {
    return Derivation.of("value at the optimal discriminator")
        .line(V.with(D, V.maximizer(D)), "put $D^*$ into V")
        .line(
            log(4).negate().plus(KL(P, mean(P, Q))).plus(KL(Q, mean(P, Q))),
            "$D^*$ is half of the ratio of p to the mean")
        .line(log(4).negate().plus(JS(P, Q).times(2)), "definition of JS");
  }

  @Test
  void theValueAtTheOptimumIsThatOfTheJensenShannonDivergence() {
    Verification verification = atTheOptimum().verify().orThrow();
    assertThat(verification.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(verification.verdict(3)).isEqualTo(Verdict.HOLDS);
    assertThat(verification.firstBadStep()).isEmpty();
    assertThat(verification.pairs()).isGreaterThan(280);
    assertThat(verification.undecidedShare()).isLessThanOrEqualTo(0.02);
  }

  @Test
  void theSameSeedGivesTheSameVerification() {
    Trials few = Trials.line(10).withSeed(7);
    assertThat(atTheOptimum().verify(few)).hasToString(atTheOptimum().verify(few).toString());
  }

  @Test
  void theReadersOwnPairIsShownAndHasASay() {
    Derivation derivation =
        atTheOptimum().on(Binding.of(P, Normal.of(0, 1)).and(Q, Normal.of(1, 0.7)));
    String text = derivation.verify(Trials.line(60)).toString();
    assertThat(text)
        .contains("-1.06465356814", "values on your own pair", "✓ holds on ")
        .contains("put $D^*$ into V");
  }

  @Test
  void anUnboundSymbolOfTheOwnPairIsNamed() {
    Derivation derivation = atTheOptimum().on(Binding.of(P, Normal.of(0, 1)));
    assertThatThrownBy(derivation::verify)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("p_g", ".and(p_g");
  }

  @Test
  void boundsOfTheJensenShannonDivergence() {
    Derivation.of("bounds")
        .line(number(0))
        .atMost(JS(P, Q), "")
        .atMost(log(2), "")
        .verify()
        .orThrow();
  }

  @Test
  void pinskersInequality() {
    Derivation.of("Pinsker")
        .line(TV(P, Q).power(2).times(2))
        .atMost(KL(P, Q), "")
        .verify()
        .orThrow();
  }

  @Test
  void theReverseDivergenceLessTwiceJensenShannonIsADivergence() {
    Derivation.of("source 003, 5.2")
        .line(KL(Q, P).minus(JS(P, Q).times(2)))
        .line(KL(mean(P, Q), P).times(2), "one logarithm of two")
        .atLeast(number(0), "a divergence")
        .verify()
        .orThrow();
  }

  @Test
  void theNonSaturatingLossInDivergences() {
    Expr best = V.maximizer(D).expression();
    Derivation.of("source 003, item 4, corrected")
        .line(E(Q, log(best).negate()), "the loss of the generator")
        .line(
            KL(Q, P).minus(JS(P, Q).times(2)).plus(E(P, log(best))).plus(log(2).times(2)),
            "V at the optimum, and the ratio of the densities")
        .verify()
        .orThrow();
  }

  @Test
  void inTwoDimensions() {
    Verification verification = atTheOptimum().verify(Trials.plane(3).withoutHardPairs()).orThrow();
    assertThat(verification.pairs()).isEqualTo(4);
    assertThat(verification.toString()).contains("MultivariateNormal([0, 0]");
  }

  @Test
  void overAtoms() {
    assertThat(atTheOptimum().verify(Trials.atoms(200)).orThrow().pairs()).isGreaterThan(200);
  }

  @Test
  void linesThatAreFunctionsOfThePointAreComparedAtPoints() {
    Expr dStar = V.maximizer(D).expression();
    Derivation.of("the discriminator knows the ratio")
        .line(dStar.over(one().minus(dStar)), "")
        .line(P.over(Q), "")
        .verify()
        .orThrow();
  }

  @Test
  void numbersAndFunctionsOfThePointDoNotMix() {
    Derivation mixed = Derivation.of("mixed").line(P.over(Q)).line(KL(P, Q));
    assertThatThrownBy(mixed::verify)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("mixed", "KL(p_data", "expectation");
  }

  @Test
  void nothingIsClaimedByLessThanTwoLines() {
    assertThatThrownBy(Derivation.of("nothing")::verify)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("\"nothing\" has no line");
    assertThatThrownBy(Derivation.of("alone").line(one())::verify)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("\"alone\" has one line", ".line(");
    assertThatThrownBy(() -> Derivation.of("empty").atMost(one(), ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no line yet");
    assertThatThrownBy(() -> Derivation.of("one").line(one()).onlyIf(Assumption.positive(P)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no step yet");
  }

  @Test
  void showsItsLinesWithoutVerifyingThem() {
    Derivation derivation =
        Derivation.of("false, and shown").line(KL(P, Q), "first").line(KL(Q, P), "50 % by $p=q$");
    assertThat(derivation.toString())
        .contains("false, and shown", "  KL(p_data ‖ p_g)", "= KL(p_g ‖ p_data)");
    assertThat(derivation.show().latex().orElseThrow())
        .startsWith("$$\\begin{aligned}")
        .contains("\\text{first}", "\\text{50 \\% by }p=q");
  }

  @Test
  void tellsHowFarItHasCome() {
    var heard = new ArrayList<Long>();
    atTheOptimum()
        .verify(
            Trials.line(5).withoutHardPairs(),
            (done, total, label) -> heard.add(total * 100 + done));
    assertThat(heard).containsExactly(601L, 602L, 603L, 604L, 605L, 606L);
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(atTheOptimum()::verify).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aDerivationIsNotChangedByWhatIsMadeOfIt() {
    Derivation start = Derivation.of("start").line(number(0));
    Derivation longer = start.line(number(1)).on(Binding.of(P, Uniform.of(0, 1)));
    assertThat(start.steps()).hasSize(1);
    assertThat(start.own()).isEmpty();
    assertThat(longer.steps()).hasSize(2);
  }
}
