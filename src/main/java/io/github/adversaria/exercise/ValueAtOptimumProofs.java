package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.theory.Trials;

/** D3 and D18: the decomposition into divergences, and that nobody gains at the balance. */
final class ValueAtOptimumProofs {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D").into(0, 1);
  private static final Trials TRIALS = Trials.line(25).and(Trials.atoms(20));

  private ValueAtOptimumProofs() {}

  static Exercise threeToOne() {
    Expr value = E(P, log(D)).times(3).plus(E(Q, log(one().minus(D))));
    Expr from = value.with(D, value.maximizer(D));
    Expr m = mix(0.75, P, Q);
    Expr to = KL(P, m).times(3).plus(KL(Q, m)).plus(log(3).times(3)).minus(log(4).times(4));
    return ExerciseBuilder.of("05.4", "What an uneven mixture of points minimises")
        .on("D3", ExerciseKind.PROVE)
        .statement(
            """
            The discriminator maximises $3\\,\\mathbb E_p\\log D+\\mathbb E_q\\log(1-D)$. Prove that what it attains is
            $$3\\,\\mathrm{KL}(p\\|m)+\\mathrm{KL}(q\\|m)+3\\log3-4\\log4,\\qquad m=\\tfrac34p+\\tfrac14q.$$
            """)
        .cell(
            """
            Expr V = E(p, log(D)).times(3).plus(E(q, log(one().minus(D))));
            Expr from = V.with(D, V.maximizer(D));
            Expr m = mix(0.75, p, q);
            Expr to = KL(p, m).times(3).plus(KL(q, m)).plus(log(3).times(3)).minus(log(4).times(4));
            Derivation answer = null;    // Derivation.of("3 : 1").line(from, "...") ... to
            """)
        .check(
            ProofCheck.equal(from, to)
                .on(TRIALS)
                .through(
                    new Waypoint(
                        "constants stand before the expectations of logarithms",
                        line ->
                            WrittenLine.some(WrittenLine::isExpectation).test(line)
                                && WrittenLine.someOutside(WrittenLine::isLog).test(line))))
        .hint(
            "Write out $D^*$ and $1-D^*$ as fractions of densities: the denominator is $3p+q=4m$.")
        .hint("$\\log\\frac{3p}{4m}=\\log\\tfrac34+\\log\\frac pm$. How often does it count?")
        .hint("Collect: $3\\log\\tfrac34$ and $-\\log4$. Then the definition of KL, twice.")
        .solution(
            """
            Expr V = E(p, log(D)).times(3).plus(E(q, log(one().minus(D))));
            Expr sum = p.times(3).plus(q);
            Expr m = mix(0.75, p, q);
            Expr constants = log(3).times(3).minus(log(4).times(4));
            Derivation answer = Derivation.of("3 : 1")
                .line(V.with(D, V.maximizer(D)), "the best D put in")
                .line(E(p, log(p.times(3).over(sum))).times(3).plus(E(q, log(q.over(sum)))), "1 − D*")
                .line(E(p, log(p.over(m))).times(3).plus(E(q, log(q.over(m)))).plus(constants),
                    "3p + q is 4m: log 3/4 three times, log 1/4 once")
                .line(KL(p, m).times(3).plus(KL(q, m)).plus(constants), "definition of KL");
            """,
            """
            With the weights $\\pi=\\tfrac34$ and $1-\\pi$ this is four times the generalised Jensen–Shannon divergence
            $\\pi\\,\\mathrm{KL}(p\\|m)+(1-\\pi)\\,\\mathrm{KL}(q\\|m)$ of Lin (1991), less four times the entropy of the class.
            Both divergences vanish where $p=q$: the generator's best is the same as with balanced classes, and
            the value $-2.249$.
            """)
        .next(
            "Let the discriminator see $n$ real points for each generated one, and $n\\to\\infty$: which KL remains?")
        .build();
  }

  static Exercise balance() {
    Expr other = one().minus(D);
    Expr from = E(P, log(D)).plus(E(P, log(other)));
    Expr to = log(4).negate();
    Expr mean = E(P, D);
    return ExerciseBuilder.of("05.5", "Where the discriminator cannot gain")
        .on("D18", ExerciseKind.PROVE)
        .statement(
            """
            At the equilibrium the generator has reached $p_g=p$. Prove that no discriminator $D$ then gets more than
            $-\\log4$, so that it does not gain by leaving $D=\\tfrac12$. Do it without the formula of $D^*$ and
            without divergences: by a bound on numbers that holds at each $x$, or by Jensen's inequality.
            """)
        .cell(
            """
            Expr from = E(p, log(D)).plus(E(p, log(one().minus(D))));
            Expr to = log(4).negate();
            Derivation answer = null;    // Derivation.of("balance").line(from, "...") ... to
            """)
        .check(
            ProofCheck.atMost(from, to)
                .on(TRIALS)
                .through(
                    new Waypoint(
                        "a bound can be seen that does not know $p$",
                        line ->
                            WrittenLine.has(D.times(other), other.times(D)).test(line)
                                || line.symbols().contains(D)
                                    && WrittenLine.worth(to, log(mean).plus(log(one().minus(mean))))
                                        .test(line))))
        .hint("Both expectations are under the same density now. Write them as one.")
        .hint("How large can $y(1-y)$ be?")
        .solution(
            """
            Derivation answer = Derivation.of("balance")
                .line(E(p, log(D)).plus(E(p, log(one().minus(D)))), "the generator has the data's density")
                .line(E(p, log(D.times(one().minus(D)))), "one expectation, one logarithm")
                .atMost(log(4).negate(), "y (1 − y) is at most a quarter");
            """,
            """
            $y(1-y)=\\tfrac14-(y-\\tfrac12)^2\\le\\tfrac14$ at each $x$. With the other half, that at $D=\\tfrac12$ the
            value is $-\\log4$ whatever the generator does, nobody gains by moving alone: a Nash equilibrium.
            """)
        .next(
            "How much does a discriminator lose that says $\\tfrac12+\\varepsilon$ everywhere, to second order?")
        .build();
  }
}
