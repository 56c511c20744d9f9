package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.chiSquared;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.integral;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.number;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.sup;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.theory.Derivation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Derivations with a slip in them, to be found and mended. */
final class ErrataExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D").into(0, 1);

  private ErrataExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("26-errata", "Errata")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var D = function("D").into(0, 1);
            var m = mix(0.75, p, q);
            var weighted = Derivation.of("three real points for each generated one, as printed")
                .line(sup(D, E(p, log(D)).times(3).plus(E(q, log(one().minus(D))))), "best D")
                .line(E(p, log(p.times(3).over(p.times(3).plus(q)))).times(3)
                    .plus(E(q, log(q.over(p.times(3).plus(q))))), "D* = 3p/(3p + q)")
                .line(E(p, log(p.over(m))).times(3).plus(E(q, log(q.over(m))))
                    .plus(log(3)).minus(log(16)), "m = (3p + q)/4")
                .line(KL(p, m).times(3).plus(KL(q, m)).plus(log(27)).minus(log(256)), "KL");
            var squares = Derivation.of("the least squares discriminator, as printed")
                .line(E(p, q.over(p.plus(q)).power(2)).plus(E(q, p.over(p.plus(q)).power(2))), "best D")
                .line(integral(p.times(q.power(2)).plus(q.times(p.power(2)))
                    .over(p.plus(q).power(2))), "one integral")
                .line(integral(p.times(q).over(p.plus(q))), "pq² + qp² = pq(p + q)")
                .line(number(1).over(2).minus(integral(p.minus(q).power(2).over(q)).over(4)),
                    "4pq = (p + q)² − (p − q)²")
                .line(number(1).over(2).minus(chiSquared(p, q).over(4)), "Pearson's divergence");
            """)
        .with(cancelling(), leastSquares());
  }

  /** A derivation to be read, numbered. */
  private static String lines(Derivation printed) {
    return IntStream.range(0, printed.steps().size())
        .mapToObj(
            i ->
                (i + 1)
                    + ". $"
                    + printed.steps().get(i).expression().toLatex()
                    + "$ ("
                    + printed.steps().get(i).reason()
                    + ")\n")
        .collect(Collectors.joining());
  }

  private static Derivation weightedAsPrinted() {
    Expr m = mix(0.75, P, Q);
    Expr both = P.times(3).plus(Q);
    return Derivation.of("three real points for each generated one, as printed")
        .line(sup(D, E(P, log(D)).times(3).plus(E(Q, log(one().minus(D))))), "the best D's value")
        .line(
            E(P, log(P.times(3).over(both))).times(3).plus(E(Q, log(Q.over(both)))),
            "D* = 3p/(3p + q)")
        .line(
            E(P, log(P.over(m))).times(3).plus(E(Q, log(Q.over(m)))).plus(log(3)).minus(log(16)),
            "m is the mixture (3p + q)/4")
        .line(
            KL(P, m).times(3).plus(KL(Q, m)).plus(log(27)).minus(log(256)),
            "two divergences from m");
  }

  private static Exercise cancelling() {
    return ExerciseBuilder.of("26.1", "Right at the end, wrong on the way")
        .on("D3", ExerciseKind.PROVE)
        .statement(
            """
            `weighted` in the first cell is a derivation whose last line is right. One line in between is
            not. Find it and give the whole derivation with that line mended, the others as they are.

            """
                + lines(weightedAsPrinted()))
        .cell("Derivation answer = null;    // all four lines, each with its reason")
        .check(
            MendCheck.of(weightedAsPrinted())
                .mended(
                    3,
                    new Waypoint(
                        "the densities are compared with their mixture under expectations",
                        line ->
                            Waypoint.contains(line, mix(0.75, P, Q))
                                && !Waypoint.contains(line, KL(P, mix(0.75, P, Q))))))
        .hint(
            "`weighted.verify()` names the first line that does not follow. Does the one after it?")
        .hint("Line 2 and line 4 agree. So what is wrong in line 3 is made good in line 4.")
        .hint("$3p/(3p+q)=\\tfrac34\\,p/m$. How often does its logarithm's $\\log\\tfrac34$ count?")
        .solution(
            """
            Derivation answer = Derivation.of("mended")
                .line(sup(D, E(p, log(D)).times(3).plus(E(q, log(one().minus(D))))), "best D")
                .line(E(p, log(p.times(3).over(p.times(3).plus(q)))).times(3)
                    .plus(E(q, log(q.over(p.times(3).plus(q))))), "D* = 3p/(3p + q)")
                .line(E(p, log(p.over(m))).times(3).plus(E(q, log(q.over(m))))
                    .plus(log(3).times(3)).minus(log(4).times(4)), "log 3/4 counts three times")
                .line(KL(p, m).times(3).plus(KL(q, m)).plus(log(27)).minus(log(256)), "KL");
            """,
            """
            Of $3p/(3p+q)=\\tfrac34\\,p/m$ the constant comes out of an expectation that counts three times:
            $3\\log\\tfrac34+\\log\\tfrac14=\\log27-\\log256$. The printed line counts it once. Who checks the two ends
            alone does not see it, and will copy line 3 one day.
            """)
        .next("Which line of 002, equation (7), is of this kind?")
        .build();
  }

  private static Derivation leastSquaresAsPrinted() {
    Expr sum = P.plus(Q);
    return Derivation.of("the least squares discriminator, as printed")
        .line(
            E(P, Q.over(sum).power(2)).plus(E(Q, P.over(sum).power(2))),
            "E_p (D − 1)² + E_q D² at the best D = p/(p + q)")
        .line(
            integral(P.times(Q.power(2)).plus(Q.times(P.power(2))).over(sum.power(2))),
            "one integral")
        .line(integral(P.times(Q).over(sum)), "pq² + qp² = pq(p + q)")
        .line(
            number(1).over(2).minus(integral(P.minus(Q).power(2).over(Q)).over(4)),
            "4pq = (p + q)² − (p − q)²")
        .line(number(1).over(2).minus(chiSquared(P, Q).over(4)), "Pearson's divergence");
  }

  private static Exercise leastSquares() {
    return ExerciseBuilder.of("26.2", "Which divergence do least squares measure?")
        .on("D3", ExerciseKind.PROVE)
        .origin("after Mao et al. 2017, section 3.2")
        .statement(
            """
            With targets 1 and 0 the least squares discriminator pays $\\mathbb E_p(D-1)^2+\\mathbb E_qD^2$, and is best at
            $D=p/(p+q)$. What it pays there is often said to be Pearson's $\\chi^2$ of $p$ from $q$. The derivation
            `squares` in the first cell has a slip, and what comes after follows from it. Mend each line that
            is wrong, and only those; the last line is again a half, less a multiple of a `chiSquared`.

            """
                + lines(leastSquaresAsPrinted()))
        .cell("Derivation answer = null;    // all five lines, each with its reason")
        .check(
            MendCheck.of(leastSquaresAsPrinted())
                .mended(
                    4,
                    new Waypoint(
                        "$(p-q)^2$ stands under an integral",
                        line ->
                            Parts.any(line, P.minus(Q).power(2)::equals)
                                || Parts.any(line, Q.minus(P).power(2)::equals)))
                .mended(
                    5,
                    new Waypoint(
                        "a `chiSquared` measures it all",
                        line ->
                            Waypoint.contains(line, chiSquared(P, mean(P, Q)))
                                || Waypoint.contains(line, chiSquared(Q, mean(P, Q))))))
        .hint("Lines 1 to 3 hold. Divide $4pq=(p+q)^2-(p-q)^2$ by $4(p+q)$ yourself.")
        .hint("Below $(p-q)^2$ stands $p+q$, which is twice the mean of the densities.")
        .hint("With $m=\\tfrac12(p+q)$: $p-m=\\tfrac12(p-q)$. What is $\\chi^2(p\\,\\|\\,m)$?")
        .solution(
            """
            Derivation answer = Derivation.of("mended")
                .line(E(p, q.over(p.plus(q)).power(2)).plus(E(q, p.over(p.plus(q)).power(2))), "best D")
                .line(integral(p.times(q.power(2)).plus(q.times(p.power(2)))
                    .over(p.plus(q).power(2))), "one integral")
                .line(integral(p.times(q).over(p.plus(q))), "pq² + qp² = pq(p + q)")
                .line(number(1).over(2).minus(integral(p.minus(q).power(2).over(p.plus(q))).over(4)),
                    "4pq = (p + q)² − (p − q)²")
                .line(number(1).over(2).minus(chiSquared(p, mean(p, q)).over(2)),
                    "p − m = (p − q)/2, and p + q = 2m");
            """,
            """
            $\\int\\frac{pq}{p+q}=\\tfrac14\\int(p+q)-\\tfrac14\\int\\frac{(p-q)^2}{p+q}$: the denominator is $p+q$. With
            $m=\\tfrac12(p+q)$ the last integral is $2\\chi^2(p\\|m)$, a bounded, symmetric divergence (the triangular
            discrimination). Pearson's $\\chi^2(p\\|q)$ is infinite where $q$ misses a part of $p$; what least squares
            pay is never below 0.
            """)
        .next("For which targets of the two players does Pearson's divergence come out after all?")
        .build();
  }
}
