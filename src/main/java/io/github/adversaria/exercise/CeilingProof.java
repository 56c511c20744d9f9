package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Derivation;
import io.github.adversaria.theory.Trials;
import io.github.adversaria.theory.Verdict;

/** Exercise 12.4: JS is at most log 2 times the total variation. */
final class CeilingProof {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  private CeilingProof() {}

  static Exercise exercise() {
    Expr ceiling = log(2).times(TV(P, Q));
    return ExerciseBuilder.of("12.4", "The ceiling of JS")
        .on("D10", ExerciseKind.PROVE)
        .statement(
            """
            Prove $\\mathrm{JS}(p,q)\\le\\log2\\cdot\\mathrm{TV}(p,q)$, with the densities written out: one line on either side
            of the inequality has to be free of JS, KL and TV. (An absolute value is `max(p.minus(q), q.minus(p))`; its integral
            has narrow bounds, that of the smaller of two densities has not.)
            """)
        .cell("Derivation answer = null;    // from JS(p, q) to log(2).times(TV(p, q))")
        .check(
            ProofCheck.atMost(JS(P, Q), ceiling)
                .on(Trials.line(40).and(Trials.atoms(20)))
                .through(
                    new Waypoint(
                        "JS is written out in the densities, before anything is estimated",
                        line -> isWrittenOut(line) && worth(line, JS(P, Q))))
                .through(
                    new Waypoint(
                        "the densities are still written out, and the estimate has been made",
                        line -> isWrittenOut(line) && worth(line, ceiling))))
        .hint(
            "With $s=p/(p+q)$ the integrand of JS is"
                + " $\\tfrac12(p+q)\\,(\\log2+s\\log s+(1-s)\\log(1-s))$.")
        .hint(
            "Entropy is concave in $s$ and lies above its chords: it is at least $2\\log2\\cdot\\min(s,1-s)$.")
        .hint(
            "$1-2\\min(s,1-s)=|2s-1|$, and $(p+q)\\,|2s-1|=|p-q|$, which is"
                + " `max(p.minus(q), q.minus(p))`.")
        .solution(
            """
            var m = p.plus(q);
            Derivation answer = Derivation.of("JS is at most log 2 times TV")
                .line(JS(p, q))
                .line(KL(p, mean(p, q)).over(2).plus(KL(q, mean(p, q)).over(2)), "definition of JS")
                .line(
                    integral(p.times(log(p.times(2).over(m))).plus(q.times(log(q.times(2).over(m)))))
                        .over(2),
                    "definition of KL")
                .atMost(
                    integral(max(p.minus(q), q.minus(p))).times(log(2)).over(2),
                    "entropy lies above its chords")
                .line(log(2).times(TV(p, q)), "definition of TV");
            """,
            """
            For $s=p/(p+q)$ the integrand is $(p+q)(\\log2-H(s))$ with the entropy $H$ of a coin. $H$ is concave, 0 at 0 and 1
            and $\\log2$ at $\\tfrac12$; between these it lies above the two chords, $H(s)\\ge2\\log2\\min(s,1-s)$. So the
            integrand is at most $(p+q)\\log2\\,(1-2\\min(s,1-s))=\\log2\\,|p-q|$.
            """)
        .next("Which $s$ make it an equality? That is exercise 12.2 again.")
        .build();
  }

  private static boolean isWrittenOut(Expr line) {
    String text = line.toString();
    return !text.contains("JS(") && !text.contains("KL(") && !text.contains("TV(");
  }

  private static boolean worth(Expr line, Expr value) {
    return Derivation.of("a line")
            .line(value)
            .line(line)
            .verify(Trials.atoms(20).withoutHardPairs())
            .verdict()
        == Verdict.HOLDS;
  }
}
