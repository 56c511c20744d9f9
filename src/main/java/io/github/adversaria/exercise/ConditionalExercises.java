package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.one;
import static io.github.adversaria.expression.Terms.sup;

import io.github.adversaria.density.Categorical;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.learning.ConditionalValue;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Trials;
import java.util.Arrays;
import java.util.stream.Collectors;

/** D20: what the third score of a conditional GAN asks for. */
final class ConditionalExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol G = density("p_g");
  private static final DensitySymbol Q = density("q");
  private static final FunctionSymbol D = function("D").into(0, 1);

  private static final Categorical DATA = Categorical.of(0.5, 0.3, 0.2);
  private static final double[] WANTED = {0.5, 0.5, 0};
  private static final double TOLERANCE = 1e-6;

  private ConditionalExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("21-conditional-gan", "The conditional GAN")
        .given(
            """
            var p = density("p");
            var g = density("p_g");
            var q = density("q");
            var D = function("D").into(0, 1);
            var V = E(p, log(D)).plus(E(g, log(one().minus(D))).over(2))
                .plus(E(q, log(one().minus(D))).over(2));
            """)
        .with(coin(), bentByDesign(), halves());
  }

  private static Exercise coin() {
    return ExerciseBuilder.of("21.1", "A coin, and how heavy the third score is")
        .on("D20", ExerciseKind.COMPUTE)
        .statement(
            """
            Under our condition heads come with probability $h\\ge\\tfrac12$. The wrong examples come from
            a fair coin. Real and generated examples weigh 1, the wrong ones $c$:
            $V=\\mathbb E_p\\log D+\\mathbb E_{p_g}\\log(1-D)+c\\,\\mathbb E_q\\log(1-D)$. With which probability does the
            best generator show heads?
            """)
        .cell("DoubleBinaryOperator answer = null;    // (h, c) -> ...")
        .check(
            FormulaCheck.of(v -> Math.min(1, v[0] + v[1] * (v[0] - 0.5)))
                .in("h", 0.5, 1)
                .in("c", 0, 3)
                .mistake(
                    v -> v[0] + v[1] * (v[0] - 0.5),
                    "A probability does not exceed 1: where tails would get less than none, they"
                        + " get none.")
                .mistake(
                    v -> v[0], "That is what it should learn, and without the third score would.")
                .mistake(
                    v -> Math.min(1, 2 * v[0] - 0.5),
                    "That is the answer for $c=1$; the weight is left out.")
                .mistake(
                    v -> (v[0] + v[1] / 2) / (1 + v[1]),
                    "That is the mixture of the data with the wrong examples. The generator moves"
                        + " *away* from these."))
        .hint("To $D$ the two false kinds are one law, with the masses $p_g+c\\,q$.")
        .hint("The generator wants that law proportional to $p$: $p_g=\\max(0,\\kappa p-c\\,q)$.")
        .hint("If nothing is cut off, the sum over heads and tails gives $\\kappa=1+c$.")
        .solution(
            "DoubleBinaryOperator answer = (h, c) -> Math.min(1, h + c * (h - 0.5));",
            """
            $p_g(\\text{heads})=(1+c)h-\\tfrac c2=h+c(h-\\tfrac12)$, as long as tails keep something; from
            $c=(1-h)/(h-\\tfrac12)$ on there are heads only. The bias has the direction of what sets the
            condition apart, and is proportional to $c$.
            """)
        .next(
            "Let the wrong examples be heads with probability $r$. For which $r$ is there no bias?")
        .build();
  }

  private static Exercise bentByDesign() {
    return ExerciseBuilder.of("21.2", "A generator bent by design")
        .on("D20", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Three kinds occur with probabilities $(.5,.3,.2)$ under our condition; the three scores have
            weights $1,1,1$. Find a law of the mismatched examples for which the best generator never
            makes the last kind, and the other two equally often.
            """)
        .cell("Categorical answer = null;    // Categorical.of(..., ..., ...)")
        .check(
            ConstructionCheck.of(Categorical.class, "a Categorical over the kinds 0, 1, 2")
                .with(ConditionalExercises::onThreeKinds)
                .with(ConditionalExercises::bends))
        .hint(
            "Where $p_g>0$ there is one $\\kappa$ with $p_g+q=\\kappa p$; where $p_g=0$, $q\\ge\\kappa p$.")
        .hint("Put in $p_g=(\\tfrac12,\\tfrac12,0)$, and let $\\kappa$ be free for a while.")
        .hint(
            "$q=(\\tfrac\\kappa2-\\tfrac12,\\ .3\\kappa-\\tfrac12,\\ \\text{the rest})$. Which $\\kappa$ are possible?")
        .solution(
            "Categorical answer = Categorical.of(0.5, 0.1, 0.4);",
            """
            $q_0=\\tfrac12\\kappa-\\tfrac12$, $q_1=.3\\kappa-\\tfrac12$ and $q_2=2-.8\\kappa\\ge.2\\kappa$; none may be
            negative. Every $\\kappa$ from $\\tfrac53$ to $2$ does, $\\kappa=2$ being the one above: as the last kind is
            held down already, still more of it among the wrong examples changes nothing.
            """)
        .next("Which generators can *not* be had in this way, whatever is called mismatched?")
        .build();
  }

  private static Ruling onThreeKinds(Categorical answer) {
    return Arrays.stream(answer.atoms()).allMatch(atom -> atom == 0 || atom == 1 || atom == 2)
        ? Ruling.right("")
        : Ruling.wrong("There are only the kinds 0, 1 and 2; " + answer + " has others.");
  }

  private static Ruling bends(Categorical answer) {
    Categorical best = ConditionalValue.of(DATA, answer).bestGenerator();
    double furthest = 0;
    for (int kind = 0; kind < WANTED.length; kind++) {
      furthest = Math.max(furthest, Math.abs(best.density(kind) - WANTED[kind]));
    }
    if (furthest <= TOLERANCE) {
      return Ruling.right("The best generator against it is $(\\tfrac12,\\tfrac12,0)$.");
    }
    String found = "The best generator against it is " + masses(best) + ".";
    if (isNear(answer, WANTED)) {
      return Ruling.wrong(
          "That is what the generator is to make. Whatever the mismatched have more of, it makes"
              + " less of.\n\n"
              + found);
    }
    return Ruling.wrong(
        isNear(best, DATA.probabilities())
            ? "It is unbiased: where the data are, it looks like the data.\n\n" + found
            : found);
  }

  private static boolean isNear(Categorical law, double... masses) {
    for (int kind = 0; kind < masses.length; kind++) {
      if (Math.abs(law.density(kind) - masses[kind]) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static String masses(Categorical law) {
    return Arrays.stream(new int[] {0, 1, 2})
        .mapToObj(kind -> Decimal.text(law.density(kind), 4))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Exercise halves() {
    Expr value =
        E(P, log(D))
            .plus(E(G, log(one().minus(D))).over(2))
            .plus(E(Q, log(one().minus(D))).over(2));
    Expr price = JS(P, mean(G, Q)).times(2).minus(log(4));
    return ExerciseBuilder.of("21.3", "Three scores are two")
        .on("D20", ExerciseKind.PROVE)
        .origin("weights of Reed et al. 2016, algorithm 1")
        .statement(
            """
            Reed et al. let the two false kinds share one half of the weight:
            $V=\\mathbb E_p\\log D+\\tfrac12\\mathbb E_{p_g}\\log(1-D)+\\tfrac12\\mathbb E_q\\log(1-D)$. Prove

            $$\\sup_DV=2\\,\\mathrm{JS}\\big(p\\,\\big\\|\\,\\tfrac12(p_g+q)\\big)-\\log4 .$$

            Begin with `sup(D, V)` and end with `JS(p, mean(g, q)).times(2).minus(log(4))`.
            """)
        .cell(
            """
            Derivation answer = null;
            // Derivation.of("three scores are two").line(sup(D, V), "...").line(..., "why") ...""")
        .check(
            ProofCheck.equal(sup(D, value), price)
                .on(Trials.line(30).and(Trials.atoms(60)))
                .through(
                    new Waypoint(
                        "the best discriminator has been put in",
                        line -> !line.symbols().contains(D) && Parts.meet(line, P, G, Q))))
        .hint("An expectation is linear in its density: two halves make one mixture $m$.")
        .hint("Then it is the game of two scores, of $p$ against $m$, with $D^*=p/(p+m)$.")
        .hint(
            "Compare with the densities' mean: $\\log\\frac{p}{p+m}=\\log\\frac{p}{(p+m)/2}-\\log2$.")
        .solution(
            """
            var m = mean(g, q);
            Derivation answer = Derivation.of("three scores are two")
                .line(sup(D, V), "the best discriminator's value")
                .line(sup(D, E(p, log(D)).plus(E(m, log(one().minus(D))))), "one false law")
                .line(E(p, log(p.over(p.plus(m)))).plus(E(m, log(m.over(p.plus(m))))), "D* = p/(p + m)")
                .line(JS(p, m).times(2).minus(log(4)), "as for two scores");
            """,
            """
            So nothing new has to be proved about the optimum: it is the minimax game with $\\tfrac12(p_g+q)$
            in the place of $p_g$. It is this mixture that comes to the data, $p_g=2p-q$ if that is
            a density, and not $p_g$.
            """)
        .next(
            "With weights $1,1,1$ two false examples meet one real one. Which skewed JS comes out?")
        .build();
  }
}
