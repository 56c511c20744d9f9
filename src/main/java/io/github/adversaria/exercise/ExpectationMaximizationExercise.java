package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Trials;

/** D14: the bound that EM raises in place of the likelihood. */
final class ExpectationMaximizationExercise {

  private ExpectationMaximizationExercise() {}

  static Exercise bound() {
    var p = density("p");
    var q0 = density("q_0");
    var q1 = density("q_1");
    var r = function("r").into(0, 1);
    Expr left = one().minus(r);
    Expr from = E(p, log(mean(q0, q1)));
    Expr to =
        E(p, r.times(log(q0.over(r.times(2))))).plus(E(p, left.times(log(q1.over(left.times(2))))));
    return ExerciseBuilder.of("01.5", "What a step of EM may rely on")
        .on("D14", ExerciseKind.PROVE)
        .statement(
            """
            The model is $\\tfrac12(q_0+q_1)$. Let $r(x)\\in(0,1)$ be *any* guess of the share that the first
            component has in $x$. Prove that the mean log-likelihood is at least
            $$\\mathbb E_p\\Bigl[r\\log\\frac{q_0}{2r}\\Bigr]+\\mathbb E_p\\Bigl[(1-r)\\log\\frac{q_1}{2(1-r)}\\Bigr].$$
            """)
        .cell(
            """
            Expr rest = one().minus(r);
            Expr from = E(p, log(mean(q0, q1)));
            Expr to = E(p, r.times(log(q0.over(r.times(2)))))
                .plus(E(p, rest.times(log(q1.over(rest.times(2))))));
            Derivation answer = null;    // Derivation.of("EM").line(from, "...") ... to
            """)
        .check(
            ProofCheck.atLeast(from, to)
                .on(Trials.line(25).and(Trials.atoms(25)))
                .through(
                    new Waypoint(
                        "the mixture is written as an average with the weights $r$ and $1-r$",
                        line -> line.symbols().contains(r) && WrittenLine.worth(from).test(line))))
        .hint("The logarithm of an average is at least the average of the logarithms (Jensen).")
        .hint(
            "First make $\\tfrac12q_0+\\tfrac12q_1$ an average with weights $r$ and $1-r$, without changing its"
                + " value: multiply by $r$ what you divide by $r$.")
        .hint("$r\\cdot\\frac{q_0}{2r}+(1-r)\\cdot\\frac{q_1}{2(1-r)}$; then `.atLeast(...)`.")
        .solution(
            """
            Expr rest = one().minus(r);
            Expr first = q0.over(r.times(2));
            Expr second = q1.over(rest.times(2));
            Derivation answer = Derivation.of("EM")
                .line(E(p, log(mean(q0, q1))), "the mean log-likelihood")
                .line(E(p, log(r.times(first).plus(rest.times(second)))), "r over r is 1")
                .atLeast(E(p, r.times(log(first)).plus(rest.times(log(second)))), "Jensen at each x")
                .line(E(p, r.times(log(first))).plus(E(p, rest.times(log(second)))), "E is linear");
            """,
            """
            The numbers $r$ and $1-r$ are weights at every $x$, so Jensen's inequality applies there. It is an equality
            where $\\frac{q_0}{2r}=\\frac{q_1}{2(1-r)}$, that is, $r=\\frac{q_0}{q_0+q_1}$: the responsibilities. The
            step E puts them in, so that the bound touches; the step M raises the bound, and the likelihood above it
            with it. So no step lowers the likelihood.
            """)
        .next(
            "Which divergence is the gap? Subtract: it is"
                + " $\\mathbb E_p$ of a KL between $(r,1-r)$ and the responsibilities.")
        .build();
  }
}
