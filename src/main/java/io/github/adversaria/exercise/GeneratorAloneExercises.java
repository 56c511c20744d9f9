package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;

/** D17: what a generator without an adversary is trained by, and what that does not see. */
final class GeneratorAloneExercises {

  private static final DensitySymbol P = density("p").over("z");
  private static final DensitySymbol Q = density("q").over("z");

  /** Bounded, so that no likelihood is too large or small for the trials' heavy tails. */
  private static final FunctionSymbol LIKELIHOOD = function("\\ell").into(0.1, 3);

  private GeneratorAloneExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("17-a-generator-alone", "A generator alone")
        .given(
            """
            var p = density("p").over("z");
            var q = density("q").over("z");
            var l = function("\\\\ell").into(0.1, 3);
            """)
        .with(brokenPictures(), evidence());
  }

  private static Exercise brokenPictures() {
    return ExerciseBuilder.of("17.1", "Right in every pixel, wrong as a picture")
        .on("D17", ExerciseKind.COMPUTE)
        .statement(
            """
            A picture has two pixels. Among real ones both are ink with probability $a$, and both
            paper otherwise. Every error that is a sum over pixels is as small for a generator as for
            the data if each pixel *by itself* has the right share of ink. Of all such generators take
            the worst: with what probability does it make a picture that never occurs?
            """)
        .cell("DoubleUnaryOperator answer = null;    // a -> ...")
        .check(
            FormulaCheck.of(v -> 2 * Math.min(v[0], 1 - v[0]))
                .in("a", 0.02, 0.98)
                .mistake(
                    v -> 2 * v[0] * (1 - v[0]),
                    "Those are pixels that do not know of each other. Pixels that *avoid* each other"
                        + " are worse.")
                .mistake(
                    v -> Math.min(v[0], 1 - v[0]),
                    "That is one of the two broken pictures; there is another.")
                .mistake(
                    v -> 2 * v[0], "Right while ink is the rarer; a probability does not exceed 1.")
                .mistake(
                    v -> 1,
                    "With broken pictures only, one pixel is ink where the other is not, so the"
                        + " shares add up to 1. Both have to be $a$."))
        .hint("Call $b$ the probability of (ink, paper). What is that of (paper, ink)?")
        .hint("Both pixels have the same share $a$, so the two broken pictures are equally likely.")
        .hint("(ink, ink) then has $a-b$, and (paper, paper) has $1-a-b$. How large may $b$ be?")
        .solution(
            "DoubleUnaryOperator answer = a -> 2 * Math.min(a, 1 - a);",
            """
            Let $b$ be the probability of (ink, paper). The first pixel is ink with probability $a$, so
            (ink, ink) has $a-b$; the second too, so (paper, ink) has $b$ as well; $1-a-b$ is left for
            (paper, paper). None may be negative: $b\\le\\min(a,1-a)$, and the broken ones have $2b$.
            At $a=\\tfrac12$ that is 1. A sum over pixels takes *nothing but* broken pictures for perfect.
            """)
        .next(
            "With three pixels, all ink or all paper: is the worst generator still a matter of"
                + " $\\min(a,1-a)$?")
        .build();
  }

  private static Exercise evidence() {
    return ExerciseBuilder.of("17.2", "A bound for what cannot be integrated")
        .on("D17", ExerciseKind.PROVE)
        .origin("after Kingma and Welling 2014, section 2.2")
        .statement(
            """
            Codes $z$ are drawn from $p$, and $\\ell(z)$ is the likelihood of one picture given its code; so
            $\\mathbb E_p\\,\\ell$ is the likelihood of the picture. An encoder names another density $q$ of codes,
            which is positive exactly where $p$ is. Prove for every such $q$

            $$\\log\\mathbb E_p\\,\\ell\\;\\ge\\;\\mathbb E_q\\log\\ell-\\mathrm{KL}(q\\,\\|\\,p).$$

            The derivation begins with the left-hand side and ends with the right-hand one.
            `Assumption.sameSupport(p, q)` may be assumed.
            """)
        .cell(
            """
            Derivation answer = null;
            // Derivation.of("the evidence").assuming(Assumption.sameSupport(p, q))
            //     .line(log(E(p, l)), "the likelihood of the picture")
            //     .line(..., "why").atLeast(..., "why") ...""")
        .check(
            ProofCheck.atLeast(log(E(P, LIKELIHOOD)), E(Q, log(LIKELIHOOD)).minus(KL(Q, P)))
                .on(Trials.line(40).and(Trials.atoms(40)))
                .allowing(Assumption.sameSupport(P, Q))
                .allowing(Assumption.sameSupport(Q, P))
                .through(
                    new Waypoint(
                        "the densities of both meet under one expectation",
                        line ->
                            Parts.meet(line, LIKELIHOOD, P, Q)
                                || Parts.meet(line, LIKELIHOOD, P) && Parts.meet(line, P, Q))))
        .hint("The left-hand side knows nothing of $q$. Write it as an expectation under $q$.")
        .hint("$\\mathbb E_p\\,\\ell=\\mathbb E_q[\\ell\\,p/q]$: importance weights.")
        .hint("The logarithm is concave: $\\log\\mathbb E_q[\\dots]\\ge\\mathbb E_q\\log[\\dots]$.")
        .solution(
            """
            Derivation answer = Derivation.of("the evidence")
                .assuming(Assumption.sameSupport(p, q))
                .line(log(E(p, l)), "the likelihood of the picture")
                .line(log(E(q, l.times(p).over(q))), "weighed by p/q")
                .atLeast(E(q, log(l.times(p).over(q))), "Jensen: the logarithm is concave")
                .line(E(q, log(l)).minus(KL(q, p)), "log(lp/q) = log l − log(q/p)");
            """,
            """
            Only one step is no equality. What Jensen gives away is the divergence of $q$ from the
            codes' law given the picture, $p\\ell/\\mathbb E_p\\ell$: an encoder that names this very law loses
            nothing.
            """)
        .next(
            "Average $K$ weights before the logarithm is taken. Between which two of these lines does"
                + " $\\mathbb E\\log\\frac1K\\sum_k\\ell(z_k)p(z_k)/q(z_k)$ lie?")
        .build();
  }
}
