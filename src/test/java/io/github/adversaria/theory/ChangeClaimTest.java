package io.github.adversaria.theory;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import org.junit.jupiter.api.Test;

/** Claims about what happens as a symbol varies: up to a constant, orders, gradients. */
class ChangeClaimTest {

  private static final ScalarSymbol THETA = scalar("\\theta");
  private static final DensitySymbol P = density("p_r");
  private static final DensitySymbol Q = density("q");
  private static final DensitySymbol G = density("p_g", THETA);
  private static final FunctionSymbol D = function("D").into(0, 1);
  private static final Expr BEST = P.over(P.plus(G));

  @Test
  void likelihoodAndDivergenceDifferByAConstantInTheModel() {
    Verification verification =
        Derivation.of("maximum likelihood")
            .line(E(P, log(Q)).negate())
            .upToConstant(KL(P, Q), Q, "the entropy of the data does not depend on the model")
            .verify()
            .orThrow();
    assertThat(verification.toString()).contains("= const + (in q) KL(p_r ‖ q)");
  }

  @Test
  void butNotByAConstantInTheData() {
    Verification verification =
        Derivation.of("maximum likelihood, wrongly")
            .line(E(P, log(Q)).negate())
            .upToConstant(KL(P, Q), P, "")
            .verify(Trials.atoms(100));
    assertThat(verification.verdict()).isEqualTo(Verdict.FAILS);
    Counterexample example = verification.firstBadStep().orElseThrow();
    assertThat(example.toString()).contains(" or ", "at the other p_r");
  }

  @Test
  void theBestModelByLikelihoodIsTheBestByDivergence() {
    Derivation.of("arg max likelihood = arg min KL")
        .line(E(P, log(Q)))
        .oppositeOrder(KL(P, Q), Q, "")
        .verify()
        .orThrow();
  }

  @Test
  void theOrderByAnotherDivergenceIsAnother() {
    Verification verification =
        Derivation.of("one divergence is as good as another")
            .line(KL(P, Q))
            .sameOrder(KL(Q, P), Q, "")
            .verify();
    assertThat(verification.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(verification.firstBadStep().orElseThrow().toString()).contains("change of line 2");
  }

  @Test
  void theNonSaturatingGradientWithAFrozenDiscriminator() {
    Verification verification =
        Derivation.of("source 003, item 4, as gradients")
            .assuming(Assumption.fixedSupport(G, THETA))
            .line(E(G, log(D).negate()), "the loss of the generator")
            .sameGradient(KL(G, P).minus(JS(P, G).times(2)), THETA, "D does not move")
            .onlyIf(Assumption.frozen(D, BEST))
            .verify(Trials.line(100))
            .orThrow();
    assertThat(verification.needed())
        .extracting(needed -> needed.assumption().toString())
        .anyMatch(text -> text.endsWith("frozen"));
  }

  @Test
  void maximumLikelihoodAsAnAdversarialLoss() {
    FunctionSymbol f = function("f");
    Derivation derivation =
        Derivation.of("Goodfellow 2016, exercise 8.3")
            .assuming(Assumption.fixedSupport(G, THETA), Assumption.finite(KL(P, G)))
            .line(E(G, f), "f scores what the generator makes");
    Verification right =
        derivation
            .sameGradient(KL(P, G), THETA, "importance weights")
            .onlyIf(Assumption.frozen(f, P.over(G).negate()))
            .verify(Trials.line(60).withoutHardPairs())
            .orThrow();
    assertThat(right.needed()).extracting(need -> need.assumption().toString()).hasSize(1);
    Verification printed =
        derivation
            .sameGradient(KL(P, G), THETA, "000, 8.3, with the sign as first printed")
            .onlyIf(Assumption.frozen(f, P.over(G)))
            .verify(Trials.line(10).withoutHardPairs());
    assertThat(printed.verdict()).isEqualTo(Verdict.FAILS);
  }

  @Test
  void theTwoLossesOfTheGeneratorHaveDifferentGradients() {
    Verification verification =
        Derivation.of("001: minimising log(1 − D) is maximising log D")
            .line(E(G, log(one().minus(D))))
            .sameGradient(E(G, log(D).negate()), THETA, "")
            .verify(Trials.line(10).withoutHardPairs());
    assertThat(verification.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(verification.firstBadStep().orElseThrow().toString())
        .contains("slope of line 1 in θ", "Normal(0, 1)");
  }
}
