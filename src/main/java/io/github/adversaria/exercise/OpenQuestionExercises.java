package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.theory.Trials;

/** D19: why JS is derived, which loss is used, and which networks points reach. */
final class OpenQuestionExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  private OpenQuestionExercises() {}

  static Exercise[] all() {
    return new Exercise[] {lossOnTheScreen(), oneLoss(), label()};
  }

  private static Exercise lossOnTheScreen() {
    return ExerciseBuilder.of("08.3", "What the loss on the screen says")
        .on("D19", ExerciseKind.COMPUTE)
        .statement(
            """
            A program shows the cross-entropy of its discriminator in nats: the mean over all points it judges, half of which
            are data and half generated. It stands at $L$, on so many points that chance plays no part. Which is the greatest
            number that $\\mathrm{JS}(p_{\\mathrm{data}},p_g)$ is now sure not to be below?
            """)
        .cell("DoubleUnaryOperator answer = null;    // L -> ...")
        .check(
            FormulaCheck.of(v -> Math.max(0, Math.log(2) - v[0]))
                .in("L", 0, 1.2)
                .mistake(v -> Math.log(2) - v[0], "JS is never below 0, and for large $L$ this is.")
                .mistake(
                    v -> Math.max(0, Math.log(4) - 2 * v[0]), "That is a bound on 2·JS, not on JS.")
                .mistake(v -> Math.log(4) - 2 * v[0], "That is a bound on 2·JS, not on JS.")
                .mistake(
                    v -> Math.max(0, Math.log(2) - v[0] / 2),
                    "$L$ is a mean over both halves, not their sum: $V=-2L$.")
                .mistake(
                    v -> Math.max(0, 1 - v[0] / Math.log(2)),
                    "Logarithms are natural here; this one is to base 2."))
        .hint("Write $V(G,D)$ with $L$; mind that each of its two terms is a mean over one half.")
        .hint("$V(G,D)\\le\\max_DV(G,D)$, and what is the maximum?")
        .hint("A bound that lies below 0 says nothing that was not known before.")
        .solution(
            "DoubleUnaryOperator answer = loss -> Math.max(0, Math.log(2) - loss);",
            """
            $L=-\\frac12V$, and $V\\le2\\,\\mathrm{JS}-\\log4$ gives $\\mathrm{JS}\\ge\\log2-L$, with equality for the best $D$. So JS
            was worth deriving: the discriminator's loss *measures* it, from one side. A loss of $\\log2=0.693$ may mean that the
            generator is perfect, or that the discriminator is poor, and the screen does not tell which.
            """)
        .next(
            "The loss is taken on the points that $D$ was trained on. Is it still a bound? (08.6)")
        .build();
  }

  private static Exercise oneLoss() {
    return ExerciseBuilder.of("08.4", "One loss for two players")
        .on("D19", ExerciseKind.CONSTRUCT)
        .statement(
            """
            A framework differentiates one number and lets *all* weights go down its gradient at once. Write a number
            $\\mathcal L$ for which that is right for both players of $D(x)=\\sigma(ax+b)$ and $G(z)=z+\\theta$: in $a$ and $b$
            the gradient of the discriminator's cross-entropy
            $-\\mathbb E_{x\\sim p}\\log D(x)-\\mathbb E_{z\\sim p_z}\\log(1-D(G(z)))$, and in $\\theta$ the gradient of the
            non-saturating loss. `stopGradient` may hold a player still.
            """)
        .cell(
            """
            var Dab = sigmoid(a.times(point()).plus(b));
            var G = point().plus(theta);
            Expr answer = null;    // with p, noise; for example E(noise, log(Dab).at(G))
            """)
        .check(new OneLossCheck())
        .hint("Add up the two players' losses. Whose gradients are spoilt by whose terms?")
        .hint("In the discriminator's term hold $G$ still: .at(stopGradient(G)).")
        .hint("In the generator's term hold $D$ still as a function: stopGradient(log(Dab)).at(G).")
        .solution(
            """
            var Dab = sigmoid(a.times(point()).plus(b));
            var G = point().plus(theta);
            Expr answer = E(p, log(Dab)).negate()
                .minus(E(noise, log(one().minus(Dab)).at(stopGradient(G))))
                .minus(E(noise, stopGradient(log(Dab)).at(G)));
            """,
            """
            Three terms and three ways: a real point goes through $D$ and reaches its weights; a generated one reaches $D$'s
            weights in the second term, where $G$ is held still, and $G$'s in the third, where $D$ is. Frozen as a *function*:
            $D$ keeps its slope in the point, or nothing would reach $\\theta$ at all. No data term is needed for $\\theta$:
            it holds none.
            """)
        .next(
            "For $\\log(1-D)$ in place of $-\\log D$ two terms are enough, with a sign that turns on the way (gradient reversal). How?")
        .build();
  }

  private static Exercise label() {
    Expr best = P.over(P.plus(Q));
    Expr rest = one().minus(best);
    Expr given = E(mean(P, Q), best.times(log(best)).plus(rest.times(log(rest))));
    return ExerciseBuilder.of("08.5", "What a point tells about its label")
        .on("D19", ExerciseKind.PROVE)
        .statement(
            """
            Toss a coin for a label; draw $x$ from $p$ if it says "real" and from $q$ if it says "generated". Before $x$ is
            seen the label holds $\\log2$ nats of uncertainty. At $x$ its probability is $D^*(x)=p/(p+q)$, and what is left is
            $-D^*\\log D^*-(1-D^*)\\log(1-D^*)$, on average over all $x$. Prove that what was gained is
            $\\mathrm{JS}(p,q)$: JS is what a point tells about its label.
            """)
        .cell(
            """
            var best = p.over(p.plus(q));
            var rest = one().minus(best);
            var gained = log(2).plus(E(mean(p, q), best.times(log(best)).plus(rest.times(log(rest)))));
            Derivation answer = null;    // from gained to JS(p, q)
            """)
        .check(
            ProofCheck.equal(log(2).plus(given), JS(P, Q))
                .on(Trials.line(30).and(Trials.atoms(20)))
                .through(
                    new Waypoint(
                        "the mean over all points has been taken apart, into one over the data and"
                            + " one over generated points",
                        line -> isApart(line))))
        .hint(
            "Under $\\mathbb E_{\\frac12(p+q)}$ stands $D^*$ as a factor. What is $\\frac12(p+q)D^*$?")
        .hint("$\\frac12\\mathbb E_p\\log D^*+\\frac12\\mathbb E_q\\log(1-D^*)$: and the $\\log2$?")
        .solution(
            """
            var best = p.over(p.plus(q));
            var rest = one().minus(best);
            var gained = log(2).plus(E(mean(p, q), best.times(log(best)).plus(rest.times(log(rest)))));
            Derivation answer = Derivation.of("what a point tells")
                .line(gained, "uncertainty before, minus what is left")
                .line(log(2).plus(E(p, log(best)).plus(E(q, log(rest))).over(2)), "½(p + q)·D* = ½p")
                .line(E(p, log(p.over(mean(p, q)))).plus(E(q, log(q.over(mean(p, q))))).over(2), "log 2 into each logarithm")
                .line(JS(p, q), "definition");
            """,
            """
            JS is the mutual information of point and label. So it is at most $\\log2$, all that there is to know about a
            coin; it is $0$ only if no point tells anything; and $2\\,\\mathrm{JS}-\\log4$ is minus twice the least cross-entropy
            that any judge can have. Nobody computes JS, but every discriminator's loss is compared with it.
            """)
        .next("The coin says \"real\" with probability $\\pi$. Which divergence is gained then?")
        .build();
  }

  /** Whether there is an expectation under p alone and one under q, or their divergences. */
  private static boolean isApart(Expr line) {
    return isUnder(line, P) && isUnder(line, Q);
  }

  private static boolean isUnder(Expr line, DensitySymbol density) {
    // E(density, …) and KL(density, …) both have the density as their first part.
    boolean here =
        line.isNumber() && !line.operands().isEmpty() && line.operands().get(0).equals(density);
    boolean js = line.equals(JS(P, Q)) || line.equals(JS(Q, P));
    return !js && (here || line.operands().stream().anyMatch(part -> isUnder(part, density)));
  }
}
