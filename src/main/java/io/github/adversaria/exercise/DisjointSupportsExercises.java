package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.JS;
import static io.github.adversaria.expression.Terms.TV;
import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.density;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Normal;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.show.Decimal;
import java.util.List;
import java.util.function.DoubleFunction;

/** D10: what JS says of distributions that hardly overlap, and what it does not say. */
final class DisjointSupportsExercises {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  private static final double LOG_2 = Math.log(2);

  /** Distances are quadratures; a learner's densities may have kinks that these do not know. */
  private static final double TOLERANCE = 1e-6;

  private static final double[] SHARES = {0.07, 0.25, 0.5, 0.81, 0.96};
  private static final double[] LENGTHS = {0.5, 0.1, 0.02};

  private DisjointSupportsExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("12-disjoint-supports", "Disjoint supports")
        .given(
            """
            var p = density("p");
            var q = density("q");
            """)
        .with(shrinking(), ceiling(), byHeart(), CeilingProof.exercise());
  }

  private static Exercise shrinking() {
    return ExerciseBuilder.of("12.1", "Thinner and thinner, in the midst of the data")
        .on("D10", ExerciseKind.COMPUTE)
        .statement(
            """
            Data are spread evenly over $(0,1)$. The generator spreads its points evenly over $(0,w)$, $0<w<1$:
            all of them lie among the data. Give $\\mathrm{JS}(p,q)$ as a function of $w$.
            """)
        .cell("DoubleUnaryOperator answer = null;    // w -> ...")
        .check(
            FormulaCheck.of(v -> shrinkingJs(v[0]))
                .in("w", 0.02, 0.99)
                .mistake(v -> -Math.log(v[0]), "That is $\\mathrm{KL}(q\\,\\|\\,p)$.")
                .mistake(
                    v -> LOG_2 * (1 - v[0]),
                    "That is $\\log2\\cdot\\mathrm{TV}$, which JS is only at most: where both densities are"
                        + " positive they differ, by the factor $1/w$.")
                .mistake(
                    v -> shrinkingJs(v[0]) - (1 - v[0]) * LOG_2 / 2,
                    "The data between $w$ and 1, where the generator never goes, are left out."))
        .hint(
            "$\\mathrm{JS}$ is half of $\\mathrm{KL}(p\\,\\|\\,m)+\\mathrm{KL}(q\\,\\|\\,m)$, $m=(p+q)/2$.")
        .hint(
            "On $(0,w)$ the densities are 1 and $1/w$; on $(w,1)$ they are 1 and 0. What is $m$ on each?")
        .hint(
            "$\\mathrm{KL}(q\\,\\|\\,m)=\\log\\frac2{1+w}$;"
                + " $\\mathrm{KL}(p\\,\\|\\,m)$ has two parts, $w\\log\\frac{2w}{1+w}$ is one of them.")
        .solution(
            """
            DoubleUnaryOperator answer =
                w -> Math.log(2) + (w * Math.log(w) - (1 + w) * Math.log(1 + w)) / 2;
            """,
            """
            On $(0,w)$ $m=\\frac{1+w}{2w}$, on $(w,1)$ it is $\\tfrac12$. So
            $\\mathrm{KL}(p\\,\\|\\,m)=w\\log\\frac{2w}{1+w}+(1-w)\\log2$ and $\\mathrm{KL}(q\\,\\|\\,m)=\\log\\frac2{1+w}$;
            half of the sum is $\\log2+\\tfrac12w\\log w-\\tfrac12(1+w)\\log(1+w)$. It tends to $\\log2$ as $w\\to0$: to lie
            among the data is not enough, a generator of few dimensions overlaps with nothing.
            """)
        .next(
            "How fast does it get to $\\log2$? And what does $W_1$ say in the meantime, and at $w\\to0$?")
        .build();
  }

  private static double shrinkingJs(double w) {
    return LOG_2 + (w * Math.log(w) - (1 + w) * Math.log1p(w)) / 2;
  }

  private static Exercise ceiling() {
    return ExerciseBuilder.of("12.2", "At the ceiling, with an overlap")
        .on("D10", ExerciseKind.CONSTRUCT)
        .statement(
            """
            $\\mathrm{JS}\\le\\log2\\cdot\\mathrm{TV}$ always. For disjoint supports both sides are $\\log 2$. Now let there be
            an overlap: for every $t$ with $0<t<1$ give two densities with $\\mathrm{TV}=t$ and
            $\\mathrm{JS}=t\\log2$.
            """)
        .cell("DoubleFunction<List<Density>> answer = null;    // t -> List.of(..., ...)")
        .check(
            ConstructionCheck.of(
                    DoubleFunction.class, "a function that gives two densities for a number $t$")
                .with(DisjointSupportsExercises::atCeiling))
        .hint(
            "Where does the inequality lose something? Look at a point where both densities are positive.")
        .hint("It loses nothing at a point where one of them vanishes, nor where they are equal.")
        .hint("So: equal on a part that has the mass $1-t$, and nothing in common on the rest.")
        .solution(
            "DoubleFunction<List<Density>> answer = t -> List.of(Uniform.of(0, 1), Uniform.of(t, 1 + t));",
            """
            At each point the integrand of JS is at most $\\tfrac{\\log2}2|p-q|$, with equality where $p=q$, $p=0$ or $q=0$.
            Two strips of equal height have no other points, and share $1-t$ of their mass. That is why parallel strips
            give a JS that falls in a *straight* line while they overlap.
            """)
        .next("Can two densities that are positive everywhere do it?")
        .build();
  }

  private static Ruling atCeiling(DoubleFunction<?> answer) {
    for (double t : SHARES) {
      if (!(answer.apply(t) instanceof List<?> pair)
          || pair.size() != 2
          || !(pair.get(0) instanceof Density p)
          || !(pair.get(1) instanceof Density q)) {
        return Ruling.wrong("At $t=" + t + "$ it does not give a list of two densities.");
      }
      Binding both = Binding.of(P, p).and(Q, q);
      double tv = TV(P, Q).value(both).value();
      double js = JS(P, Q).value(both).value();
      String at = "At $t=" + t + "$, $p$ = " + p + ", $q$ = " + q + ": ";
      if (!near(tv, t)) {
        String more =
            near(tv, 1) ? " These do not overlap at all." : near(tv, 2 * t) ? TWICE : HINT_TV;
        return Ruling.wrong(at + "TV = " + Decimal.text(tv, 8) + "." + more);
      }
      if (!near(js, t * LOG_2)) {
        return Ruling.wrong(
            at
                + "TV is right, but JS = "
                + Decimal.text(js, 8)
                + ", below "
                + Decimal.text(t * LOG_2, 8)
                + ". Somewhere both are positive and differ.");
      }
    }
    return Ruling.right("TV and JS are as they should be for " + SHARES.length + " values of t.");
  }

  private static final String TWICE = " It is twice as much: TV is half of the integral.";
  private static final String HINT_TV = " TV is the mass that one has where the other has less.";

  private static Exercise byHeart() {
    return ExerciseBuilder.of("12.3", "As near as you like, and not a bit better")
        .on("D10", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Data are $\\mathcal N(0,1)$. For every $\\varepsilon\\ge0.02$ give a generator's distribution $q$ with
            $W_1(p,q)\\le\\varepsilon$ and yet $\\mathrm{JS}(p,q)=\\log2$: hard to tell from the data by eye, and as bad as any
            for an optimal discriminator.
            """)
        .cell("DoubleFunction<Density> answer = null;    // epsilon -> ...")
        .check(
            ConstructionCheck.of(
                    DoubleFunction.class, "a function that gives a density for a number ε")
                .with(DisjointSupportsExercises::nearAndBlind))
        .hint(
            "JS is $\\log2$ where nothing is shared. What has nothing in common with a density, wherever it lies?")
        .hint(
            "Atoms: `Categorical.of(points, probabilities)`. One of them is $0.8$ away. How many does it take?")
        .hint(
            "Put $n$ atoms of equal weight at the quantiles of level $(i+\\tfrac12)/n$:"
                + " `Normal.of(0, 1).quantile(level)`.")
        .solution(
            """
            DoubleFunction<Density> answer = epsilon -> {
                int n = (int) Math.ceil(2 / epsilon);
                var points = new double[n];
                var weights = new double[n];
                for (int i = 0; i < n; i++) {
                    points[i] = Normal.of(0, 1).quantile((i + 0.5) / n);
                    weights[i] = 1.0 / n;
                }
                return Categorical.of(points, weights);
            };
            """,
            """
            A generator that has learned points by heart. Its atoms have probability 0 under the data, so no mass is shared
            and $\\mathrm{JS}=\\log2$ however many there are. Transport carries the mass between two levels to the atom
            amid them, a way that shrinks about like $1/n$.
            """)
        .next("Can it be done with a *density*, say a mixture of many narrow uniforms? Exactly?")
        .build();
  }

  private static Ruling nearAndBlind(DoubleFunction<?> answer) {
    double furthest = 0;
    for (double length : LENGTHS) {
      if (!(answer.apply(length) instanceof Density q)) {
        return Ruling.wrong("At $\\varepsilon=" + length + "$ it gives no density.");
      }
      Binding both = Binding.of(P, Normal.of(0, 1)).and(Q, q);
      double js = JS(P, Q).value(both).value();
      double w1 = W1(P, Q).value(both).value();
      String at = "At $\\varepsilon=" + length + "$ ";
      if (!near(js, LOG_2)) {
        return Ruling.wrong(
            at
                + "JS = "
                + Decimal.text(js, 8)
                + ", below $\\log2$: data and generator share mass. A shift or a change of width, however"
                + " small or large, leaves an overlap.");
      }
      if (!(w1 <= length)) {
        return Ruling.wrong(
            at + "JS is $\\log2$, but $W_1$ = " + Decimal.text(w1, 8) + ", more than allowed.");
      }
      furthest = Math.max(furthest, w1 / length);
    }
    return Ruling.right(
        "JS is log 2 each time, and W1 at most " + Decimal.text(furthest, 3) + "·ε.");
  }

  private static boolean near(double value, double wanted) {
    return Math.abs(value - wanted) <= TOLERANCE;
  }
}
