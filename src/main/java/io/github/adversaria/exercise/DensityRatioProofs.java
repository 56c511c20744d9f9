package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.chiSquared;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.sigmoid;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;
import java.util.function.Predicate;

/** D2: what follows from the ratio. */
final class DensityRatioProofs {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final Trials TRIALS = Trials.line(25).and(Trials.atoms(20));

  private DensityRatioProofs() {}

  static Exercise chiSquaredFromOdds() {
    Expr best = P.over(P.plus(Q));
    Expr from = E(P, best.over(one().minus(best))).minus(1);
    Expr to = chiSquared(P, Q);
    Predicate<Expr> underQ =
        part -> WrittenLine.isExpectation(part) && part.operands().get(0).equals(Q);
    Predicate<Expr> integral =
        part ->
            part.isNumber() && part.operands().size() == 1 && !part.operands().get(0).isNumber();
    return ExerciseBuilder.of("04.4", "The mean odds of the data")
        .on("D2", ExerciseKind.PROVE)
        .statement(
            """
            Show a real point to the optimal discriminator $D^*=\\frac p{p+q}$ and read off the odds
            $\\frac{D^*}{1-D^*}$. Prove that they are, on average and less 1, a divergence: Pearson's
            $\\chi^2(p\\|q)=\\mathbb E_q\\bigl(\\frac pq-1\\bigr)^2$. You may assume that $q>0$ where $p>0$:
            `.assuming(Assumption.positiveWhere(q, p))`.
            """)
        .cell(
            """
            Expr best = p.over(p.plus(q));
            Expr from = E(p, best.over(one().minus(best))).minus(1);
            Expr to = chiSquared(p, q);
            Derivation answer = null;    // Derivation.of("odds").line(from, "...") ... to
            """)
        .check(
            ProofCheck.equal(from, to)
                .allowing(Assumption.positiveWhere(Q, P))
                .on(TRIALS)
                .through(
                    new Waypoint(
                        "the expectation is taken under $q$, or as an integral",
                        WrittenLine.some(underQ).or(WrittenLine.some(integral)))))
        .hint("First make the odds a ratio of densities.")
        .hint("$\\mathbb E_pf=\\mathbb E_q\\bigl[\\frac pqf\\bigr]$ needs the assumption.")
        .hint(
            "Open the square in $\\mathbb E_q\\bigl(\\frac pq-1\\bigr)^2$. What is $\\mathbb E_q\\frac pq$?")
        .solution(
            """
            Expr best = p.over(p.plus(q));
            Expr ratio = p.over(q);
            Derivation answer = Derivation.of("odds")
                .line(E(p, best.over(one().minus(best))).minus(1), "the mean odds, less 1")
                .line(E(p, ratio).minus(1), "the sum p + q cancels")
                .line(E(q, ratio.power(2)).minus(1), "a weight turns q into p")
                .line(E(q, ratio.minus(1).power(2)), "the mean ratio under q is 1")
                .line(chiSquared(p, q), "definition")
                .assuming(Assumption.positiveWhere(q, p));
            """,
            """
            $\\mathbb E_q\\bigl(\\frac pq-1\\bigr)^2=\\mathbb E_q\\bigl(\\frac pq\\bigr)^2-2+1$, since
            $\\mathbb E_q\\frac pq=1$. So the odds exceed 1 on average unless $p=q$, and their mean is infinite long
            before KL is: a mean of odds over a validation set is a poor measure.
            """)
        .next(
            "Prove in the same way that $\\mathbb E_q\\frac{1-D^*}{D^*}-1$ is the $\\chi^2$ the other way round.")
        .build();
  }

  static Exercise costOfAnError() {
    var u = function("u");
    Expr value = E(P, log(sigmoid(u))).plus(E(Q, log(sigmoid(u.negate()))));
    Expr from = value.derivative(u).derivative(u).with(u, log(P.over(Q)));
    Expr to = P.times(Q).over(P.plus(Q)).negate();
    return ExerciseBuilder.of("04.5", "Where a wrong logit is cheap")
        .on("D2", ExerciseKind.PROVE)
        .statement(
            """
            Write $V$ with the logit $u$ in place of $D=\\sigma(u)$. Differentiate twice in $u(x)$ and put in the
            optimal logit $\\log\\frac pq$: this is the curvature with which $V$ falls when the logit is
            wrong at $x$. Prove that it is $-\\frac{pq}{p+q}$: an error costs only where there are points of both
            kinds. This is a derivation of functions of the point, not of numbers.
            """)
        .cell(
            """
            Expr V = E(p, log(sigmoid(u))).plus(E(q, log(sigmoid(u.negate()))));
            Expr from = V.derivative(u).derivative(u).with(u, log(p.over(q)));
            Expr to = p.times(q).over(p.plus(q)).negate();
            Derivation answer = null;    // Derivation.of("curvature").line(from, "...") ... to
            """)
        .check(
            ProofCheck.equal(from, to)
                .on(TRIALS)
                .through(
                    new Waypoint(
                        "$\\sigma$ of the logit is a fraction of densities",
                        DensityRatioProofs::worked)))
        .hint("Look at `from`: it has $\\sigma(u)\\,\\sigma(-u)$ with $u=\\log\\frac pq$.")
        .hint("$\\sigma(\\log\\frac pq)=\\frac1{1+q/p}$. And $\\sigma(-u)=1-\\sigma(u)$.")
        .solution(
            """
            Expr V = E(p, log(sigmoid(u))).plus(E(q, log(sigmoid(u.negate()))));
            Expr share = p.over(p.plus(q));
            Derivation answer = Derivation.of("curvature")
                .line(V.derivative(u).derivative(u).with(u, log(p.over(q))), "twice, at the optimum")
                .line(share.times(one().minus(share)).times(p.plus(q)).negate(), "the logit's sigma is D*")
                .line(p.times(q).over(p.plus(q)).negate(), "1 − D* is q/(p + q)");
            """,
            """
            $\\sigma'=\\sigma(1-\\sigma)$, so the second derivative of $p\\log\\sigma(u)+q\\log\\sigma(-u)$ is
            $-(p+q)\\,\\sigma(u)\\sigma(-u)$. At the optimum $\\sigma(u)=D^*$, and
            $(p+q)\\,D^*(1-D^*)=\\frac{pq}{p+q}$. Half of it times the square of the error is what $V$ loses.
            """)
        .next(
            "Do the same for $D$ itself in place of its logit. Why is that curvature not the same?")
        .build();
  }

  private static boolean worked(Expr line) {
    Expr ratio = P.over(Q);
    Expr inverse = Q.over(P);
    boolean left =
        WrittenLine.some(
                part -> part.operands().size() == 1 && part.equals(sigmoid(part.operands().get(0))))
            .test(line);
    return !left
        && WrittenLine.has(
                P.over(P.plus(Q)),
                P.over(Q.plus(P)),
                Q.over(P.plus(Q)),
                Q.over(Q.plus(P)),
                one().over(inverse.plus(1)),
                one().over(one().plus(inverse)),
                one().over(ratio.plus(1)),
                one().over(one().plus(ratio)),
                ratio.over(one().plus(ratio)),
                ratio.over(ratio.plus(1)),
                one().plus(exp(log(ratio))),
                P.plus(Q).power(2),
                one().plus(ratio).power(2))
            .test(line);
  }
}
