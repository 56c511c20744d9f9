package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;

/** D15: the density of a map of noise, and the two gradients of an expectation under it. */
final class PushforwardExercises {

  private PushforwardExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("02-sampling-by-pushforward", "Sampling by a pushforward")
        .given(
            """
            var theta = scalar("\\\\theta");
            var b = scalar("b");
            var q = density("q", theta);
            var f = function("f");
            """)
        .with(square(), FoldedGeneratorExercise.folded(), baseline(), noBias());
  }

  private static double normal(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private static Exercise square() {
    return ExerciseBuilder.of("02.1", "The square of a normal that is off centre")
        .on("D15", ExerciseKind.COMPUTE)
        .statement(
            """
            $Z\\sim\\mathcal N(\\mu,1)$ and $X=Z^2$. Give the density of $X$ at $x>0$.
            """)
        .cell("DoubleBinaryOperator answer = null;    // (mu, x) -> ...")
        .check(
            FormulaCheck.of(
                    v ->
                        (normal(Math.sqrt(v[1]) - v[0]) + normal(Math.sqrt(v[1]) + v[0]))
                            / (2 * Math.sqrt(v[1])))
                .in("mu", -2, 2)
                .in("x", 0.05, 5)
                .mistake(
                    v -> normal(Math.sqrt(v[1]) - v[0]) / (2 * Math.sqrt(v[1])),
                    "One branch is missing: two points are sent to $x$.")
                .mistake(
                    v -> normal(Math.sqrt(v[1]) - v[0]) / Math.sqrt(v[1]),
                    "One branch was counted twice. The two preimages are equally dense only for $\\mu=0$.")
                .mistake(
                    v -> normal(Math.sqrt(v[1]) - v[0]) + normal(Math.sqrt(v[1]) + v[0]),
                    "The Jacobian is missing: what is there lies on another length after the map.")
                .mistake(
                    v ->
                        (normal(Math.sqrt(v[1]) - v[0]) + normal(Math.sqrt(v[1]) + v[0]))
                            * (2 * Math.sqrt(v[1])),
                    "That multiplies by the slope of the map; the slope of the *inverse* is wanted.")
                .mistake(
                    v ->
                        (normal(Math.sqrt(v[1]) - v[0]) - normal(Math.sqrt(v[1]) + v[0]))
                            / (2 * Math.sqrt(v[1])),
                    "The slope of the branch on the left is negative; its absolute value counts."))
        .hint("Which points $z$ are sent to $x$? There are two.")
        .hint(
            "Each gives $p_Z(z)\\,|\\partial z/\\partial x|$. What is $\\partial\\sqrt x/\\partial x$?")
        .hint("The density of $Z$ at $\\sqrt x$ and that at $-\\sqrt x$ differ unless $\\mu=0$.")
        .solution(
            """
            DoubleUnaryOperator phi = z -> Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            DoubleBinaryOperator answer = (mu, x) ->
                (phi.applyAsDouble(Math.sqrt(x) - mu) + phi.applyAsDouble(-Math.sqrt(x) - mu))
                / (2 * Math.sqrt(x));
            """,
            """
            The preimages of $x$ are $\\pm\\sqrt x$, with the slopes $\\pm\\frac1{2\\sqrt x}$. So
            $p_X(x)=\\frac{1}{2\\sqrt x}\\bigl(\\varphi(\\sqrt x-\\mu)+\\varphi(\\sqrt x+\\mu)\\bigr)$: the
            $\\chi^2$ distribution with one degree of freedom, not central unless $\\mu=0$.
            """)
        .next("At $x\\to0$ it is infinite. Why does its integral stay 1?")
        .build();
  }

  private static Exercise baseline() {
    return ExerciseBuilder.of("02.3", "The best baseline is not the mean")
        .on("D15", ExerciseKind.COMPUTE)
        .statement(
            """
            For $q=\\mathcal N(\\mu,s^2)$ and $f(x)=x^2$ the gradient $\\partial_\\mu\\mathbb E_qf$ is estimated by one term
            $(f(x)-b)\\,\\partial_\\mu\\log q(x)$ of the score-function form, with a number $b$ (a *baseline*). Which $b$
            makes the variance of that term least?
            """)
        .cell("DoubleBinaryOperator answer = null;    // (mu, s) -> ...")
        .check(
            FormulaCheck.of(v -> v[0] * v[0] + 3 * v[1] * v[1])
                .in("mu", -3, 3)
                .in("s", 0.2, 3)
                .mistake(
                    v -> v[0] * v[0] + v[1] * v[1],
                    "That is $\\mathbb E_qf$, the usual choice. Near to the best, but points with a large score"
                        + " count for more.")
                .mistake(v -> v[0] * v[0], "That is $f$ at the mean.")
                .mistake(
                    v -> v[0] * v[0] + 3, "Right for $s=1$ only: the score is $(x-\\mu)/s^2$."))
        .hint("The mean of the term does not depend on $b$, so its second moment decides.")
        .hint(
            "That is a parabola in $b$: with the score $S$, it is least at $b=\\mathbb E_q[fS^2]/\\mathbb E_q[S^2]$.")
        .hint("$x=\\mu+sz$ with $\\mathbb Ez^2=1$, $\\mathbb Ez^3=0$, $\\mathbb Ez^4=3$.")
        .solution(
            "DoubleBinaryOperator answer = (mu, s) -> mu * mu + 3 * s * s;",
            """
            $\\mathbb E_q[(f-b)^2S^2]$ is least at $b=\\mathbb E_q[fS^2]/\\mathbb E_q[S^2]$. With $S=z/s$ that is
            $\\mathbb E[(\\mu+sz)^2z^2]=\\mu^2+3s^2$: the mean of $f$ with the weights $S^2$.
            """)
        .next(
            "Which variance is left at $\\mu=s=1$, and how does it compare with the pathwise one, which is 4?"
                + " (`GradientEstimator` of notebook 02 will tell.)")
        .build();
  }

  private static Exercise noBias() {
    var theta = scalar("\\theta");
    var b = scalar("b");
    var q = density("q", theta);
    var f = function("f");
    Expr score = log(q).derivative(theta);
    Expr from = E(q, f.minus(b).times(score));
    Expr to = gradient(E(q, f), theta);
    return ExerciseBuilder.of("02.4", "A baseline costs no bias")
        .on("D15", ExerciseKind.PROVE)
        .statement(
            """
            Prove that $\\mathbb E_q\\bigl[(f-b)\\,\\partial_\\theta\\log q\\bigr]$ is the gradient of $\\mathbb E_qf$, whatever
            the number $b$ is. Where $q$ is positive must not depend on $\\theta$: add
            `.assuming(Assumption.fixedSupport(q, theta))`. (Then leave that out, and see what happens.)
            """)
        .cell(
            """
            Expr score = log(q).derivative(theta);
            Expr from = E(q, f.minus(b).times(score));
            Expr to = gradient(E(q, f), theta);
            Derivation answer = null;    // Derivation.of("baseline").line(from, "...") ... to
            """)
        .check(
            ProofCheck.equal(from, to)
                .allowing(Assumption.fixedSupport(q, theta))
                .on(Trials.line(12).and(Trials.atoms(20)))
                .through(
                    new Waypoint(
                        "what $b$ contributes stands by itself",
                        WrittenLine.has(
                            E(q, score),
                            E(q, b.times(score)),
                            E(q, score.times(b)),
                            E(q, b.negate().times(score)),
                            gradient(E(q, f.minus(b)), theta),
                            gradient(E(q, f).minus(b), theta)))))
        .hint("An expectation is linear.")
        .hint(
            "$\\mathbb E_q[\\partial_\\theta\\log q]=\\int\\partial_\\theta q=\\partial_\\theta\\int q$.")
        .hint("What remains is the score-function form: `E(q, f).scoreFunction(theta)`.")
        .solution(
            """
            Expr score = log(q).derivative(theta);
            Derivation answer = Derivation.of("baseline")
                .line(E(q, f.minus(b).times(score)), "with a baseline")
                .line(E(q, f.times(score)).minus(b.times(E(q, score))), "E is linear")
                .line(E(q, f.times(score)), "the mean score is the derivative of the mass, which stays 1")
                .line(gradient(E(q, f), theta), "the derivative of q is q times the score")
                .assuming(Assumption.fixedSupport(q, theta));
            """,
            """
            $\\int\\partial_\\theta q=\\partial_\\theta1=0$, if the derivative may go under the integral. For
            $\\mathrm{Uniform}(0,\\theta)$ it may not: there the mean score is $-1/\\theta$, and the baseline, and the
            score-function form itself, are biased.
            """)
        .next("May $b$ depend on $x$? On the other points of the batch?")
        .build();
  }
}
