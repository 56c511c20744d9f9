package io.github.adversaria.exercise;

import java.util.function.UnaryOperator;

/** D21, the latent half: what equal distributions of codes do not settle. */
final class CommonSpaceExercises {

  private CommonSpaceExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("24-a-common-space", "A common space").with(turned(), crooked());
  }

  private static Exercise turned() {
    return ExerciseBuilder.of("24.1", "What pairs would have said")
        .on("D21", ExerciseKind.COMPUTE)
        .statement(
            """
            Codes $z$ are drawn from $\\mathcal N(0,I)$ in the plane. One style shows a code with noise and the other
            does too, in such a way that $x$ and $y$ both follow $\\mathcal N(0,I)$, the covariance of $x$ with $y$ being
            $\\rho I$. Another system is the same but turns the codes of the second style by the angle
            $\\theta$; alone $y$ looks as before. Give the divergence $\\mathrm{KL}$ of the *joint* law of the pair
            $(x,y)$ in the first system from that in the second.
            """)
        .cell("DoubleBinaryOperator answer = null;    // (rho, theta) -> ...")
        .check(
            FormulaCheck.of(CommonSpaceExercises::divergence)
                .in("rho", -0.9, 0.9)
                .in("theta", -3.1, 3.1)
                .mistake(
                    v -> 0,
                    "That is the divergence of what is seen of $x$ alone, or of $y$ alone. The joint"
                        + " laws differ.")
                .mistake(
                    v -> 4 * v[0] * v[0] / (1 - v[0] * v[0]),
                    "That is for the opposite, $\\theta=\\pi$; other angles turn less.")
                .mistake(
                    v -> v[0] * v[0] * Math.pow(Math.sin(v[1]), 2) / (1 - v[0] * v[0]),
                    "It has to tell a half turn from none; this does not.")
                .mistake(
                    v -> 2 * v[0] * v[0] * (1 - Math.cos(v[1])),
                    "The inverse of the covariance has a factor $1/(1-\\rho^2)$."))
        .hint(
            "For normal laws about 0 it is $\\tfrac12(\\operatorname{tr}\\Sigma_2^{-1}\\Sigma_1-4+\\log\\det\\Sigma_2-\\log\\det\\Sigma_1)$.")
        .hint(
            "The covariances have blocks $I$ on the diagonal, $\\rho I$ and $\\rho Q$ off it, with $Q$ the turn. Their determinants agree.")
        .hint(
            "The inverse of the second is $\\frac1{1-\\rho^2}$ times the same with $-\\rho Q$. And $\\operatorname{tr}Q=2\\cos\\theta$.")
        .solution(
            """
            DoubleBinaryOperator answer = (rho, theta) ->
                2 * rho * rho * (1 - Math.cos(theta)) / (1 - rho * rho);
            """,
            """
            $\\operatorname{tr}\\Sigma_2^{-1}\\Sigma_1=\\frac{4-2\\rho^2\\operatorname{tr}Q}{1-\\rho^2}=\\frac{4-4\\rho^2\\cos\\theta}{1-\\rho^2}$,
            and half of what is left after $-4$ is $2\\rho^2(1-\\cos\\theta)/(1-\\rho^2)$. Without pairs, $x$ alone and $y$
            alone have the divergence 0 at every $\\theta$. With them it is large where styles agree well
            ($\\rho\\to1$): few pairs are enough then.
            """)
        .next(
            "How many pairs does it take to tell $\\theta=\\pi$ from $0$ nearly always, at $\\rho=.9$?")
        .build();
  }

  @SuppressWarnings("rawtypes")
  private static Exercise crooked() {
    return ExerciseBuilder.of("24.2", "A map of the space that is not linear")
        .on("D21", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Rotations and mirrors leave $\\mathcal N(0,I)$ as it is, so a discriminator of codes does not see them.
            Give an invertible map of the plane that leaves it as it is and is **not** linear.
            """)
        .cell("UnaryOperator<double[]> answer = null;    // z -> new double[] {..., ...}")
        .check(
            ConstructionCheck.<UnaryOperator>of(
                    UnaryOperator.class, "a lambda that takes two numbers to two")
                .with(CodeMaps::judge))
        .hint("The density is a function of the radius. Which maps keep the radius?")
        .hint("A turn keeps it; so does a turn whose angle is different at each radius.")
        .hint("Does such a map keep areas? Think of it as turning each thin ring by itself.")
        .solution(
            """
            UnaryOperator<double[]> answer = z -> {
                double angle = Math.hypot(z[0], z[1]);
                return new double[] {
                    Math.cos(angle) * z[0] - Math.sin(angle) * z[1],
                    Math.sin(angle) * z[0] + Math.cos(angle) * z[1]};
            };
            """,
            """
            Each ring is turned by its own radius: radii stay, and so do areas, since in polar coordinates
            $(r,\\varphi)\\mapsto(r,\\varphi+r)$ has determinant 1. In place of $r$ any function of it will do. Another
            kind works on one coordinate at a time, $\\Phi^{-1}(S(\\Phi(z_i)))$ with $S$ of exercise 22.2. There is no
            end of maps that no loss on the distribution of codes can see.
            """)
        .next(
            "A translator followed by this map: would a small network learn it? Would a deep one?")
        .build();
  }

  private static double divergence(double... v) {
    return 2 * v[0] * v[0] * (1 - Math.cos(v[1])) / (1 - v[0] * v[0]);
  }
}
