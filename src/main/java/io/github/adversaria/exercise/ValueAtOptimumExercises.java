package io.github.adversaria.exercise;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.theory.MinimaxValue;
import java.util.List;
import java.util.function.DoubleFunction;

/** D3 and D18: what the generator pays against the best discriminator, and the balance. */
final class ValueAtOptimumExercises {

  private static final int DIGITS = 8;
  private static final double LOG2 = Math.log(2);

  /** How far a value may be from the one that was asked for. */
  private static final double TOLERANCE = 1e-6;

  private static final double[] VALUES = {-1.38, -1.2, -1, -0.7, -0.31, -0.05};

  private ValueAtOptimumExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("05-value-at-the-optimum", "The value at the optimum")
        .given(
            """
            var p = density("p");
            var q = density("q");
            var D = function("D").into(0, 1);
            """)
        .with(
            printedLoss(),
            lopsided(),
            everyValue(),
            ValueAtOptimumProofs.threeToOne(),
            ValueAtOptimumProofs.balance());
  }

  private static Exercise printedLoss() {
    return ExerciseBuilder.of("05.1", "A divergence read off a screen")
        .on("D3", ExerciseKind.COMPUTE)
        .statement(
            """
            A program trains the discriminator on batches, half of them real and half generated, and prints the *mean*
            cross-entropy $L$ of the whole batch, in nats. The discriminator is optimal. What is
            $\\mathrm{JS}(p_{\\mathrm{data}}\\|p_g)$?
            """)
        .cell("DoubleUnaryOperator answer = null;    // L -> ...")
        .check(
            FormulaCheck.of(v -> LOG2 - v[0])
                .in("L", 0.01, 0.69)
                .mistake(
                    v -> v[0],
                    "The loss is no divergence. (Source 001 says of the maximum of $V$ that it is the JS"
                        + " divergence; 004 says so too.)")
                .mistake(
                    v -> -2 * v[0],
                    "That is the maximum of $V$, which sources 001 and 004 take for the JS divergence. It is"
                        + " $2\\,\\mathrm{JS}-2\\log2$.")
                .mistake(
                    v -> -v[0] - LOG2,
                    "The constant has the sign that source 003 prints: $2\\,\\mathrm{JS}+2\\log2$. It is"
                        + " $2\\,\\mathrm{JS}-2\\log2$.")
                .mistake(v -> 2 * LOG2 - 2 * v[0], "That is $2\\cdot\\mathrm{JS}$.")
                .mistake(
                    v -> LOG2 - v[0] / 2,
                    "The mean is over both halves: $L=-\\tfrac12V$, not $-V$."))
        .hint(
            "The sum $V=\\mathbb E_{p_{\\mathrm{data}}}\\log D+\\mathbb E_{p_g}\\log(1-D)$ has two terms.")
        .hint("$L=-\\tfrac12V$, and notebook 05 says what $V$ is at the optimum.")
        .hint(
            "What does $L$ have to be when the two are alike, and when their supports do not meet?")
        .solution(
            "DoubleUnaryOperator answer = L -> Math.log(2) - L;",
            """
            $L=-\\tfrac12\\max_DV=\\log2-\\mathrm{JS}$. At $L=\\log2\\approx0.693$ the discriminator guesses; at
            $L=0$ it knows. A discriminator that is not optimal has a larger loss, so that what is read off is a
            lower bound of JS.
            """)
        .next(
            "Some programs print the *sum* of the two halves' means. Which number shows a balance there?")
        .build();
  }

  private static double least(double a, double b) {
    return a * Math.log(a / (a + b)) + b * Math.log(b / (a + b));
  }

  private static Exercise lopsided() {
    return ExerciseBuilder.of("05.2", "The value of a lopsided game")
        .on("D18", ExerciseKind.COMPUTE)
        .statement(
            """
            The discriminator maximises $a\\,\\mathbb E_{p_{\\mathrm{data}}}\\log D+b\\,\\mathbb E_{p_g}\\log(1-D)$ with
            weights $a,b>0$, and the generator minimises what results, over all distributions. What is the value
            of the game at the equilibrium?
            """)
        .cell("DoubleBinaryOperator answer = null;    // (a, b) -> ...")
        .check(
            FormulaCheck.of(v -> least(v[0], v[1]))
                .in("a", 0.1, 5)
                .in("b", 0.1, 5)
                .mistake(
                    v -> -(v[0] + v[1]) * LOG2,
                    "That puts $D=\\tfrac12$. With these weights the discriminator does better even when the two"
                        + " are alike.")
                .mistake(
                    v -> -Math.log(4),
                    "That is the value for $a=b=1$; the weights do not drop out.")
                .mistake(
                    v ->
                        v[0] * Math.log(v[1] / (v[0] + v[1]))
                            + v[1] * Math.log(v[0] / (v[0] + v[1])),
                    "The weights are exchanged within the logarithms: $D^*$ is large where *data* weigh more.")
                .mistake(
                    v -> 0,
                    "That is the value of a perfect discriminator; the generator can do better than that."))
        .hint("Which $D$ is best, and what is it where $p_{\\mathrm{data}}=p_g$?")
        .hint("$D^*=\\frac{a\\,p_{\\mathrm{data}}}{a\\,p_{\\mathrm{data}}+b\\,p_g}$.")
        .hint("That $p_g=p_{\\mathrm{data}}$ is still the best is Jensen's inequality; put it in.")
        .solution(
            """
            DoubleBinaryOperator answer =
                (a, b) -> a * Math.log(a / (a + b)) + b * Math.log(b / (a + b));
            """,
            """
            At $p_g=p_{\\mathrm{data}}$ the answer is the constant $D^*=\\frac a{a+b}$: a discriminator that sees
            nothing and knows only the odds. The value is $-(a+b)$ times the entropy of the class, and $-\\log4$ for
            $a=b=1$. Above it lies a divergence with the weights $a$ and $b$, which is least at $p_g=p_{\\mathrm{data}}$.
            """)
        .next(
            "Keep $a=1$ and let $b\\to0$. What does the divergence above this value become, divided by $b$?")
        .build();
  }

  private static Exercise everyValue() {
    return ExerciseBuilder.of("05.3", "A pair for every price")
        .on("D3", ExerciseKind.CONSTRUCT)
        .statement(
            """
            $C(G)$ lies between $-\\log4$ and 0. Show that each number between them occurs: give a map from
            $c\\in(-\\log4,0)$ to a pair $p_{\\mathrm{data}},p_g$ on the line with $C(G)=c$, within $10^{-6}$.
            """)
        .cell("DoubleFunction<List<Density>> answer = null;    // c -> List.of(p, q)")
        .check(
            ConstructionCheck.of(DoubleFunction.class, "a map c -> List.of(p, q)")
                .with(ValueAtOptimumExercises::occurs))
        .hint(
            "You need a family of pairs whose JS can be worked out by hand and runs from 0 to $\\log2$.")
        .hint(
            "Where only one of the two densities is positive the integrand of JS is simple. Where both are equal, too.")
        .hint("Two uniform densities, one of them shifted by $s$: JS is $s\\log2$.")
        .solution(
            """
            DoubleFunction<List<Density>> answer = c -> {
                double shift = 1 + c / Math.log(4);
                return List.of(Uniform.of(0, 1), Uniform.of(shift, 1 + shift));
            };
            """,
            """
            Where both densities are 1, $D^*=\\tfrac12$ and the integrand is $2\\log\\tfrac12$; where one is alone,
            $D^*$ is sure and the integrand 0. So $C=-(1-s)\\log4$ for a shift by $s$: as large as the overlap is,
            and linear in it.
            """)
        .next(
            "Do it with $p_{\\mathrm{data}}=\\mathcal N(0,1)$ and a generator $\\mathcal N(\\mu,1)$. Is there a formula?")
        .build();
  }

  private static Ruling occurs(DoubleFunction<?> map) {
    for (double wanted : VALUES) {
      Object made = map.apply(wanted);
      if (!(made instanceof List<?> pair)
          || pair.size() != 2
          || !pair.stream().allMatch(one -> one instanceof Density d && d.dimension() == 1)) {
        return Ruling.wrong(
            "For c = " + wanted + " a list of two densities on the line is wanted.");
      }
      Bounded found = MinimaxValue.of((Density) pair.get(0), (Density) pair.get(1)).atOptimum();
      if (!(Math.abs(found.value() - wanted) <= TOLERANCE)) {
        String why =
            Math.abs(found.value() - 2 * wanted - 2 * LOG2) <= TOLERANCE
                ? "C(G) is −log 4 + 2·JS, not −log 4 + JS. "
                : "";
        return Ruling.wrong(
            why
                + "For c = "
                + wanted
                + " the pair "
                + pair
                + " has C(G) = "
                + Decimal.text(found.value(), DIGITS)
                + ".");
      }
    }
    return Ruling.right("It hits " + VALUES.length + " values.");
  }
}
