package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.theory.Trials;

/** D14: to make a sample likely is to come near it, in one of the two directions of KL. */
final class MaximumLikelihoodExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final ScalarSymbol MU = scalar("\\mu");

  private MaximumLikelihoodExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("01-maximum-likelihood-is-kl", "Maximum likelihood is a divergence")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var q0 = density("q_0");
            var q1 = density("q_1");
            var r = function("r").into(0, 1);
            var mu = scalar("\\\\mu");
            """)
        .with(
            nearest(),
            MaximumLikelihoodConstructions.twoNearest(),
            MaximumLikelihoodConstructions.noTop(),
            gibbs(),
            ExpectationMaximizationExercise.bound());
  }

  private static Exercise nearest() {
    Expr x = point();
    return ExerciseBuilder.of("01.1", "The nearest of the normals")
        .on("D14", ExerciseKind.COMPUTE)
        .statement(
            """
            Data follow any distribution $p$ with a finite second moment. The model is $\\mathcal N(\\mu,v)$;
            its mean $\\mu$ is given, and need not be that of the data. Which variance $v$ makes
            $\\mathrm{KL}(p\\,\\|\\,\\mathcal N(\\mu,v))$ least? The point is `point()`, the number $\\mu$ is `mu`.
            """)
        .cell("Expr answer = null;    // v, a number, in p and mu")
        .check(
            ExpressionCheck.of(E(P, x.minus(MU).power(2)))
                .on(Trials.atoms(60))
                .mistake(
                    E(P, x.power(2)).minus(E(P, x).power(2)),
                    "That is the variance of the data. It is the nearest only if $\\mu$ is their mean; a"
                        + " model in the wrong place has to be wider.")
                .mistake(
                    E(P, x.power(2)).minus(MU.power(2)),
                    "The square was opened as if $\\mathbb E_px$ were $\\mu$.")
                .mistake(
                    E(P, x.minus(MU).power(2)).power(0.5),
                    "That is the deviation $s$; the variance $v=s^2$ is asked for.")
                .mistake(
                    E(P, x).minus(MU).power(2),
                    "That is how far the mean is off, without the spread of the data."))
        .hint(
            "What of the divergence depends on the model is the cross-entropy, $-\\mathbb E_p\\log q$.")
        .hint(
            "$-\\log q(x)=\\tfrac12\\log(2\\pi v)+\\frac{(x-\\mu)^2}{2v}$. Take the expectation, then the"
                + " derivative for $v$.")
        .solution(
            "Expr answer = E(p, point().minus(mu).power(2));",
            """
            The entropy of $p$ does not know the model, so the cross-entropy
            $\\tfrac12\\log(2\\pi v)+\\frac{1}{2v}\\mathbb E_p(x-\\mu)^2$ decides. Its derivative for $v$ is
            $\\frac1{2v}-\\frac{1}{2v^2}\\mathbb E_p(x-\\mu)^2$, which vanishes at the second moment about $\\mu$,
            once, and turns from negative to positive there.
            """)
        .next(
            "Turn the divergence round: which $v$ makes $\\mathrm{KL}(\\mathcal N(\\mu,v)\\|p)$ least for"
                + " $p=\\mathcal N(0,1)$? It does not depend on $\\mu$.")
        .build();
  }

  private static Exercise gibbs() {
    Expr from = E(P, log(Q));
    Expr to = E(P, log(P));
    Expr ratio = E(P, Q.over(P));
    return ExerciseBuilder.of("01.4", "No model is more likely than the sample itself")
        .on("D14", ExerciseKind.PROVE)
        .statement(
            """
            Prove Gibbs' inequality $\\mathbb E_p\\log q\\le\\mathbb E_p\\log p$, over atoms, from one fact about numbers:
            the logarithm lies below its tangent at 1. No divergence may occur, since that it is not negative is
            what is to be proved. Atoms that only $q$ has must not break a line.
            """)
        .cell(
            """
            Expr from = E(p, log(q));
            Expr to = E(p, log(p));
            Derivation answer = null;    // Derivation.of("Gibbs").line(from, "...") ... to
            """)
        .check(
            ProofCheck.atMost(from, to)
                .on(Trials.atoms(60))
                .through(
                    new Waypoint(
                        "the logarithm of $q/p$ has been replaced by its bound",
                        WrittenLine.worth(to.plus(ratio).minus(1), to.plus(log(ratio))))))
        .hint("Write the left side as the right one and an expectation of $\\log\\frac qp$.")
        .hint(
            "$\\log u\\le u-1$ with $u=q(x)/p(x)$, under the expectation: `.atMost(..., \"...\")`.")
        .hint("$\\mathbb E_p\\frac qp$ is the mass that $q$ has where $p>0$. How large can it be?")
        .solution(
            """
            Derivation answer = Derivation.of("Gibbs")
                .line(E(p, log(q)), "the mean log-likelihood of q")
                .line(E(p, log(p)).plus(E(p, log(q.over(p)))), "log q is log p and log q/p")
                .atMost(E(p, log(p)).plus(E(p, q.over(p).minus(1))), "log u is at most u less 1")
                .atMost(E(p, log(p)), "q has at most all of its mass where p has any");
            """,
            """
            The tangent of the logarithm at 1 is $u-1$. Under $\\mathbb E_p$ the ratio becomes the mass that $q$ has on the
            atoms of $p$: at most 1. Without restriction, the most likely model is the sample's own distribution.
            """)
        .next(
            "Where is there equality? Follow it backwards: $q$ has all its mass on the atoms of $p$, and"
                + " $q/p=1$ on each.")
        .build();
  }
}
