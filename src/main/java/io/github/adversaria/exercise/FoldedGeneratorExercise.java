package io.github.adversaria.exercise;

import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** D15: a density does not tell which map made it. */
final class FoldedGeneratorExercise {

  private static final int DIGITS = 6;

  /** As many points of (0, 1), evenly spread, as a generator is tried on. */
  private static final int POINTS = 100_000;

  /** How far the shares below a point may be off: even spacing leaves far less. */
  private static final double TOLERANCE = 1e-3;

  private FoldedGeneratorExercise() {}

  static Exercise folded() {
    return ExerciseBuilder.of("02.2", "Another generator of the same density")
        .on("D15", ExerciseKind.CONSTRUCT)
        .statement(
            """
            The density $p(x)=\\dfrac{1}{2(1+|x|)^2}$ on the line is to be made from one number $u$, uniform on
            $(0,1)$. Give a generator $G$ with $G(U)\\sim p$ that is *neither rising nor falling* on $(0,1)$.
            """)
        .cell("DoubleUnaryOperator answer = null;    // u -> ...")
        .check(
            ConstructionCheck.of(DoubleUnaryOperator.class, "a map of u, u -> ...")
                .with(FoldedGeneratorExercise::makes)
                .with(FoldedGeneratorExercise::turns))
        .hint("Begin with the rising one: solve $F(x)=u$, for $u<\\tfrac12$ and for $u>\\tfrac12$.")
        .hint("$F(x)=\\frac{1}{2(1-x)}$ for $x<0$ and $1-\\frac1{2(1+x)}$ for $x\\ge0$.")
        .hint(
            "Which maps of $(0,1)$ into itself leave a uniform number uniform? Put one before $F^{-1}$.")
        .solution(
            """
            DoubleUnaryOperator quantile = v -> v < 0.5 ? 1 - 1 / (2 * v) : 1 / (2 * (1 - v)) - 1;
            DoubleUnaryOperator answer = u -> quantile.applyAsDouble(Math.abs(1 - 2 * u));
            """,
            """
            $|1-2U|$ is uniform: each of its values has two preimages with slope 2, and $\\tfrac12+\\tfrac12=1$. So
            $F^{-1}(|1-2u|)$ has the same density as $F^{-1}(u)$. The density of the points does not tell which map made
            them, and no discriminator can.
            """)
        .next("Find one with ten turns. What would a network that has to learn it say?")
        .build();
  }

  private static double below(double x) {
    return x < 0 ? 1 / (2 * (1 - x)) : 1 - 1 / (2 * (1 + x));
  }

  private static double[] made(DoubleUnaryOperator generator) {
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> generator.applyAsDouble((i + 0.5) / POINTS))
        .toArray();
  }

  private static Ruling makes(DoubleUnaryOperator generator) {
    double[] sorted = made(generator);
    if (Arrays.stream(sorted).anyMatch(Double::isNaN)) {
      return Ruling.wrong("Some of its values are not numbers.");
    }
    Arrays.sort(sorted);
    double worst = 0;
    int at = 0;
    for (int i = 0; i < POINTS; i++) {
      double off = Math.abs(below(sorted[i]) - (i + 0.5) / POINTS);
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (worst <= TOLERANCE) {
      return Ruling.right("");
    }
    return Ruling.wrong(
        named(sorted)
            + "Of its points "
            + Decimal.text((at + 0.5) / POINTS, DIGITS)
            + " lie below "
            + Decimal.text(sorted[at], DIGITS)
            + "; of the density it is "
            + Decimal.text(below(sorted[at]), DIGITS)
            + ".");
  }

  private static String named(double... sorted) {
    if (sorted[0] >= 0 && sorted[POINTS - 1] <= 1) {
      return "All its points lie in (0, 1): is that the distribution function in place of its"
          + " inverse? ";
    }
    return sorted[0] >= 0 || sorted[POINTS - 1] <= 0 ? "Half of the line gets no points. " : "";
  }

  private static Ruling turns(DoubleUnaryOperator generator) {
    double[] points = made(generator);
    boolean rises = IntStream.range(1, POINTS).allMatch(i -> points[i] >= points[i - 1]);
    boolean falls = IntStream.range(1, POINTS).allMatch(i -> points[i] <= points[i - 1]);
    if (rises || falls) {
      return Ruling.wrong(
          "It has the right density. But it is "
              + (rises ? "the rising" : "the falling")
              + " one, of which there is only one; find another.");
    }
    return Ruling.right("The shares of " + POINTS + " points agree with the density everywhere.");
  }
}
