package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.density;

import io.github.adversaria.expression.DensitySymbol;

/** D1: the discriminator that is best against one generator. */
final class OptimalDiscriminatorExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  private OptimalDiscriminatorExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("03-optimal-discriminator", "The optimal discriminator")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var D = function("D").into(0, 1);
            """)
        .with(weighted(), logitLine());
  }

  private static Exercise logitLine() {
    return ExerciseBuilder.of("03.2", "A logit that is a straight line")
        .on("D1", ExerciseKind.COMPUTE)
        .statement(
            """
            Data follow $\\mathcal N(0,1)$, generated points $\\mathcal N(\\mu,1)$. Give the logit of the best
            discriminator at $x$.
            """)
        .cell("DoubleBinaryOperator answer = null;    // (mu, x) -> ...")
        .check(
            FormulaCheck.of(v -> v[0] * v[0] / 2 - v[0] * v[1])
                .in("mu", -3, 3)
                .in("x", -3, 3)
                .mistake(
                    v -> 1 / (1 + Math.exp(v[0] * v[1] - v[0] * v[0] / 2)),
                    "That is $D^*$ itself; its logit is asked for."))
        .hint("The logit is $\\log\\frac{D}{1-D}$.")
        .hint("$\\frac{D^*}{1-D^*}$ is a ratio of two densities. Take its logarithm.")
        .solution(
            "DoubleBinaryOperator answer = (mu, x) -> mu * mu / 2 - mu * x;",
            "$D^*/(1-D^*)=p/q$, so the logit is $-x^2/2+(x-\\mu)^2/2=\\mu^2/2-\\mu x$.")
        .next("What is it when the variances differ? Ask notebook 03.")
        .build();
  }

  private static Exercise weighted() {
    return ExerciseBuilder.of("03.1", "Three real points for each generated one")
        .on("D1", ExerciseKind.COMPUTE)
        .statement(
            """
            A discriminator sees three real points for each generated one and maximises
            $3\\,\\mathbb E_p\\log D+\\mathbb E_q\\log(1-D)$. Which $D$ is best?
            """)
        .cell("Expr answer = null;    // in p and q")
        .check(
            ExpressionCheck.of(P.times(3).over(P.times(3).plus(Q)))
                .mistake(P.over(P.plus(Q)), "The three is left out.")
                .mistake(P.over(P.plus(Q.times(3))), "The weight is on the wrong density."))
        .hint("Fix a point $x$; which $y$ makes $a\\log y+b\\log(1-y)$ largest?")
        .hint("Here $a=3p(x)$ and $b=q(x)$.")
        .solution(
            "Expr answer = p.times(3).over(p.times(3).plus(q));",
            "At a fixed $x$ the integrand is $a\\log y+b\\log(1-y)$ with $a=3p$, $b=q$, and $a/(a+b)$ is its top.")
        .next("What if it sees $n$ real points for each generated one, and $n\\to\\infty$?")
        .build();
  }
}
