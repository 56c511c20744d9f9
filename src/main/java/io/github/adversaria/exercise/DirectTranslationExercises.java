package io.github.adversaria.exercise;

import java.util.function.Function;
import java.util.function.ToLongBiFunction;

/** D21: what unpaired training cannot tell apart. */
final class DirectTranslationExercises {

  private DirectTranslationExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("22-direct-translation", "Direct translation without pairs")
        .with(count(), preserving());
  }

  @SuppressWarnings("rawtypes")
  private static Exercise count() {
    return ExerciseBuilder.of("22.1", "How many translations fit")
        .on("D21", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Two domains of $n$ kinds each, with probabilities `x[0..n-1]` and `y[0..n-1]`, all positive. A
            translator $G$ takes kinds to kinds. Write the function that counts the pairs $(G,F)$ with

            $$G(x)\\sim p_Y,\\quad F(y)\\sim p_X,\\quad F(G(x))=x,\\quad G(F(y))=y .$$

            Probabilities are multiples of $\\tfrac1{64}$, so `==` compares them exactly.
            """)
        .cell("ToLongBiFunction<double[], double[]> answer = null;    // (x, y) -> ...")
        .check(
            ConstructionCheck.<ToLongBiFunction>of(
                    ToLongBiFunction.class, "a lambda of the two lists of probabilities")
                .with(Translations::judgeCount))
        .hint("$F$ is settled by $G$, which is one-to-one. When is $G(x)$ distributed as $y$?")
        .hint("A kind may only go to kinds of its own probability.")
        .hint(
            "Of $m$ kinds of one probability each choice of order will do: $m!$. And if the other side has not $m$?")
        .solution(
            """
            ToLongBiFunction<double[], double[]> answer = (x, y) -> {
                double[] left = x.clone();
                double[] right = y.clone();
                Arrays.sort(left);
                Arrays.sort(right);
                if (!Arrays.equals(left, right)) {
                    return 0;
                }
                long count = 1;
                int alike = 0;
                for (int i = 0; i < left.length; i++) {
                    alike = i > 0 && left[i] == left[i - 1] ? alike + 1 : 1;
                    count *= alike;
                }
                return count;
            };
            """,
            """
            $G$ is a bijection, and $G(x)\\sim p_Y$ says that it preserves probability. So both lists hold
            the same numbers, and each number that occurs $m$ times contributes $m!$. If all differ there is
            *one* translation, and no pairs are needed: it is symmetry of the data that makes the problem
            unsolvable, not the lack of pairs by itself.
            """)
        .next("Let the probabilities differ by little. How many examples does it take to tell?")
        .build();
  }

  @SuppressWarnings("rawtypes")
  private static Exercise preserving() {
    return ExerciseBuilder.of("22.2", "A continuous domain always has one")
        .on("D21", ExerciseKind.CONSTRUCT)
        .statement(
            """
            For a density on the line, symmetric or not, give an invertible map $S$ of the line that is not the
            identity and preserves it: $S(x)\\sim p$ for $x\\sim p$. With it $G\\circ S$ and $S^{-1}\\circ F$ satisfy all that
            $G$ and $F$ do.

            It is tried on densities of several families, which are positive on an interval.
            """)
        .cell(
            """
            Function<Density, DoubleUnaryOperator> answer = null;
            // p -> x -> ...    with p.cdf(x), p.quantile(u), p.mean() ...""")
        .check(
            ConstructionCheck.<Function>of(
                    Function.class, "a lambda that takes a density to a map of the line")
                .with(Translations::judgeMap))
        .hint("For the uniform density on $(0,1)$: which maps of the interval preserve length?")
        .hint("$u\\mapsto1-u$ is one. Now, what takes any continuous density to the uniform one?")
        .hint(
            "$F(x)$ is uniform if $x\\sim p$ and $F$ is the cumulative distribution function; $F^{-1}$ takes it back.")
        .solution(
            "Function<Density, DoubleUnaryOperator> answer = p -> x -> p.quantile(p.survival(x));",
            """
            $u=F(x)$ is uniform, so $1-u$ is too, and $F^{-1}(1-F(x))$ has the law of $x$; doing it twice
            gives $x$ again. It exchanges the tails. Shifts of $u$ around the circle do as well, and
            infinitely many others: no continuous domain is without such maps, and so none is translated
            rightly by the four conditions alone.
            """)
        .next("Which of these maps would a small network rather *not* learn, and why?")
        .build();
  }
}
