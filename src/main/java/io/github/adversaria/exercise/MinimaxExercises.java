package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.point;
import static io.github.adversaria.expression.Terms.scalar;
import static io.github.adversaria.expression.Terms.sigmoid;

import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Trials;
import java.util.function.Predicate;

/** D6: games small enough to be read off, and who moves first in them. */
final class MinimaxExercises {

  private MinimaxExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("06-minimax-by-hand", "Minimax by hand")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var a = scalar("a");
            var b = scalar("b");
            var c = scalar("c");
            var d = scalar("d");
            """)
        .with(share(), hideAndSeek(), NineNumbersExercise.widestGap(), tangent());
  }

  private static Exercise share() {
    return ExerciseBuilder.of("06.1", "Two wrong generators that make a right one")
        .on("D6", ExerciseKind.COMPUTE)
        .statement(
            """
            Data follow $\\mathcal N(0,1)$; the discriminators are $D_d(x)=\\sigma(d\\,x)$. One generator makes
            $\\mathcal N(m,1)$ with $m<0$, another $\\mathcal N(n,1)$ with $n>0$. They are mixed: a share $t$ comes
            from the first. For which $t$ does no $d$ get more than $-\\log4$?
            """)
        .cell("DoubleBinaryOperator answer = null;    // (m, n) -> ...")
        .check(
            FormulaCheck.of(v -> v[1] / (v[1] - v[0]))
                .in("m", -3, -0.1)
                .in("n", 0.1, 3)
                .mistake(v -> -v[0] / (v[1] - v[0]), "That is the share of the *second* generator.")
                .mistake(v -> 0.5, "One half is right for $m=-n$ only.")
                .mistake(v -> v[1] / (v[1] + v[0]), "$m$ is negative: the distance is $n-m$.")
                .mistake(
                    v -> v[1] * v[1] / (v[0] * v[0] + v[1] * v[1]),
                    "It is the mean that must vanish, not the mean square."))
        .hint("$V$ is concave in $d$, so its top is at $d=0$ exactly if its slope vanishes there.")
        .hint(
            "The slope at $d=0$ is $\\tfrac12\\bigl(\\mathbb E_{p_{\\mathrm{data}}}x-\\mathbb E_{p_g}x\\bigr)$.")
        .hint("The mean of the mixture is $t\\,m+(1-t)\\,n$.")
        .solution(
            "DoubleBinaryOperator answer = (m, n) -> n / (n - m);",
            """
            The slope of $V$ at $d=0$ vanishes if both means are equal, $tm+(1-t)n=0$; and $V$ is concave in $d$, with
            $-\\log4$ at $d=0$. So against a mixture with the mean of the data the discriminator can only guess,
            however wrong both of its parts are: it sees nothing but means near $d=0$.
            """)
        .next(
            "Give the discriminator a second number, $D(x)=\\sigma(d\\,x+e\\,x^2)$. Is the mixture still safe?")
        .build();
  }

  private static double mixedValue(double... v) {
    return 1 / (1 / v[0] + 1 / v[1] + 1 / v[2]);
  }

  private static Exercise hideAndSeek() {
    return ExerciseBuilder.of("06.2", "Hide and seek, with prices")
        .on("D6", ExerciseKind.COMPUTE)
        .statement(
            """
            Three generators, and one discriminator for each that catches it. Caught, they pay $a$, $b$ and
            $c>0$; else nothing. Now both sides may mix. What does the generator pay on average if both play as well as
            they can?
            """)
        .cell("Expr answer = null;    // a number, in a, b and c")
        .check(
            FormulaCheck.of(MinimaxExercises::mixedValue)
                .in("a", 0.2, 5)
                .in("b", 0.2, 5)
                .in("c", 0.2, 5)
                .mistake(
                    v -> (v[0] + v[1] + v[2]) / 9,
                    "Two fair dice: then the generators with high prices do better to come more"
                        + " rarely.")
                .mistake(
                    v -> Math.max(v[0], Math.max(v[1], v[2])) / 3,
                    "With a fair die the discriminator always looks for the dearest. Make all answers equally"
                        + " good for it.")
                .mistake(
                    v -> Math.min(v[0], Math.min(v[1], v[2])), "That is min–max without mixing.")
                .mistake(v -> 0, "That is max–min without mixing.")
                .mistake(
                    v -> 3 * mixedValue(v),
                    "That is the harmonic mean of the prices; the value is a third of it."))
        .hint(
            "The generator's best mixture leaves the discriminator indifferent. Let the shares be $s,t,u$.")
        .hint("$s\\,a=t\\,b=u\\,c$, and $s+t+u=1$.")
        .solution(
            """
            Expr answer = one().over(one().over(a).plus(one().over(b)).plus(one().over(c)));
            """,
            """
            With shares in proportion to $\\frac1a,\\frac1b,\\frac1c$ every discriminator gets the same,
            $\\bigl(\\frac1a+\\frac1b+\\frac1c\\bigr)^{-1}$. The same mixture of the discriminators makes every generator pay
            that, so neither side can do better: the gap between min–max and max–min is closed. Without mixing it
            is $\\min(a,b,c)$ against 0.
            """)
        .next("A fourth generator with a huge price comes in. What does it do to the value?")
        .build();
  }

  private static Exercise tangent() {
    var p = density("p");
    var q = density("q");
    var d = scalar("d");
    Expr x = point();
    Expr from = E(p, log(sigmoid(d.times(x)))).plus(E(q, log(sigmoid(d.times(x).negate()))));
    Expr to = d.over(2).times(E(p, x).minus(E(q, x))).minus(log(4));
    Predicate<Expr> linear =
        part -> WrittenLine.isExpectation(part) && part.operands().get(1).symbols().contains(d);
    return ExerciseBuilder.of("06.4", "No curve rises above its tangent")
        .on("D6", ExerciseKind.PROVE)
        .statement(
            """
            Prove, over atoms, that for every $d$
            $$V(G,D_d)=\\mathbb E_p\\log\\sigma(d\\,x)+\\mathbb E_q\\log\\sigma(-d\\,x)
            \\le\\tfrac d2\\bigl(\\mathbb E_px-\\mathbb E_qx\\bigr)-\\log4.$$
            So a generator with the mean of the data keeps every such discriminator at $-\\log4$, without any
            differentiation of $V$.
            """)
        .cell(
            """
            Expr x = point();
            Expr from = E(p, log(sigmoid(d.times(x)))).plus(E(q, log(sigmoid(d.times(x).negate()))));
            Expr to = d.over(2).times(E(p, x).minus(E(q, x))).minus(log(4));
            Derivation answer = null;    // Derivation.of("tangent").line(from, "...") ... to
            """)
        .check(
            ProofCheck.atMost(from, to)
                .on(Trials.atoms(50))
                .through(
                    new Waypoint(
                        "the tangent stands in place of the logarithm, under the expectation",
                        WrittenLine.some(linear).and(WrittenLine.worth(to)))))
        .hint("$\\log\\sigma(u)$ is concave. What is its tangent at $u=0$?")
        .hint("$\\log\\sigma(u)\\le-\\log2+\\tfrac u2$. Use it for $u=dx$ and for $u=-dx$.")
        .solution(
            """
            Expr x = point();
            Expr up = d.times(x).over(2).minus(log(2));
            Expr down = d.times(x).over(2).negate().minus(log(2));
            Derivation answer = Derivation.of("tangent")
                .line(E(p, log(sigmoid(d.times(x)))).plus(E(q, log(sigmoid(d.times(x).negate())))), "V")
                .atMost(E(p, up).plus(E(q, down)), "a concave function lies below its tangent at 0")
                .line(d.over(2).times(E(p, x).minus(E(q, x))).minus(log(4)), "E is linear");
            """,
            """
            $\\log\\sigma(u)=-\\log(1+e^{-u})$ is concave with the slope $\\sigma(-u)$, which is $\\tfrac12$ at 0. The
            right side is the tangent of the whole curve $d\\mapsto V(G,D_d)$ at $d=0$, obtained point by point.
            """)
        .next(
            "Is there such a bound for $D=\\sigma(d\\,h(x))$ with any feature $h$? Which generators are safe then?")
        .build();
  }
}
