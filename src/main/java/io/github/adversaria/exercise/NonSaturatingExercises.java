package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.KL;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.indicator;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.mean;
import static io.github.adversaria.expression.Terms.point;

import io.github.adversaria.density.BaseMeasure;
import io.github.adversaria.density.Density;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.Trials;
import java.util.List;

/** D9: what the loss −log D minimises. */
final class NonSaturatingExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  /** Shares of mass right of 0: of a generator that has both modes, and of one that has one. */
  private static final double SHARE = 0.3;

  private static final double DROPPED = 0.01;
  private static final double MARGIN = 0.02;

  private NonSaturatingExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of(
            "11-non-saturating-decomposition", "What the non-saturating loss minimises")
        .given(
            """
            var p = density("p");
            var q = density("q");
            """)
        .with(price(), dropsOne(), byTheMidpoint());
  }

  private static Exercise price() {
    return ExerciseBuilder.of("11.1", "The price of a mode")
        .on("D9", ExerciseKind.COMPUTE)
        .statement(
            """
            The generator agrees with the data, but for one thing: a mode that holds the share $s$ of the data, and that
            overlaps with nothing else, is never generated. The rest takes its share. What does the divergence come to that
            the generator with the loss $-\\log D$ descends on when $D^*$ is held still?
            """)
        .cell("DoubleUnaryOperator answer = null;    // s -> ...")
        .check(
            FormulaCheck.of(NonSaturatingExercises::price)
                .in("s", 0.02, 0.98)
                .mistake(
                    v -> -Math.log(1 - v[0]),
                    "That is KL(p_g‖p_data) alone; JS is to be taken off, twice.")
                .mistake(NonSaturatingExercises::jensenShannon, "That is JS, of the other loss.")
                .mistake(
                    v -> 2 * jensenShannon(v), "That is 2·JS, which the other loss descends on.")
                .mistake(
                    v -> -Math.log(1 - v[0]) - jensenShannon(v),
                    "JS is to be taken off twice: 2·JS, not JS.")
                .mistake(
                    v ->
                        2
                            * ((1 - v[0]) * Math.log((1 - v[0]) / (1 - v[0] / 2))
                                + v[0] * Math.log(2)),
                    "KL the wrong way round: that is 2·KL(p_data‖m)."))
        .hint(
            "With $D^*$ held still it is $2\\,\\mathrm{KL}(m\\|p_{\\mathrm{data}})$, $m$ half data and half generated.")
        .hint(
            "Two regions are all that matters. Which shares have data, generator and $m$ of each?")
        .hint(
            "Data: $1-s$ and $s$. Generator: $1$ and $0$. So $m$ has $1-\\frac s2$ and $\\frac s2$.")
        .solution(
            """
            DoubleUnaryOperator answer =
                s -> (2 - s) * Math.log((1 - s / 2) / (1 - s)) - s * Math.log(2);
            """,
            """
            $2\\bigl[(1-\\frac s2)\\log\\frac{1-s/2}{1-s}+\\frac s2\\log\\frac{s/2}s\\bigr]$. For a small mode that is
            $(1-\\log2)s\\approx0.31s$, against $2\\,\\mathrm{JS}\\approx s\\log2=0.69s$ for the other loss: a small mode is
            cheap to leave out for both, for $-\\log D$ at less than half of the price. KL$(p_{\\mathrm{data}}\\|p_g)$ would be infinite.
            """)
        .next(
            "And the price of inventing: the share $s$ of the generated points where no data are?")
        .build();
  }

  private static double price(double... v) {
    double s = v[0];
    return (2 - s) * Math.log((1 - s / 2) / (1 - s)) - s * Math.log(2);
  }

  private static double jensenShannon(double... v) {
    double s = v[0];
    double data = (1 - s) * Math.log((1 - s) / (1 - s / 2)) + s * Math.log(2);
    return (data - Math.log(1 - s / 2)) / 2;
  }

  private static Exercise dropsOne() {
    return ExerciseBuilder.of("11.2", "Rather one mode than two")
        .on("D9", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Construct data with one mode on either side of $0$, each with at least $30\\,\\%$ of the mass, a generator `one` with
            less than $1\\,\\%$ on the right, and a generator `both` with at least $30\\,\\%$ on either side, such that the
            divergence behind $-\\log D$ (with $D^*$ held still) prefers `one`, and $\\mathrm{JS}$ prefers `both`. Each by
            at least $0.02$, and all finite.
            """)
        .cell("List<Density> answer = null;    // List.of(pData, one, both)")
        .check(DensitiesCheck.of("pData", "one", "both").with(NonSaturatingExercises::prefersOne))
        .hint("Let `one` be one of the modes as it is. What does that cost? (11.1)")
        .hint(
            "Then `both` has to have something that costs more in $\\mathrm{KL}(m\\|p_{\\mathrm{data}})$ than in JS.")
        .hint(
            "Let `both` invent: a tenth of its points where the data have next to none, though not none at all.")
        .solution(
            """
            var left = Normal.of(-3, 0.5);
            var right = Normal.of(3, 0.5);
            List<Density> answer = List.of(
                Mixture.of(0.5, left, 0.5, right),
                left,
                Mixture.of(0.45, left, 0.45, right, 0.1, Normal.of(0, 0.5)));
            """,
            """
            A tenth of the points between the modes costs $0.99$ in $2\\,\\mathrm{KL}(m\\|p_{\\mathrm{data}})$, since there
            $\\log\\frac m{p_{\\mathrm{data}}}$ is large, and half of the data left out costs $0.26$. In JS, which is bounded, it is
            $0.04$ against $0.22$. Rather drop a mode than invent a point: the divergence says so, though what a
            trained network drops has other reasons as well (notebook 11).
            """)
        .next("Can you find it with one normal generator for each of `one` and `both`?")
        .build();
  }

  private static Ruling prefersOne(List<Density> three) {
    if (three.stream().anyMatch(density -> density.measure() != BaseMeasure.LEBESGUE)) {
      return Ruling.wrong("Let all three be densities, without atoms.");
    }
    Density data = three.get(0);
    double dataRight = right(data);
    double oneRight = right(three.get(1));
    double bothRight = right(three.get(2));
    if (Math.min(dataRight, 1 - dataRight) < SHARE || Math.min(bothRight, 1 - bothRight) < SHARE) {
      return Ruling.wrong(
          "On the right pData has the share "
              + Decimal.text(dataRight, 3)
              + " and both has "
              + Decimal.text(bothRight, 3)
              + "; either side needs 0.3 of each.");
    }
    if (oneRight >= DROPPED) {
      return Ruling.wrong(
          "The generator one has not dropped a mode: on the right it has the share "
              + Decimal.text(oneRight, 3)
              + ".");
    }
    Expr soft = KL(mean(P, Q), P).times(2);
    double softOne = of(soft, data, three.get(1));
    double softBoth = of(soft, data, three.get(2));
    double jsOne = of(JS(P, Q), data, three.get(1));
    double jsBoth = of(JS(P, Q), data, three.get(2));
    String numbers =
        "2·KL(m‖pData) is "
            + Decimal.text(softOne, 4)
            + " for one and "
            + Decimal.text(softBoth, 4)
            + " for both; JS is "
            + Decimal.text(jsOne, 4)
            + " and "
            + Decimal.text(jsBoth, 4)
            + ".";
    if (!Double.isFinite(softOne + softBoth)) {
      return Ruling.wrong("A generator has points where the data cannot have any. " + numbers);
    }
    if (softOne > softBoth - MARGIN) {
      return Ruling.wrong("The divergence behind −log D does not prefer one. " + numbers);
    }
    if (jsBoth > jsOne - MARGIN) {
      return Ruling.wrong("JS does not prefer both. " + numbers);
    }
    return Ruling.right(numbers);
  }

  private static double right(Density density) {
    return E(P, indicator(point())).value(Binding.of(P, density)).value();
  }

  private static double of(Expr divergence, Density data, Density generated) {
    return divergence.value(Binding.of(P, data).and(Q, generated)).value();
  }

  private static Exercise byTheMidpoint() {
    Expr best = P.over(P.plus(Q));
    Expr m = mean(P, Q);
    Expr loss = E(Q, log(best).negate());
    Expr last = KL(Q, P).minus(JS(P, Q).times(2)).plus(E(P, log(best))).plus(log(2).times(2));
    return ExerciseBuilder.of("11.3", "The decomposition, by way of the midpoint")
        .on("D9", ExerciseKind.PROVE)
        .origin("Arjovsky and Bottou 2017, theorem 2.5, in another order")
        .statement(
            """
            The notebook decomposes $\\mathbb E_q[-\\log D^*]$, $D^*=p/(p+q)$, with $V$ at $D^*$ as a step. Prove the same by
            divergences alone: first as $\\mathrm{KL}(q\\|p)$, another divergence, and a number, in which no $D^*$ is left; then
            on to $\\mathrm{KL}(q\\|p)-2\\,\\mathrm{JS}(p,q)+\\mathbb E_p\\log D^*+2\\log2$. (Source 003 has another sign in one place.)
            """)
        .cell(
            """
            var best = p.over(p.plus(q));
            Derivation answer = null;    // from E(q, log(best).negate())
            """)
        .check(
            ProofCheck.equal(loss, last)
                .on(Trials.line(30).and(Trials.atoms(20)))
                .through(
                    new Waypoint(
                        "there are KL(q‖p), a KL from q to the midpoint and a number, and nothing else",
                        line ->
                            SameValue.isIn(line, KL(Q, P))
                                && SameValue.isIn(line, KL(Q, m))
                                && !line.toString().contains("JS")
                                && !line.toLatex().contains("\\mathbb{E}"))))
        .hint("$-\\log D^*=\\log\\frac{p+q}p$. Bring in $q$: multiply and divide by it.")
        .hint("$\\frac{p+q}{q}$ is $\\frac{2m}{q}$ with the midpoint $m=\\frac12(p+q)$.")
        .hint(
            "Then $-\\mathrm{KL}(q\\|m)=-2\\,\\mathrm{JS}+\\mathrm{KL}(p\\|m)$. What is $\\mathrm{KL}(p\\|m)$ in terms of $D^*$?")
        .solution(
            """
            var best = p.over(p.plus(q));
            var m = mean(p, q);
            Derivation answer = Derivation.of("by way of the midpoint")
                .line(E(q, log(best).negate()), "the loss")
                .line(E(q, log(q.over(p))).plus(E(q, log(m.times(2).over(q)))), "(p + q)/p = (q/p)·(2m/q)")
                .line(KL(q, p).minus(KL(q, m)).plus(log(2)), "definition of KL")
                .line(KL(q, p).minus(JS(p, q).times(2)).plus(KL(p, m)).plus(log(2)), "2 JS = KL(p‖m) + KL(q‖m)")
                .line(KL(q, p).minus(JS(p, q).times(2)).plus(E(p, log(best))).plus(log(2).times(2)), "p/m = 2·D*");
            """,
            """
            The middle line, $\\mathrm{KL}(q\\|p)-\\mathrm{KL}(q\\|m)+\\log2$, says it best: with $D^*$ following the generator the
            loss is its KL to the data less its KL to the midpoint. Since the midpoint is nearer, it is at least $\\log2$,
            the value at $q=p$. Frozen, $\\mathbb E_p\\log D^*$ does not move, and what descends is
            $\\mathrm{KL}(q\\|p)-2\\,\\mathrm{JS}$.
            """)
        .next(
            "Show that the loss is at least $\\log2+\\frac12\\mathrm{KL}(q\\|p)$. (An arithmetic and a geometric mean.)")
        .build();
  }
}
