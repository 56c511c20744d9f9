package io.github.adversaria.exercise;

import static io.github.adversaria.exercise.SameValue.isIn;
import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.learning.FrozenDiscriminator;
import io.github.adversaria.learning.GeneratorStep;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Assumption;
import io.github.adversaria.theory.Trials;

/** D7: what a generator overlooks that takes too long a step. */
final class WhyJsMayRiseExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q0 = density("p_0");
  private static final DensitySymbol Q1 = density("p_1");
  private static final double STEP = 0.1;
  private static final double SMALL_STEP = STEP / 1000;

  private WhyJsMayRiseExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("07-why-js-may-rise", "Why JS may rise")
        .given(
            """
            var p = density("p");
            var p0 = density("p_0");
            var p1 = density("p_1");
            """)
        .with(shortAndTooLong(), overlooked());
  }

  private static Exercise shortAndTooLong() {
    return ExerciseBuilder.of("07.1", "A tenth, and still too long")
        .on("D7", ExerciseKind.CONSTRUCT)
        .statement(
            """
            In the notebook no step below $4$ makes JS rise. Construct a game in which a single step of size $0.1$ does:
            data and a generator with one parameter that moves, such that down the slope of $V(\\cdot,D_0^*)$ the value
            against the frozen $D_0^*$ falls, and JS at least doubles. A step a thousand times smaller must make JS fall.
            """)
        .cell(
            "FrozenDiscriminator answer = null;    // FrozenDiscriminator.of(data, family, moving,"
                + " parameters)")
        .check(
            ConstructionCheck.of(
                    FrozenDiscriminator.class,
                    "FrozenDiscriminator.of(data, family, moving, parameters)")
                .with(WhyJsMayRiseExercises::doubles))
        .hint(
            "A step size is measured against the curvature of what is descended. Who decides on that?")
        .hint("Let data and generator be narrow: the parameter then moves by many of their widths.")
        .hint(
            "With $\\mathcal N(0,s^2)$ against $\\mathcal N(\\theta,s^2)$ the threshold is $s^2$ times the notebook's.")
        .solution(
            """
            var narrow = Normal.of(0, 0.1);
            FrozenDiscriminator answer = FrozenDiscriminator.of(narrow, Family.location(narrow), 0, 0.1);
            """,
            """
            Measure lengths in units of $s$: with $x=su$, $\\theta=s\\tau$ the game is that of the notebook in $\\tau$, the slope
            in $\\theta$ is $1/s$ times the slope in $\\tau$, and a step $\\eta$ in $\\theta$ is one of $\\eta/s^2$ in $\\tau$. With
            $s=0.1$ a tenth is as much as ten, which takes JS from $0.111$ to $0.524$. There is no step size that is small
            for all games.
            """)
        .next("Let the width move and not the place: Family.scale. Can JS rise there, too?")
        .build();
  }

  private static Ruling doubles(FrozenDiscriminator game) {
    GeneratorStep step = game.step(STEP);
    if (!step.valueFalls()) {
      return Ruling.wrong(
          "The value against the frozen discriminator does not fall: " + step + ". Is it home?");
    }
    if (!step.divergenceRises()) {
      return Ruling.wrong("JS does not rise, the step is still too short: " + step + ".");
    }
    double before = step.divergenceBefore().value();
    double after = step.divergenceAfter().value();
    if (after < 2 * before) {
      return Ruling.wrong(
          "JS rises only by the factor " + Decimal.text(after / before, 4) + ": " + step + ".");
    }
    GeneratorStep small = game.step(SMALL_STEP);
    if (small.divergenceAfter().value() >= small.divergenceBefore().value()) {
      return Ruling.wrong("A small step makes JS rise as well: " + small + ".");
    }
    return Ruling.right(step + "; and " + small + ".");
  }

  private static Exercise overlooked() {
    Expr gap = value(P.over(P.plus(Q1))).minus(value(P.over(P.plus(Q0))));
    Expr divergence = KL(Q1, Q0);
    Expr ratio = P.plus(Q0).over(P.plus(Q1));
    Expr upset = P.plus(Q1).over(P.plus(Q0));
    return ExerciseBuilder.of("07.2", "What the generator overlooks")
        .on("D7", ExerciseKind.PROVE)
        .statement(
            """
            After a step from $p_0$ to $p_1$ the next discriminator gains $V(p_1,D_1^*)-V(p_1,D_0^*)$ on the frozen one, where
            $D_i^*=p/(p+p_i)$ and $p$ is the data. That is what the generator did not see. Prove that it is
            $\\mathrm{KL}(p_1\\|p_0)-2\\,\\mathrm{KL}(m_1\\|m_0)$ with $m_i=\\frac12(p+p_i)$. Assume, by `.assuming(…)`, that
            $\\mathrm{KL}(p_1\\|p_0)$ is finite.
            """)
        .cell(
            """
            Function<Expr, Expr> V = D -> E(p, log(D)).plus(E(p1, log(one().minus(D))));
            Derivation answer = null;    // from V.apply(p.over(p.plus(p1))).minus(V.apply(p.over(p.plus(p0))))
            """)
        .check(
            ProofCheck.equal(gap, divergence.minus(KL(mean(P, Q1), mean(P, Q0)).times(2)))
                .allowing(Assumption.finite(divergence))
                .on(Trials.line(20).and(Trials.atoms(20)))
                .through(
                    new Waypoint(
                        "the two discriminators have become one quotient under the data",
                        line -> isIn(line, E(P, log(ratio))) || isIn(line, E(P, log(upset)))))
                .through(
                    new Waypoint(
                        "KL(p₁‖p₀) has been split off and the rest is not a divergence yet",
                        line -> isIn(line, KL(Q1, Q0)) && !line.toString().contains("KL(("))))
        .hint(
            "Under $\\mathbb E_p$ stands $\\log\\frac{D_1^*}{D_0^*}$. What is left of the quotient?")
        .hint(
            "Under $\\mathbb E_{p_1}$ stands the logarithm of $\\frac{1-D_1^*}{1-D_0^*}"
                + "=\\frac{p_1}{p_0}\\cdot\\frac{p+p_0}{p+p_1}$. Split it.")
        .hint(
            "$\\mathbb E_pf+\\mathbb E_{p_1}f=2\\,\\mathbb E_{m_1}f$, here with $f=\\log\\frac{m_0}{m_1}$.")
        .solution(
            """
            Function<Expr, Expr> V = D -> E(p, log(D)).plus(E(p1, log(one().minus(D))));
            var ratio = p.plus(p0).over(p.plus(p1));
            Derivation answer = Derivation.of("what the generator overlooks")
                .line(V.apply(p.over(p.plus(p1))).minus(V.apply(p.over(p.plus(p0)))), "the gain")
                .line(E(p, log(ratio)).plus(E(p1, log(p1.over(p0).times(ratio)))), "quotients of the D")
                .line(KL(p1, p0).plus(E(p, log(ratio))).plus(E(p1, log(ratio))), "logarithm of a product")
                .line(KL(p1, p0).plus(E(mean(p, p1), log(mean(p, p0).over(mean(p, p1)))).times(2)), "one mean")
                .line(KL(p1, p0).minus(KL(mean(p, p1), mean(p, p0)).times(2)), "definition of KL")
                .assuming(Assumption.finite(KL(p1, p0)));
            """,
            """
            By mixing both with the same data they become harder to tell apart: KL is convex in the pair, so
            $2\\,\\mathrm{KL}(m_1\\|m_0)\\le\\mathrm{KL}(p\\|p)+\\mathrm{KL}(p_1\\|p_0)$, and what was proved is $\\ge0$. For a short
            step both terms are of the order of its square; this is why short steps overlook so little. And the step's
            length is measured here by a divergence between the generators, with no word about parameters.
            """)
        .next(
            "Expand it for $p_1=p_0+\\varepsilon h$ to second order. Where do steps overlook most?")
        .build();
  }

  /** V of the generator after its step. */
  private static Expr value(Expr discriminator) {
    return E(P, log(discriminator)).plus(E(Q1, log(one().minus(discriminator))));
  }
}
