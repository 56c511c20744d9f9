package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.sup;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.theory.Trials;
import java.util.function.Predicate;

/** D4: gradients of minibatches are unbiased, their maxima are not. */
final class MinibatchMaximumExercise {

  private static final FunctionSymbol D = function("D").into(0, 1);

  private MinibatchMaximumExercise() {}

  static Exercise exercise() {
    DensitySymbol p1 = density("p_1");
    DensitySymbol p2 = density("p_2");
    DensitySymbol q1 = density("q_1");
    DensitySymbol q2 = density("q_2");
    Expr first = value(p1, q1);
    Expr second = value(p2, q2);
    return ExerciseBuilder.of("08.6", "The best on a minibatch is too good")
        .on("D4", ExerciseKind.PROVE)
        .statement(
            """
            A minibatch shows the discriminator $p_1,q_1$ or $p_2,q_2$, either with probability $\\frac12$; on average it shows
            $\\frac12(p_1+p_2)$ and $\\frac12(q_1+q_2)$. Somebody trains $D$ to the end on each minibatch, averages what it
            attains, and calls it the maximum of $V$. Prove that this is too large: that the maximum of $V$ on the averages is
            at most the mean of the two, and write that mean with $\\mathrm{JS}$.
            """)
        .cell(
            """
            var p1 = density("p_1");
            var p2 = density("p_2");
            var q1 = density("q_1");
            var q2 = density("q_2");
            BinaryOperator<Expr> V = (data, made) -> E(data, log(D)).plus(E(made, log(one().minus(D))));
            Derivation answer = null;    // from sup(D, V.apply(mean(p1, p2), mean(q1, q2))), by .line and .atMost
            """)
        .check(
            ProofCheck.atMost(
                    sup(D, value(mean(p1, p2), mean(q1, q2))),
                    JS(p1, q1).plus(JS(p2, q2)).minus(log(4)))
                .on(Trials.line(6).and(Trials.atoms(12)).withoutHardPairs())
                .through(
                    new Waypoint(
                        "the one maximum has become two, one for each minibatch",
                        line -> maximises(line, first) && maximises(line, second))))
        .hint(
            "$V$ is linear in the densities. Write the one $V$ as half of one and half of another.")
        .hint(
            "What is larger: the maximum of a sum, where one $D$ serves both, or the sum of the maxima?")
        .hint("Each maximum is $2\\,\\mathrm{JS}-\\log4$ of its own pair.")
        .solution(
            """
            var p1 = density("p_1");
            var p2 = density("p_2");
            var q1 = density("q_1");
            var q2 = density("q_2");
            BinaryOperator<Expr> V = (data, made) -> E(data, log(D)).plus(E(made, log(one().minus(D))));
            Derivation answer = Derivation.of("the best on a minibatch")
                .line(sup(D, V.apply(mean(p1, p2), mean(q1, q2))), "the maximum of the mean")
                .line(sup(D, V.apply(p1, q1).over(2).plus(V.apply(p2, q2).over(2))), "V is linear in both densities")
                .atMost(sup(D, V.apply(p1, q1)).over(2).plus(sup(D, V.apply(p2, q2)).over(2)),
                    "each minibatch has a D of its own")
                .line(JS(p1, q1).plus(JS(p2, q2)).minus(log(4)), "each maximum is 2 JS − log 4");
            """,
            """
            A maximum of means is at most the mean of maxima. Gradients of a minibatch are unbiased, since they are linear in
            what the minibatch shows; a maximum over $D$ is not linear but convex in it. The extreme case is an empirical
            distribution of points that never repeat: there the best $D$ tells every minibatch apart from every other, attains
            $0$, and "JS" is $\\log2$ even for $p_g=p$. So $k$ steps are to be taken on $k$ minibatches, not on one.
            """)
        .next(
            "By how much is it too large for minibatches of $m$ from two equal categorical distributions?")
        .build();
  }

  private static Expr value(Expr data, Expr made) {
    return E(data, log(D)).plus(E(made, log(one().minus(D))));
  }

  /** Whether the line has the maximum of this value, or of its half, as a maximum. */
  private static boolean maximises(Expr line, Expr value) {
    Predicate<Expr> isMaximum = part -> part.toString().startsWith("sup");
    return SameValue.isIn(line, sup(D, value), isMaximum)
        || SameValue.isIn(line, sup(D, value.over(2)), isMaximum);
  }
}
