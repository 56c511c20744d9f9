package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.theory.Trials;
import java.util.function.Predicate;

/** Exercise 16.5: no constant makes the second moment of the estimate less than a known bound. */
final class GradientVariance {

  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol F = function("f");
  private static final FunctionSymbol S = function("s");
  private static final ScalarSymbol C = scalar("c");

  private GradientVariance() {}

  static Exercise exercise() {
    Expr first = E(Q, F.plus(C).times(S).power(2));
    Expr last =
        E(Q, F.times(S).power(2)).minus(E(Q, F.times(S.power(2))).power(2).over(E(Q, S.power(2))));
    return ExerciseBuilder.of("16.5", "What no constant can beat")
        .on("D13", ExerciseKind.PROVE)
        .statement(
            """
            For any density $q$, any functions $f$ and $s$ and any number $c$ prove
            $$\\mathbb E_q\\bigl[((f+c)\\,s)^2\\bigr]\\;\\ge\\;\\mathbb E_q[(fs)^2]-\\frac{\\mathbb E_q[fs^2]^2}{\\mathbb E_q[s^2]}.$$
            The cell declares $q$, $s$, the first line and the last.
            """)
        .cell(
            """
            var q = density("q");
            var s = function("s");
            var first = E(q, f.plus(c).times(s).power(2));
            var last = E(q, f.times(s).power(2))
                .minus(E(q, f.times(s.power(2))).power(2).over(E(q, s.power(2))));
            Derivation answer = null;    // from first to last, by line(...) and atLeast(...)
            """)
        .check(
            ProofCheck.atLeast(first, last)
                .on(Trials.line(25).and(Trials.atoms(20)).withoutHardPairs())
                .through(
                    new Waypoint(
                        "$c$ is taken out of the expectations, all else left equal",
                        line ->
                            line.symbols().contains(C) && !has(line, GradientVariance::holdsC))))
        .hint("Multiply $(f+c)^2s^2$ out; an expectation is linear, and $c$ is a number.")
        .hint("You have a quadratic in $c$. Complete the square.")
        .hint(
            "$\\mathbb E[s^2]\\,\\bigl(c+\\frac{\\mathbb E[fs^2]}{\\mathbb E[s^2]}\\bigr)^2\\ge0$ is what can be left out.")
        .solution(
            """
            var q = density("q");
            var s = function("s");
            var first = E(q, f.plus(c).times(s).power(2));
            var last = E(q, f.times(s).power(2))
                .minus(E(q, f.times(s.power(2))).power(2).over(E(q, s.power(2))));
            var mixed = E(q, f.times(s.power(2)));
            var square = E(q, s.power(2));
            Derivation answer = Derivation.of("what no constant can beat")
                .line(first)
                .line(
                    E(q, f.times(s).power(2)).plus(c.times(2).times(mixed)).plus(c.power(2).times(square)),
                    "multiplied out; c is a number")
                .line(last.plus(square.times(c.plus(mixed.over(square)).power(2))), "the square completed")
                .atLeast(last, "a square is not negative");
            """,
            """
            The term left out vanishes for $c=-\\mathbb E[fs^2]/\\mathbb E[s^2]$ and for no other constant: so that one is best, and the bound
            is what it reaches. With $f=-p_{\\mathrm{data}}/p_g$ it is the constant of exercise 16.4.
            """)
        .next("For which $f$ is the bound 0? What does the estimate do then?")
        .build();
  }

  /** Whether it is an expectation in which c occurs. */
  private static boolean holdsC(Expr part) {
    return part.isNumber()
        && part.symbols().contains(C)
        && part.operands().stream().anyMatch(inner -> !inner.isNumber());
  }

  private static boolean has(Expr line, Predicate<Expr> kind) {
    return kind.test(line) || line.operands().stream().anyMatch(part -> has(part, kind));
  }
}
