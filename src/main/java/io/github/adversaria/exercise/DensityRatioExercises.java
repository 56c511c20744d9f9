package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;
import java.util.List;

/** D2: what an optimal discriminator knows of two densities is their ratio. */
final class DensityRatioExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D").into(0, 1);

  private static final int DIGITS = 6;

  /** The most that the two densities may differ, in nats. */
  private static final double NEAR = 0.1;

  private DensityRatioExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("04-density-ratio", "The density ratio")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var D = function("D").into(0, 1);
            var u = function("u");
            """)
        .with(
            polluted(),
            withoutData(),
            wildWeights(),
            DensityRatioProofs.chiSquaredFromOdds(),
            DensityRatioProofs.costOfAnError());
  }

  private static Exercise polluted() {
    return ExerciseBuilder.of("04.1", "Real points among the generated")
        .on("D2", ExerciseKind.COMPUTE)
        .statement(
            """
            Somebody mixed up the files: a share $a$ of the points that are *called* generated are real, so that
            they follow $a\\,p+(1-a)\\,q$. A discriminator is trained on as many real points as such ones, and is
            optimal. From its value $d=D(x)$ find the ratio $p(x)/q(x)$.
            """)
        .cell("DoubleBinaryOperator answer = null;    // (d, a) -> ...")
        .check(
            FormulaCheck.of(v -> (1 - v[1]) * v[0] / (1 - (1 + v[1]) * v[0]))
                .in("d", 0.02, 0.48)
                .in("a", 0, 0.9)
                .mistake(
                    v -> v[0] / (1 - v[0]), "That is the ratio of $p$ to the *polluted* density.")
                .mistake(
                    v -> (1 - v[1]) * v[0] / (1 - v[0]),
                    "That treats the real points among the others as if they were missing, not wrong.")
                .mistake(
                    v -> v[0] / (1 - v[0]) - v[1],
                    "It is the inverse odds that are a sum of two parts, not the odds.")
                .mistake(
                    v -> (1 - (1 + v[1]) * v[0]) / ((1 - v[1]) * v[0]),
                    "That is $q/p$: the densities are exchanged."))
        .hint("Write down $D$ for the two densities that it really saw.")
        .hint("$\\frac1d=1+\\frac{a\\,p+(1-a)\\,q}{p}$. Solve for $p/q$.")
        .solution(
            "DoubleBinaryOperator answer = (d, a) -> (1 - a) * d / (1 - (1 + a) * d);",
            """
            $d=\\frac{p}{p+ap+(1-a)q}$, so $\\frac1d=1+a+(1-a)\\frac qp$. However much denser the data are,
            $d$ stays below $\\frac1{1+a}$: such a discriminator is never sure that a point is real.
            """)
        .next(
            "Which $D$ is best if a share of the *real* ones is generated? (That is label noise.)")
        .build();
  }

  private static Exercise withoutData() {
    Expr odds = D.over(one(D));
    return ExerciseBuilder.of("04.2", "A divergence without data")
        .on("D2", ExerciseKind.COMPUTE)
        .statement(
            """
            The data are gone. There are generated points, which follow $q$, and the optimal discriminator $D$ of $p$
            against $q$, trained while the data were there; $q>0$ where $p>0$. Write
            $\\mathrm{KL}(p\\,\\|\\,q)$ as something that can be estimated from these: with expectations under $q$,
            and with $D$.
            """)
        .cell("Expr answer = null;    // a number, in q and D")
        .check(
            ConstructionCheck.of(Expr.class, "an expression in $q$ and $D$")
                .with(DensityRatioExercises::known)
                .with(
                    answer ->
                        ExpressionCheck.of(KL(P, Q))
                            .assuming(Assumption.positiveWhere(Q, P))
                            .on(Trials.line(20).and(Trials.atoms(20)))
                            .mistake(
                                atOptimum(E(Q, log(odds))),
                                "The weight is missing: the points follow $q$, not $p$.")
                            .mistake(
                                atOptimum(E(Q, log(odds)).negate()),
                                "That is $\\mathrm{KL}(q\\|p)$: KL the wrong way round.")
                            .mistake(
                                atOptimum(E(Q, D.times(log(odds)))),
                                "The weight is the odds $D/(1-D)$, not $D$: these points follow $q$, not"
                                    + " the mixture of both.")
                            .mistake(
                                atOptimum(E(Q, odds.times(log(D)))),
                                "$\\log D$ is not the logit: the ratio is $D/(1-D)$.")
                            .judge(atOptimum(answer))))
        .hint("$\\mathbb E_pf=\\mathbb E_q\\bigl[\\frac pq f\\bigr]$, if $q>0$ where $p>0$.")
        .hint(
            "$\\mathrm{KL}(p\\|q)=\\mathbb E_p\\log\\frac pq$. What is $\\frac pq$ in terms of $D$?")
        .solution(
            """
            Expr odds = D.over(one().minus(D));
            Expr answer = E(q, odds.times(log(odds)));
            """,
            """
            $\\frac pq=\\frac D{1-D}$ occurs twice: as the weight that turns $\\mathbb E_q$ into $\\mathbb E_p$, and in
            the logarithm. Any $f$-divergence is $\\mathbb E_qf\\bigl(\\frac D{1-D}\\bigr)$ in this way.
            """)
        .next("And without generated points: the same from $\\mathbb E_p$ and $D$ alone.")
        .build();
  }

  private static Expr one(Expr part) {
    return part.negate().plus(1);
  }

  private static Expr atOptimum(Expr answer) {
    return answer.with(D, P.over(P.plus(Q)));
  }

  private static Ruling known(Expr answer) {
    if (answer.symbols().contains(P)) {
      return Ruling.wrong("$p$ is not there any more: use $q$ and $D$ alone.");
    }
    if (!answer.symbols().contains(D)) {
      return Ruling.wrong("Without $D$ nothing is known of the data.");
    }
    return Ruling.right("");
  }

  private static Exercise wildWeights() {
    return ExerciseBuilder.of("04.3", "Two densities, all but alike")
        .on("D2", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Generated points get the weights $w=D^*/(1-D^*)$, so that they stand for the data. Give densities $p$ and
            $q$ on the line that are near to each other, $\\mathrm{KL}(p\\|q)\\le0.1$ and
            $\\mathrm{KL}(q\\|p)\\le0.1$, and for which the variance of $w$ under $q$ is nevertheless infinite.
            """)
        .cell("List<Density> answer = null;    // List.of(p, q)")
        .check(
            ConstructionCheck.of(List.class, "a list of two densities on the line: p, q")
                .with(DensityRatioExercises::isWild))
        .hint("The variance is $\\mathbb E_q(p/q)^2-1=\\int p^2/q-1$: it is Pearson's $\\chi^2$.")
        .hint("Where could $\\int p^2/q$ diverge, though hardly any of the mass is there?")
        .hint("A mixture: let one percent of $p$ have longer tails than $q$ can pay for.")
        .solution(
            """
            List<Density> answer = List.of(
                Mixture.of(0.99, Normal.of(0, 1), 0.01, Normal.of(0, 4)),
                Normal.of(0, 1));
            """,
            """
            In the tails $p^2/q$ is like $\\exp\\bigl(-\\tfrac{x^2}{16}+\\tfrac{x^2}2\\bigr)$, which grows. KL sees
            only the logarithm of the ratio there, and few points: $0.039$ and $0.003$ nats. For the weights no
            interval around an average is valid, however many points there are.
            """)
        .next(
            "From which deviation of the small part on is the variance infinite? ($\\sqrt2$: why?)")
        .build();
  }

  private static Ruling isWild(List<?> answer) {
    if (answer.size() != 2
        || !answer.stream().allMatch(one -> one instanceof Density d && d.dimension() == 1)) {
      return Ruling.wrong("Two densities on the line are wanted: List.of(p, q).");
    }
    var p = (Density) answer.get(0);
    var q = (Density) answer.get(1);
    double forward = FDivergence.KL.between(p, q).value();
    double backward = FDivergence.KL.between(q, p).value();
    String near =
        "KL(p‖q) = "
            + Decimal.text(forward, DIGITS)
            + ", KL(q‖p) = "
            + Decimal.text(backward, DIGITS)
            + ".";
    if (!(forward <= NEAR && backward <= NEAR)) {
      return Ruling.wrong("They are too far apart: " + near);
    }
    double variance = FDivergence.PEARSON.between(p, q).value();
    if (variance == Double.POSITIVE_INFINITY) {
      return Ruling.right(near);
    }
    return Ruling.wrong(
        (FDivergence.PEARSON.between(q, p).value() == Double.POSITIVE_INFINITY
                ? "The two are exchanged: it is the weights q/p of points of p that are wild. "
                : "")
            + "The variance of the weights is "
            + Decimal.text(variance, DIGITS)
            + ".");
  }
}
