package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.E;
import static io.github.adversaria.expression.Terms.density;
import static io.github.adversaria.expression.Terms.exp;
import static io.github.adversaria.expression.Terms.function;
import static io.github.adversaria.expression.Terms.gradient;
import static io.github.adversaria.expression.Terms.log;
import static io.github.adversaria.expression.Terms.scalar;

import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.expression.Expr;
import io.github.adversaria.expression.FunctionSymbol;
import io.github.adversaria.expression.ScalarSymbol;
import io.github.adversaria.theory.Trials;
import java.util.function.BiFunction;

/** D16: generation by a discriminator alone, and its relatives. */
final class DiscriminatorAloneExercises {

  private static final DensitySymbol P = density("p_0");
  private static final ScalarSymbol THETA = scalar("\\theta");

  /** Bounded, so that e^D has an expectation under every density of the trials. */
  private static final FunctionSymbol D = function("D", THETA).into(-3, 3);

  private DiscriminatorAloneExercises() {}

  static ExerciseSheet sheet() {
    return ExerciseSheet.of("18-a-discriminator-alone", "A discriminator alone")
        .given(
            """
            var p = density("p_0");
            var theta = scalar("\\\\theta");
            var D = function("D", theta).into(-3, 3);
            """)
        .with(pointMass(), restlessRounds(), logPartition(), chain());
  }

  private static Exercise pointMass() {
    return ExerciseBuilder.of("18.1", "Where a generator ends if $D$ stands still")
        .on("D16", ExerciseKind.COMPUTE)
        .statement(
            """
            Data follow $\\mathcal N(0,1)$, generated points $\\mathcal N(\\mu,s^2)$ with $s>1$. $D$ becomes the best
            against them, and is then never updated again; the generator, which can make anything,
            maximises $\\mathbb E\\log D(G(z))$. At which point do all of its points end?
            """)
        .cell("DoubleBinaryOperator answer = null;    // (mu, s) -> ...")
        .check(
            FormulaCheck.of(v -> -v[0] / (v[1] * v[1] - 1))
                .in("mu", -3, 3)
                .in("s", 1.2, 3)
                .mistake(
                    v -> 0, "There the data are densest. $D$ is largest where their *ratio* is.")
                .mistake(v -> v[0], "There the generated points were, and $D$ says so.")
                .mistake(
                    v -> v[0] / (1 - v[1]),
                    "The variance of the generated points is $s^2$, not $s$.")
                .mistake(
                    v -> v[0] / (1 + v[1] * v[1]),
                    "The product of the densities is largest there. The logit is the log of their"
                        + " ratio."))
        .hint("Nothing asks for variety: the best generator is a point at the top of $D$.")
        .hint("$D$ rises with its logit, the logarithm of the ratio of two normal densities.")
        .hint("Set the derivative of $-x^2/2+(x-\\mu)^2/(2s^2)$ to 0.")
        .solution(
            "DoubleBinaryOperator answer = (mu, s) -> -mu / (s * s - 1);",
            """
            The logit is $-x^2/2+(x-\\mu)^2/(2s^2)+\\log s$, concave since $s>1$; its slope
            $-x+(x-\\mu)/s^2$ vanishes at $x=-\\mu/(s^2-1)$. The generator does not only collapse: it jumps
            beyond the data, to the side where it had been too seldom.
            """)
        .next("And if $s<1$? Look at the logit of $D$ far away before you answer.")
        .build();
  }

  private static Exercise restlessRounds() {
    return ExerciseBuilder.of("18.2", "Rounds at a temperature")
        .on("D16", ExerciseKind.COMPUTE)
        .statement(
            """
            Data follow $\\mathcal N(0,1)$, the first negatives $\\mathcal N(0,v)$. In each round $D$ learns the *logit* of
            the best discriminator of data and negatives, and the next negatives are drawn from
            $e^{D/T}/Z$. Let $v>1$ and $T\\ge1$, so that they are normal all the time.
            What is the variance of the negatives after **two** rounds?
            """)
        .cell("DoubleBinaryOperator answer = null;    // (v, T) -> ...")
        .check(
            FormulaCheck.of(v -> v[1] * v[1] / (v[1] - 1 + 1 / v[0]))
                .in("v", 1.1, 5)
                .in("T", 1, 5)
                .mistake(
                    v -> v[1] / (1 - 1 / v[0]),
                    "That is after one round; the next learns from these negatives.")
                .mistake(
                    v -> 1 + v[1], "There the rounds come to rest. Two rounds are not yet there.")
                .mistake(
                    v -> (v[1] - 1 + 1 / v[0]) / (v[1] * v[1]),
                    "That is the precision, one over the variance."))
        .hint("Write a normal density about 0 by its precision $u=1/v$: $\\log p_-=-ux^2/2+c$.")
        .hint("The logit is $\\log p_{data}-\\log p_-$: its precision is $1-u$.")
        .hint("One round takes $u$ to $(1-u)/T$. Do it twice.")
        .solution(
            "DoubleBinaryOperator answer = (v, T) -> T * T / (T - 1 + 1 / v);",
            """
            $u'=(1-u)/T$ and $u''=(1-u')/T=(T-1+u)/T^2$. The error $u-\\tfrac1{1+T}$ is multiplied by $-1/T$
            in each round: the rounds swing, settle if $T>1$, and undo each other at $T=1$. What they
            settle at has variance $1+T$ and is not the data.
            """)
        .next("At $T<1$ the rounds fly apart. What tames them without spoiling the fixed point?")
        .build();
  }

  private static Exercise logPartition() {
    Expr z = E(P, exp(D));
    Expr slope = D.derivative(THETA);
    return ExerciseBuilder.of("18.3", "Where the negative examples come from")
        .on("D16", ExerciseKind.PROVE)
        .statement(
            """
            Let $p_\\theta=p_0\\,e^{D_\\theta}/Z_\\theta$ with $Z_\\theta=\\mathbb E_{p_0}e^{D_\\theta}$. Prove that the gradient of
            $\\log Z_\\theta$ is what negative examples say on average,

            $$\\nabla_\\theta\\log Z_\\theta=\\mathbb E_{p_0}\\Big[\\frac{e^{D_\\theta}}{Z_\\theta}\\,\\nabla_\\theta D_\\theta\\Big]
            =\\mathbb E_{p_\\theta}\\nabla_\\theta D_\\theta .$$

            Begin with `gradient(log(Z), theta)`, where `Z` is `E(p, exp(D))`, and end with
            `E(p, exp(D).over(Z).times(D.derivative(theta)))`.
            """)
        .cell(
            """
            Derivation answer = null;
            // var Z = E(p, exp(D));
            // Derivation.of("negative phase").line(gradient(log(Z), theta), "...") ...""")
        .check(
            ProofCheck.equal(gradient(log(z), THETA), E(P, exp(D).over(z).times(slope)))
                .on(Trials.line(20).and(Trials.atoms(20)).withoutHardPairs())
                .through(
                    new Waypoint(
                        "the derivative has gone under the integral of $Z$",
                        line ->
                            Parts.any(
                                line,
                                part ->
                                    !part.isNumber()
                                        && !part.symbols().contains(P)
                                        && Parts.any(part, slope::equals)))))
        .hint("First the chain rule of the logarithm: $\\nabla\\log Z=\\nabla Z/Z$.")
        .hint("`gradient(Z, theta)` differentiates the integral; now differentiate what is in it.")
        .hint("$\\nabla e^{D}=e^{D}\\,\\nabla D$. Then bring the number $1/Z$ inside.")
        .solution(
            """
            var Z = E(p, exp(D));
            Derivation answer = Derivation.of("negative phase")
                .line(gradient(log(Z), theta), "the slope of the log-partition function")
                .line(gradient(Z, theta).over(Z), "chain rule")
                .line(E(p, exp(D).times(D.derivative(theta))).over(Z), "under the integral")
                .line(E(p, exp(D).over(Z).times(D.derivative(theta))), "Z is a number");
            """,
            """
            The interchange needs a bound of the slope that can be integrated; here $D$ is bounded. The
            weights $e^{D}/Z$ turn $p_0$ into the model's own law: without examples *of the model* there
            is no gradient of the likelihood, whatever the data say.
            """)
        .next(
            "Differentiate once more. Of what is the second derivative the variance, if $D_\\theta$ is linear in $\\theta$?")
        .build();
  }

  @SuppressWarnings("rawtypes")
  private static Exercise chain() {
    return ExerciseBuilder.of("18.4", "A sum over all labellings")
        .on("D16", ExerciseKind.CONSTRUCT)
        .statement(
            """
            A sequence of $n$ places gets labels $y_t\\in\\{0,\\dots,k-1\\}$ and the score
            $\\sum_t s_t(y_t)+\\sum_{t\\ge1}A(y_{t-1},y_t)$. Write the function that gives
            $\\log Z=\\log\\sum_y e^{\\mathrm{score}(y)}$ over all $k^n$ labellings, `scores.get(t)[label]` being
            $s_t$ and `a[from][to]` being $A$.

            It is tried on short sequences, on ones of 200 places, and on scores in the hundreds.
            """)
        .cell(
            """
            BiFunction<List<double[]>, double[][], Double> answer = null;
            // (scores, a) -> { ...; return ...; }""")
        .check(
            ConstructionCheck.<BiFunction>of(
                    BiFunction.class, "a lambda of the scores and the transitions")
                .with(ChainSums::judge))
        .hint("Keep, for each label, the sum over all labellings so far that *end* in it.")
        .hint(
            "$\\alpha_t(l)=e^{s_t(l)}\\sum_j\\alpha_{t-1}(j)\\,e^{A(j,l)}$, and $Z=\\sum_l\\alpha_{n-1}(l)$.")
        .hint(
            "Keep $\\log\\alpha$, and take the greatest term out of each sum before exponentials are taken.")
        .solution(
            """
            BiFunction<List<double[]>, double[][], Double> answer = (scores, a) -> {
                double[] ends = scores.get(0).clone();
                for (int t = 1; t <= scores.size(); t++) {
                    // After the last place there is one more, without labels to choose from.
                    double[] here = t < scores.size() ? scores.get(t) : new double[1];
                    double[] next = new double[here.length];
                    for (int l = 0; l < here.length; l++) {
                        double top = Double.NEGATIVE_INFINITY;
                        for (int pass = 0; pass < 2; pass++) {
                            double sum = 0;
                            for (int j = 0; j < ends.length; j++) {
                                double term = ends[j] + (t < scores.size() ? a[j][l] : 0);
                                top = pass == 0 ? Math.max(top, term) : top;
                                sum += Math.exp(term - top);
                            }
                            next[l] = here[l] + top + Math.log(sum);
                        }
                    }
                    ends = next;
                }
                return ends[0];
            };
            """,
            """
            The forward pass: $n k^2$ terms in place of $k^n$, because what comes later asks of the past
            only which label it ended in. With the maximum in place of the sum the same loop is Viterbi's;
            with derivatives it gives the expectations which training needs (18.3).
            """)
        .next("Differentiate your function by one entry of `a`. What has it counted?")
        .build();
  }
}
