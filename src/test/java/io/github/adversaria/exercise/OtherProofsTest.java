package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.exercise.Assessment.Outcome;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Derivation;
import org.junit.jupiter.api.Test;

/** Proofs that go another way than the solution that is shown, or write it another way. */
final class OtherProofsTest {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final Expr BEST = P.over(P.plus(Q));
  private static final Expr REST = one().minus(BEST);

  private static void accepted(String exercise, Derivation proof) {
    Assessment assessment = Exercises.of(exercise).check(proof);
    assertThat(assessment.outcome()).as(assessment.toString()).isEqualTo(Outcome.CORRECT);
  }

  private static Derivation begin(Expr first) {
    return Derivation.of("another way").line(first);
  }

  @Test
  void nothingBeatsIt() {
    var d = function("D").into(0, 1);
    Expr value = E(P, log(d)).plus(E(Q, log(one().minus(d))));
    Expr all = P.plus(Q);
    accepted(
        "03.4",
        begin(value.with(d, BEST).minus(value))
            .atLeast(
                integral(P.minus(all.times(d)).plus(Q.minus(all.times(one().minus(d))))),
                "log t ≤ t − 1 for both, times p and q")
            .line(number(0), "all cancels")
            .assuming(Assumption.positive(P), Assumption.positive(Q)));
  }

  @Test
  void overlooked() {
    var before = density("p_0");
    var after = density("p_1");
    Expr ratio = after.plus(P).over(before.plus(P));
    Expr first = P.over(P.plus(after));
    Expr frozen = P.over(P.plus(before));
    accepted(
        "07.2",
        begin(
                E(P, log(first))
                    .plus(E(after, log(one().minus(first))))
                    .minus(E(P, log(frozen)).plus(E(after, log(one().minus(frozen))))))
            .line(
                E(after, log(after.over(before)))
                    .minus(E(P, log(ratio)))
                    .minus(E(after, log(ratio))),
                "quotients, the other way up")
            .line(
                KL(after, before).minus(KL(mean(P, after), mean(P, before)).times(2)),
                "definitions")
            .assuming(Assumption.finite(KL(after, before))));
  }

  @Test
  void label() {
    accepted(
        "08.5",
        begin(log(2).plus(E(mean(P, Q), BEST.times(log(BEST)).plus(REST.times(log(REST))))))
            .line(KL(P, mean(Q, P)).plus(KL(Q, mean(Q, P))).times(0.5), "D* = p/2m")
            .line(JS(P, Q), "definition"));
  }

  @Test
  void minibatches() {
    var d = function("D").into(0, 1);
    var p1 = density("p_1");
    var p2 = density("p_2");
    var q1 = density("q_1");
    var q2 = density("q_2");
    Expr logs = log(one().minus(d));
    accepted(
        "08.6",
        begin(sup(d, E(mean(p1, p2), log(d)).plus(E(mean(q1, q2), logs))))
            .atMost(
                sup(d, E(q2, logs).plus(E(p2, log(d))).times(0.5))
                    .plus(sup(d, E(q1, logs).plus(E(p1, log(d))).times(0.5))),
                "V is linear; two D instead of one")
            .line(JS(p1, q1).plus(JS(p2, q2)).minus(log(4)), "2 JS − log 4 each"));
  }

  @Test
  void wayDown() {
    accepted(
        "09.2",
        begin(E(Q, log(REST)).minus(E(P, log(REST))))
            .line(KL(Q, mean(Q, P)).plus(KL(P, Q)).minus(KL(P, mean(Q, P))), "q/(p + q) = q/2m")
            .atLeast(KL(Q, mean(P, Q)).plus(KL(P, mean(P, Q))), "KL(p‖m) ≤ ½ KL(p‖q), convexity")
            .line(JS(P, Q).times(2), "definition"));
  }

  @Test
  void together() {
    var theta = scalar("\\theta");
    var g = density("p_\\theta", theta);
    Expr best = P.over(P.plus(g));
    Expr score = log(g).derivative(theta);
    accepted(
        "10.4",
        begin(E(g, log(one().minus(best)).minus(log(best)).times(score)))
            .line(E(g, one().plus(log(g)).minus(log(P)).times(score)), "a mean of 0 more")
            .line(gradient(KL(g, P), theta), "the product rule")
            .assuming(Assumption.sameSupport(P, g), Assumption.finite(KL(g, P))));
  }

  @Test
  void midpoint() {
    accepted(
        "11.3",
        begin(E(Q, log(BEST).negate()))
            .line(log(2).minus(KL(Q, mean(Q, P))).plus(KL(Q, P)), "(p + q)/p = (q/p)(2m/q)")
            .line(
                KL(Q, P).minus(JS(P, Q).times(2)).plus(E(P, log(BEST))).plus(log(2).times(2)),
                "2 JS = KL(p‖m) + KL(q‖m), p/m = 2 D*"));
  }
}
