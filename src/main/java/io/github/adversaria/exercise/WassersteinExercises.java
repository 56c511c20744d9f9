package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.mix;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Trials;
import java.util.function.Predicate;

/** D11: critics of bounded slope, what clipping leaves of them, what a penalty adds. */
final class WassersteinExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  private static final double ROOT = Math.sqrt(2 * Math.PI);

  private static final double OWN_WEIGHT = 0.25;

  private WassersteinExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("13-wasserstein", "The Wasserstein critic")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var f = function("f");
            """)
        .with(scale(), penalised(), HardlySeenPair.exercise(), partly());
  }

  private static Exercise scale() {
    return ExerciseBuilder.of("13.1", "One ramp against a change of width")
        .on("D11", ExerciseKind.COMPUTE)
        .statement(
            """
            $p=\\mathcal N(0,1)$, $q=\\mathcal N(0,\\sigma^2)$. A critic is a single ramp of slope 1 that begins anywhere,
            $\\max(0,x-t)$ or $\\max(0,t-x)$, or the negative of one. What is the greatest
            $\\mathbb E_pf-\\mathbb E_qf$ that it can reach, as a function of $\\sigma$?
            """)
        .cell("DoubleUnaryOperator answer = null;    // sigma -> ...")
        .check(
            FormulaCheck.of(v -> Math.abs(v[0] - 1) / ROOT)
                .in("\\sigma", 0.1, 4)
                .mistake(
                    v -> 2 * Math.abs(v[0] - 1) / ROOT,
                    "That is $W_1$, which the best critic of slope 1 reaches; a ramp is flat on one side.")
                .mistake(
                    v -> (1 - v[0]) / ROOT,
                    "For $\\sigma>1$ that is negative: there the ramp should be turned upside down.")
                .mistake(
                    v -> (v[0] - 1) / ROOT,
                    "For $\\sigma<1$ that is negative: there the ramp should be turned upside down.")
                .mistake(
                    v -> Math.abs(v[0] * v[0] - 1) / ROOT,
                    "The mean of $\\max(0,x)$ grows like the standard deviation, not like the variance."))
        .hint(
            "$\\mathbb E_p\\max(0,x-t)-\\mathbb E_q\\max(0,x-t)=\\int_t^\\infty(F_q-F_p)\\,dx$. Where is that extreme?")
        .hint("Where $F_p=F_q$; both are symmetric about the same point.")
        .hint("$\\mathbb E\\max(0,Z)=1/\\sqrt{2\\pi}$ for $Z\\sim\\mathcal N(0,1)$.")
        .solution(
            "DoubleUnaryOperator answer = sigma -> Math.abs(sigma - 1) / Math.sqrt(2 * Math.PI);",
            """
            The distribution functions cross at 0 only, so the ramp begins there and gets
            $(1-\\sigma)\\,\\mathbb E\\max(0,Z)$ or its negative. The best critic of slope 1 is $\\mp|x|$, two such ramps,
            and gets $W_1=|\\sigma-1|\\sqrt{2/\\pi}$. A critic with clipped weights is one ramp (notebook 13): it keeps one half.
            """)
        .next(
            "And of a shift, $q=\\mathcal N(\\mu,1)$? So which of the two errors does a clipped critic punish more?")
        .build();
  }

  private static Exercise penalised() {
    return ExerciseBuilder.of("13.2", "What the log of a WGAN-GP shows")
        .on("D11", ExerciseKind.COMPUTE)
        .statement(
            """
            All data are at 0, all generated points at $\\theta>0$, and the critic may be any function on the line. It is
            trained to the end on
            $$\\mathbb E_pf-\\mathbb E_qf-\\lambda\\,\\mathbb E_{\\hat x}\\bigl(|f'(\\hat x)|-1\\bigr)^2$$
            with $\\hat x$ spread evenly between a real and a generated point. The log then shows its
            $\\mathbb E_pf-\\mathbb E_qf$ as "the Wasserstein distance". Which number is that?
            """)
        .cell("DoubleBinaryOperator answer = null;    // (theta, lambda) -> ...")
        .check(
            FormulaCheck.of(v -> v[0] + v[0] * v[0] / (2 * v[1]))
                .in("\\theta", 0.1, 5)
                .in("\\lambda", 0.2, 10)
                .mistake(
                    v -> v[0],
                    "That is $W_1$. But a slope a little above 1 costs little, of second order, and gains at once.")
                .mistake(
                    v -> v[0] + v[0] * v[0] / (4 * v[1]),
                    "That is what the critic maximises, the penalty taken off; the log shows it without.")
                .mistake(
                    v -> 1 + v[0] / (2 * v[1]),
                    "That is the critic's slope; the difference of its values is asked for.")
                .mistake(
                    v -> v[0] + v[0] * v[0] / v[1],
                    "The square of the penalty has a factor 2 in its derivative.")
                .mistake(
                    v -> v[0] + 1 / (2 * v[1]),
                    "The density of $\\hat x$ is $1/\\theta$ on $(0,\\theta)$, not 1."))
        .hint(
            "$\\mathbb E_pf-\\mathbb E_qf=f(0)-f(\\theta)$ is the integral of $-f'$ from 0 to $\\theta$.")
        .hint(
            "With $s=-f'$ the critic maximises $\\int_0^\\theta\\bigl(s-\\tfrac\\lambda\\theta(s-1)^2\\bigr)dx$: point by point.")
        .solution(
            "DoubleBinaryOperator answer = (theta, lambda) -> theta + theta * theta / (2 * lambda);",
            """
            $s-\\frac\\lambda\\theta(s-1)^2$ is greatest at $s=1+\\frac\\theta{2\\lambda}$, the same at every point; the difference of
            values is $\\theta s$. So the log shows $W_1+W_1^2/(2\\lambda)$: more than the distance, and by more the further apart
            the two are. The generator's slope is $s$, not 1.
            """)
        .next(
            "The generator follows $s$. Is that the derivative of the number in the log? Of the critic's whole objective?")
        .build();
  }

  private static Exercise partly() {
    Expr first = W1(P, mix(OWN_WEIGHT, P, Q));
    return ExerciseBuilder.of("13.4", "A quarter of the way is done")
        .on("D11", ExerciseKind.PROVE)
        .statement(
            """
            A generator has a quarter of its points right: they follow $p$, the other three quarters follow $q$. Prove that its
            distance from the data is exactly three quarters of what it would be without them,
            $$W_1\\bigl(p,\\tfrac14p+\\tfrac34q\\bigr)=\\tfrac34W_1(p,q).$$
            Transport plans do not show it easily. Critics do.
            """)
        .cell("Derivation answer = null;    // from W1(p, mix(0.25, p, q)) to W1(p, q).times(0.75)")
        .check(
            ProofCheck.equal(first, W1(P, Q).times(1 - OWN_WEIGHT))
                .on(Trials.line(12).and(Trials.atoms(12)).withoutHardPairs())
                .through(
                    new Waypoint(
                        "the distance to the mixture is a supremum over critics",
                        line -> has(line, WassersteinExercises::isContest) && hasMixture(line)))
                .through(
                    new Waypoint(
                        "critics are compared on $p$ and $q$ alone, the mixture taken apart",
                        line -> has(line, WassersteinExercises::isContest) && !hasMixture(line))))
        .hint("Kantorovich and Rubinstein: `supLipschitz(1, f, E(p, f).minus(E(..., f)))`.")
        .hint("$\\mathbb E_{\\frac14p+\\frac34q}f=\\tfrac14\\mathbb E_pf+\\tfrac34\\mathbb E_qf$.")
        .hint("A factor that does not depend on $f$ may stand before the supremum.")
        .solution(
            """
            var some = mix(0.25, p, q);
            Derivation answer = Derivation.of("three quarters")
                .line(W1(p, some))
                .line(supLipschitz(1, f, E(p, f).minus(E(some, f))), "Kantorovich–Rubinstein")
                .line(
                    supLipschitz(1, f, E(p, f).minus(E(q, f)).times(0.75)),
                    "an expectation is linear in the density")
                .line(W1(p, q).times(0.75), "the factor stands before, and the theorem again");
            """,
            """
            For every critic $\\mathbb E_pf-\\mathbb E_{\\frac14p+\\frac34q}f=\\tfrac34(\\mathbb E_pf-\\mathbb E_qf)$. So the same critic is
            best against both generators, and the suprema differ by the factor.
            """)
        .next(
            "Try the same with TV in place of $W_1$, and with JS. What property of the supremum did you use?")
        .build();
  }

  private static boolean isContest(Expr part) {
    return part.isNumber() && part.toString().startsWith("sup");
  }

  /** Whether an expectation or a distance is taken of a mixture. */
  private static boolean hasMixture(Expr line) {
    return has(
        line,
        part ->
            part.isNumber()
                && part.operands().size() == 2
                && part.operands().stream()
                    .anyMatch(inner -> inner.symbols().contains(P) && inner.symbols().contains(Q))
                && part.operands().stream().noneMatch(Expr::isNumber));
  }

  private static boolean has(Expr line, Predicate<Expr> kind) {
    return kind.test(line) || line.operands().stream().anyMatch(part -> has(part, kind));
  }
}
