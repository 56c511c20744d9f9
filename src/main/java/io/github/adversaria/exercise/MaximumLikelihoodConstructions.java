package io.github.adversaria.exercise;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.show.Decimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** D14: densities to be made up. */
final class MaximumLikelihoodConstructions {

  private static final int DIGITS = 6;

  /** By how many nats the two directions must disagree. */
  private static final double MARGIN = 0.5;

  private static final long SEED = 20140610;
  private static final double[] BOUNDS = {0, 5, 40, 200};

  private MaximumLikelihoodConstructions() {}

  static Exercise twoNearest() {
    return ExerciseBuilder.of("01.2", "Two models, and which is the nearer")
        .on("D14", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Likelihood uses one direction of KL. Show that this is a choice: give a density $p$ on the line and two
            models $q_1$, $q_2$ such that $q_1$ is the better one by maximum likelihood,
            $\\mathrm{KL}(p\\|q_1)<\\mathrm{KL}(p\\|q_2)$, and $q_2$ is in the other direction,
            $\\mathrm{KL}(q_2\\|p)<\\mathrm{KL}(q_1\\|p)$, each by half a nat at least. All four numbers are to be
            finite.
            """)
        .cell("List<Density> answer = null;    // List.of(p, q1, q2)")
        .check(
            ConstructionCheck.of(List.class, "a list of three densities on the line: p, q1, q2")
                .with(MaximumLikelihoodConstructions::disagree))
        .hint(
            "$\\mathrm{KL}(p\\|q)$ is large where the data are and the model is not;"
                + " $\\mathrm{KL}(q\\|p)$ where the model is and the data are not.")
        .hint("Take data in two heaps, far apart.")
        .hint(
            "One model covers both heaps and the gap between them, the other is one of the heaps.")
        .solution(
            """
            List<Density> answer = List.of(
                Mixture.of(0.5, Normal.of(-6, 1), 0.5, Normal.of(6, 1)),
                Normal.of(0, 6),
                Normal.of(6, 1));
            """,
            """
            The wide model leaves out no data: $\\mathrm{KL}(p\\|q_1)=1.11$ against $35.3$ for the one that serves a
            single heap. The other way round, the wide one is punished for what it puts into the gap, $5.67$, and the
            single heap costs only $\\log 2$. The first direction covers (and blurs), the second picks a mode.
            """)
        .next("Let the heaps be `sep` apart. From where on do the two directions disagree?")
        .build();
  }

  private static Ruling disagree(List<?> answer) {
    if (answer.size() != 3
        || !answer.stream().allMatch(one -> one instanceof Density d && d.dimension() == 1)) {
      return Ruling.wrong("Three densities on the line are wanted: List.of(p, q1, q2).");
    }
    var p = (Density) answer.get(0);
    var first = (Density) answer.get(1);
    var second = (Density) answer.get(2);
    double forward = gap(p, first, p, second);
    double backward = gap(second, p, first, p);
    String found =
        "KL(p‖q2) − KL(p‖q1) = "
            + Decimal.text(forward, DIGITS)
            + " and KL(q1‖p) − KL(q2‖p) = "
            + Decimal.text(backward, DIGITS)
            + ".";
    if (!Double.isFinite(forward) || !Double.isFinite(backward)) {
      return Ruling.wrong(
          "Some divergence is infinite: one density vanishes where another does not. " + found);
    }
    if (forward >= MARGIN && backward >= MARGIN) {
      return Ruling.right(found);
    }
    if (forward <= -MARGIN && backward <= -MARGIN) {
      return Ruling.wrong("The two models are exchanged, or KL the wrong way round. " + found);
    }
    if (forward > 0 && backward < 0 || forward < 0 && backward > 0) {
      return Ruling.wrong("Both directions prefer the same model. " + found);
    }
    return Ruling.wrong("The two directions do not disagree by half a nat. " + found);
  }

  /** The second divergence less the first; NaN if one is infinite. */
  private static double gap(Density p, Density q, Density r, Density s) {
    return FDivergence.KL.between(r, s).value() - FDivergence.KL.between(p, q).value();
  }

  static Exercise noTop() {
    return ExerciseBuilder.of("01.3", "A likelihood without a top")
        .on("D14", ExerciseKind.CONSTRUCT)
        .statement(
            """
            Show that the likelihood of a mixture of two normals has no maximum: give a map that takes the points of
            a sample (all different) and a number $B$ to a mixture of two normals under which
            $\\sum_i\\log p(x_i)>B$.
            """)
        .cell(
            "BiFunction<double[], Double, Density> answer = null;"
                + "    // (points, bound) -> Mixture.of(...)")
        .check(
            ConstructionCheck.of(BiFunction.class, "a map from points and a bound to a mixture")
                .with(MaximumLikelihoodConstructions::exceeds))
        .hint("One normal alone has a top. Which term of the sum can be made as large as you like?")
        .hint(
            "Put one component on a data point and let it become narrow. Why does a second, wide one have"
                + " to stay?")
        .hint(
            "With $\\mathcal N(x_1,s^2)$ and $\\mathcal N(x_1,1)$ at one half each, the other points have"
                + " $\\log p(x_i)\\ge-\\log2-\\tfrac12\\log2\\pi-\\tfrac12(x_i-x_1)^2$. Choose $s$ after that.")
        .solution(
            """
            BiFunction<double[], Double, Density> answer = (points, bound) -> {
                double rest = 0;
                for (double x : points) {
                    rest += 2 + (x - points[0]) * (x - points[0]) / 2;
                }
                return Mixture.of(0.5, Normal.of(points[0], Math.exp(-bound - rest)),
                    0.5, Normal.of(points[0], 1));
            };
            """,
            """
            The wide component keeps the logarithm at each other point above a number that does not depend on $s$.
            At $x_1$ the narrow one gives $-\\log s$ and a constant, which grows without limit as $s\\to0$. So there is
            no most likely model, and `GaussianMixtureFit` has to be given a least variance.
            """)
        .next("Does it also happen if both components must share one variance?")
        .build();
  }

  private static Ruling exceeds(BiFunction<?, ?, ?> map) {
    @SuppressWarnings("unchecked")
    var model = (BiFunction<double[], Double, Object>) map;
    var random = new SplittableRandom(SEED);
    for (double bound : BOUNDS) {
      double[] points = Normal.of(0, 2).draw(random.nextInt(3, 9), random);
      String place = "For the bound " + bound + " and the points " + Arrays.toString(points);
      Object made = model.apply(points.clone(), bound);
      if (made instanceof Normal) {
        return Ruling.wrong("One normal's likelihood has a top. " + place + " it is " + made + ".");
      }
      if (!(made instanceof Mixture mixture)
          || mixture.components().size() != 2
          || !mixture.components().stream().allMatch(Normal.class::isInstance)) {
        return Ruling.wrong(place + ", a mixture of two normals is wanted; this is " + made + ".");
      }
      double total = Arrays.stream(points).map(mixture::logDensity).sum();
      if (!(total > bound)) {
        String why =
            total < -bound - 1000 || total == Double.NEGATIVE_INFINITY
                ? "The other points are left out: some component has to stay wide. "
                : "";
        return Ruling.wrong(
            why + place + " the sum of the logarithms is " + Decimal.text(total, DIGITS) + ".");
      }
    }
    return Ruling.right("It does so for " + BOUNDS.length + " samples, and bounds up to 200.");
  }
}
