package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Exponential;
import io.github.adversaria.density.Family;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.ScalarSymbol;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssumptionTest {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final ScalarSymbol W = scalar("w");
  private static final Binding NESTED = Binding.of(P, Uniform.of(0, 1)).and(Q, Normal.of(0, 1));

  private static boolean holds(Assumption assumption, Binding binding) {
    return assumption.holds(binding, Set.of(P, Q));
  }

  @Test
  void positiveMeansWhereverAnotherDensityIs() {
    assertThat(holds(Assumption.positive(Q), NESTED)).isTrue();
    assertThat(holds(Assumption.positive(P), NESTED)).isFalse();
    assertThat(holds(Assumption.positiveWhere(Q, P), NESTED)).isTrue();
    assertThat(holds(Assumption.positiveWhere(P, Q), NESTED)).isFalse();
  }

  @Test
  void supportsAreComparedOverAtomsToo() {
    Binding atoms = Binding.of(P, Categorical.of(0.5, 0.5, 0)).and(Q, Categorical.of(0.3, 0.7));
    assertThat(holds(Assumption.sameSupport(P, Q), atoms)).isTrue();
    assertThat(holds(Assumption.sameSupport(P, Q), atoms.and(Q, Categorical.of(1, 0)))).isFalse();
    assertThat(holds(Assumption.sameSupport(P, Q), NESTED)).isFalse();
  }

  @Test
  void aSupportThatMovesIsSeen() {
    DensitySymbol g = density("g", W);
    Binding at = Binding.empty().and(W, 1);
    Assumption fixed = Assumption.fixedSupport(g, W);
    assertThat(holds(fixed, at.and(g, Family.uniform()))).isFalse();
    assertThat(holds(fixed, at.and(g, Family.location(Normal.of(0, 1))))).isTrue();
    assertThat(holds(fixed, at.and(g, Family.scale(Exponential.of(1))))).isTrue();
    assertThat(holds(fixed, at.and(g, Family.mixture(Normal.of(0, 1), Normal.of(1, 1))))).isTrue();
  }

  @Test
  void numbersAreCompared() {
    Assumption share = Assumption.between(0, W, 1);
    assertThat(holds(share, Binding.empty().and(W, 0.3))).isTrue();
    assertThat(holds(share, Binding.empty().and(W, 1))).isFalse();
    assertThat(holds(Assumption.finite(KL(P, Q)), NESTED)).isTrue();
    assertThat(holds(Assumption.finite(KL(Q, P)), NESTED)).isFalse();
  }

  @Test
  void eachIsWrittenInWordsAndInLatex() {
    assertThat(Assumption.sameSupport(P, Q)).hasToString("supp p = supp q");
    assertThat(Assumption.positiveWhere(P, Q).toLatex()).isEqualTo("p > 0\\text{ where }q > 0");
    assertThat(Assumption.between(0, W, 1)).hasToString("0 < w < 1");
    assertThat(Assumption.frozen(function("D"))).hasToString("D frozen");
    assertThat(Assumption.frozen(function("D"), P.over(Q))).hasToString("D = p/q frozen");
    assertThat(Assumption.finite(KL(P, Q))).hasToString("|KL(p ‖ q)| < ∞");
  }

  @Test
  void aLineThatNeedsItsAssumptionSaysSoAndShowsAPair() {
    Derivation derivation =
        Derivation.of("the mass of p, counted by q")
            .line(one())
            .line(E(Q, P.over(Q)), "importance weights")
            .onlyIf(Assumption.positiveWhere(Q, P));
    Verification verification = derivation.verify(Trials.atoms(60));
    assertThat(verification.verdict()).isEqualTo(Verdict.HOLDS);
    NeededAssumption needed = verification.needed().get(0);
    assertThat(needed.line()).isEqualTo(2);
    assertThat(needed.assumption()).hasToString("q > 0 where p > 0");
    assertThat(needed.counterexample().value().value()).isLessThan(1);
    assertThat(verification.toString())
        .contains("line 2 holds only if q > 0 where p > 0: for q = Categorical(");
    assertThat(derivation.toString()).contains("importance weights; only if q > 0 where p > 0");
  }

  @Test
  void withoutItTheLineIsRejected() {
    Verification verification =
        Derivation.of("no assumption").line(one()).line(E(Q, P.over(Q))).verify(Trials.atoms(60));
    assertThat(verification.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(verification.needed()).isEmpty();
  }

  @Test
  void anAssumptionThatIsNotNeededIsNotReported() {
    Verification verification =
        Derivation.of("symmetry")
            .assuming(Assumption.sameSupport(P, Q))
            .line(JS(P, Q))
            .line(JS(Q, P))
            .verify(Trials.atoms(40));
    assertThat(verification.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(verification.needed()).isEmpty();
    assertThat(verification.toString()).doesNotContain("holds only if");
  }

  @Test
  void numbersAreDrawnWhereTheAssumptionHolds() {
    Derivation.of("skew divergence")
        .assuming(Assumption.between(0, W, 1))
        .line(KL(P, mix(W, P, Q)))
        .atMost(log(W).negate(), "the mixture is at least w p")
        .verify(Trials.atoms(50))
        .orThrow();
  }

  @Test
  void anAssumptionThatNoPairMeetsDecidesNothing() {
    Verification verification =
        Derivation.of("never")
            .assuming(Assumption.between(1e6, W, 2e6))
            .line(W)
            .line(W.plus(number(1)))
            .verify(Trials.atoms(3));
    assertThat(verification.verdict()).isEqualTo(Verdict.UNDECIDED);
  }
}
