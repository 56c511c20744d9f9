package io.github.adversaria.exercise;

import static io.github.adversaria.exercise.SameValue.isIn;
import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.mix;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Trials;
import java.util.List;
import java.util.stream.Stream;

/** D5: why small steps downhill end at the data. */
final class ConvergenceExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");
  private static final DensitySymbol Q0 = density("p_0");
  private static final DensitySymbol Q1 = density("p_1");

  /** What the ends of the segment have to differ by, and what no end may reach. */
  private static final double APART = 0.3;

  private static final double FAR = 0.6;
  private static final double FLAT = 1e-8;

  private ConvergenceExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("09-convergence", "Convergence")
        .given(
            """
            var p = density("p");
            var q = density("q");
            """)
        .with(straight(), wayDown());
  }

  private static Exercise straight() {
    return ExerciseBuilder.of("09.1", "A segment on which C does not bend")
        .on("D5", ExerciseKind.CONSTRUCT)
        .statement(
            """
            $C(p_g)=\\max_DV$ is convex. Is it strictly so? Construct data and two generators $p_0$, $p_1$ with
            $\\mathrm{TV}(p_0,p_1)\\ge0.3$ for which $C$ is a straight line along the segment between them. Neither may be
            next to disjoint from the data: $\\mathrm{JS}(p_{\\mathrm{data}},p_i)\\le0.6$.
            """)
        .cell("List<Density> answer = null;    // List.of(pData, p0, p1)")
        .check(DensitiesCheck.of("pData", "p0", "p1").with(ConvergenceExercises::isStraight))
        .hint(
            "For every $t$ there is a best $D$. $C$ is straight if one and the same $D$ serves both ends.")
        .hint("Where there is no data, $D^*=0$, however much the generator puts there.")
        .hint("Let $p_0$ and $p_1$ agree where the data are and differ where they are not.")
        .solution(
            """
            var there = Uniform.of(0, 1);
            List<Density> answer = List.of(there,
                Mixture.of(0.5, there, 0.5, Uniform.of(2, 3)),
                Mixture.of(0.5, there, 0.5, Uniform.of(4, 5)));
            """,
            """
            Along $p_t=tp_1+(1-t)p_0$ the second derivative is $C''=\\int(p_1-p_0)^2\\bigl(\\frac1{p_t}-\\frac1{p+p_t}\\bigr)$. The
            bracket vanishes where $p=0$ and only there: $C$ bends wherever $p_0\\ne p_1$ on the data. For the proposition
            that is enough, since the one minimum is at $p_g=p$. But a generator that is wrong off the data is told *that* it
            is wrong, never where it would be less so: all that is off the data is equally bad.
            """)
        .next(
            "How far can the two generators be from one another, given $\\mathrm{JS}\\le0.6$ for both?")
        .build();
  }

  private static Ruling isStraight(List<Density> three) {
    BaseMeasure measure = three.get(0).measure();
    if (three.stream().anyMatch(density -> density.measure() != measure)) {
      return Ruling.wrong("Of the three some have atoms and some have none; no mixture does both.");
    }
    Binding binding = Binding.of(P, three.get(0)).and(Q0, three.get(1)).and(Q1, three.get(2));
    double apart = TV(Q0, Q1).value(binding).value();
    if (!(apart >= APART - FLAT)) {
      return Ruling.wrong(
          "The two generators are too near to one another: TV is " + Decimal.text(apart, 4) + ".");
    }
    for (DensitySymbol end : List.of(Q0, Q1)) {
      double far = JS(P, end).value(binding).value();
      if (!(far <= FAR + FLAT)) {
        return Ruling.wrong(
            "A generator is next to disjoint from the data: JS(p, "
                + end
                + ") is "
                + Decimal.text(far, 4)
                + ".");
      }
    }
    double least = 0;
    for (double t : new double[] {0.1, 0.5, 0.8}) {
      Expr chord = JS(P, Q1).times(t).plus(JS(P, Q0).times(1 - t));
      Bounded bend = chord.minus(JS(P, mix(t, Q1, Q0))).times(2).value(binding);
      if (bend.value() > FLAT + bend.errorBound()) {
        return Ruling.wrong(
            "C bends: at t = "
                + t
                + " it is "
                + Decimal.text(bend.value(), 4)
                + " below its chord. Somewhere on the data the two generators differ.");
      }
      least = Math.max(least, Math.abs(bend.value()));
    }
    return Ruling.right("From its chord C differs by " + Decimal.text(least, 2) + " at most.");
  }

  private static Exercise wayDown() {
    Expr best = P.over(P.plus(Q));
    Expr rest = one().minus(best);
    return ExerciseBuilder.of("09.2", "There is always a way down")
        .on("D5", ExerciseKind.PROVE)
        .statement(
            """
            Put a little more of the data into the generator: from $q$ towards $p$ (the data) $C$ falls at the rate
            $\\mathbb E_q\\log(1-D^*)-\\mathbb E_p\\log(1-D^*)$, with $D^*=p/(p+q)$ held still. So there is no false valley if
            this is positive wherever $q\\ne p$. Prove more: that it is at least $2\\,\\mathrm{JS}(p,q)$, the whole height above
            the bottom. Give the one inequality that you need a line of its own.
            """)
        .cell(
            """
            var best = p.over(p.plus(q));
            var rest = one().minus(best);
            Derivation answer = null;    // from E(q, log(rest)).minus(E(p, log(rest))), by .line and .atLeast, to JS(p, q).times(2)
            """)
        .check(
            ProofCheck.atLeast(E(Q, log(rest)).minus(E(P, log(rest))), JS(P, Q).times(2))
                .on(Trials.line(30).and(Trials.atoms(20)))
                .through(
                    new Waypoint(
                        "the inequality has been used, and JS has not been put together yet",
                        line -> isEstimated(line, best, rest))))
        .hint(
            "What is missing from the first line that it be $V(D^*)=2\\,\\mathrm{JS}-\\log4$? Add it and take it away.")
        .hint(
            "There remains $-\\mathbb E_p\\log\\bigl(D^*(1-D^*)\\bigr)$. How large is $y(1-y)$ at most?")
        .hint("$y(1-y)\\le\\frac14$, so $-\\log\\bigl(D^*(1-D^*)\\bigr)\\ge\\log4$.")
        .solution(
            """
            var best = p.over(p.plus(q));
            var rest = one().minus(best);
            Derivation answer = Derivation.of("a way down")
                .line(E(q, log(rest)).minus(E(p, log(rest))), "the rate")
                .line(E(q, log(rest)).plus(E(p, log(best))).minus(E(p, log(best.times(rest)))),
                    "add and subtract E_p log D*")
                .atLeast(E(q, log(rest)).plus(E(p, log(best))).plus(log(4)), "y(1 − y) ≤ 1/4 at y = D*")
                .line(JS(p, q).times(2), "V at D* is 2 JS − log 4");
            """,
            """
            It is what convexity says, a tangent lies below, at one place: $C(p)\\ge C(q)-\\text{rate}$. Here it comes out of
            $y(1-y)\\le\\frac14$ alone. With such a rate a small step of length $\\varepsilon$ towards the data takes at least the
            share $\\varepsilon$ off the height $2\\,\\mathrm{JS}$, as long as $D$ is made optimal again: the height falls
            geometrically. In the space of densities, that is; a network may be unable to step towards the data.
            """)
        .next(
            "Where does the proof use that $D$ is *best*? How much of the rate is left for another $D$?")
        .build();
  }

  /** Whether V at D* (or the divergence in it) stands there, and what was estimated does not. */
  private static boolean isEstimated(Expr line, Expr best, Expr rest) {
    boolean value = isIn(line, E(P, log(best))) || isIn(line, KL(P, mean(P, Q)));
    return value
        && Stream.of(E(P, log(rest)), E(P, log(best.times(rest))), KL(P, Q))
            .noneMatch(left -> isIn(line, left) || isIn(line, left.negate()));
  }
}
