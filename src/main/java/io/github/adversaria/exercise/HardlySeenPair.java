package io.github.adversaria.exercise;

import static io.github.adversaria.expression.Terms.W1;
import static io.github.adversaria.expression.Terms.density;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.Expectation;
import io.github.adversaria.divergence.KantorovichPotential;
import io.github.adversaria.expression.Binding;
import io.github.adversaria.expression.DensitySymbol;
import io.github.adversaria.integrate.Landmark;
import io.github.adversaria.show.Decimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Exercise 13.3: two distributions of which a clipped critic sees next to nothing. */
final class HardlySeenPair {

  private static final DensitySymbol P = density("p");
  private static final DensitySymbol Q = density("q");

  /** What a single ramp may keep of W1. */
  private static final double SHARE = 0.1;

  private HardlySeenPair() {}

  static Exercise exercise() {
    return ExerciseBuilder.of("13.3", "A pair that a ramp hardly sees")
        .on("D11", ExerciseKind.CONSTRUCT)
        .statement(
            """
            However many units a clipped critic of one layer has, it is one ramp. Find two distributions on the line of which
            the best ramp of slope 1 (as in 13.1) sees less than a *tenth* of $W_1(p,q)$.
            """)
        .cell("List<Density> answer = null;    // List.of(p, q)")
        .check(
            ConstructionCheck.of(List.class, "a list of two densities on the line")
                .with(HardlySeenPair::hardlySeen))
        .hint(
            "A ramp that begins at $t$ gets $\\int_t^\\infty(F_q-F_p)\\,dx$; $W_1$ is $\\int|F_q-F_p|\\,dx$.")
        .hint("What if $F_q-F_p$ changes its sign again and again, with equal areas?")
        .hint(
            "A row of a dozen heaps, where every other one has to be moved to the right, the rest to the left.")
        .solution(
            """
            var from = new double[12];
            var to = new double[12];
            var weights = new double[12];
            for (int i = 0; i < 12; i++) {
                from[i] = i;
                to[i] = i + (i % 2 == 0 ? 0.3 : -0.3);
                weights[i] = 1.0 / 12;
            }
            List<Density> answer = List.of(Categorical.of(from, weights), Categorical.of(to, weights));
            """,
            """
            $F_q-F_p$ is a row of 12 blocks of equal area and alternating sign. Their absolute areas add up to $W_1$; from any
            $t$ on, with sign, they add up to one block at most. So a ramp keeps a twelfth. The means agree: if they did not, a
            ramp that begins to the left of everything would see their difference.
            """)
        .next(
            "How many units without clipping, each with a bend of its own, does the best critic of your pair take?")
        .build();
  }

  private static Ruling hardlySeen(List<?> pair) {
    if (pair.size() != 2
        || !(pair.get(0) instanceof Density p)
        || !(pair.get(1) instanceof Density q)
        || p.dimension() != 1
        || q.dimension() != 1) {
      return Ruling.wrong("An answer is a list of two densities on the line.");
    }
    double distance = W1(P, Q).value(Binding.of(P, p).and(Q, q)).value();
    if (!(distance > 0) || Double.isInfinite(distance)) {
      return Ruling.wrong("Here $W_1$ = " + distance + "; a share of it says nothing.");
    }
    double means = Math.abs(gain(p, q, x -> x)) / distance;
    if (means >= SHARE) {
      return Ruling.wrong(
          "The means differ. A ramp that begins to the left of everything sees that: "
              + Decimal.text(means, 4)
              + " of $W_1$.");
    }
    double best = means;
    double bend = Double.NaN;
    for (double t : KantorovichPotential.of(p, q).kinks()) {
      for (int side : new int[] {-1, 1}) {
        double share =
            Math.abs(gain(p, q, x -> Math.max(0, side * (x - t)), Landmark.kink(t))) / distance;
        if (share > best) {
          best = share;
          bend = t;
        }
      }
    }
    return best < SHARE
        ? Ruling.right("The best ramp sees " + Decimal.text(best, 4) + " of W1.")
        : Ruling.wrong(
            "A ramp that begins at "
                + Decimal.text(Math.round(bend * 1e4) / 1e4, 4)
                + " sees "
                + Decimal.text(best, 4)
                + " of $W_1$.");
  }

  private static double gain(Density p, Density q, DoubleUnaryOperator f, Landmark... bends) {
    return Expectation.under(p).of(f, bends).value() - Expectation.under(q).of(f, bends).value();
  }
}
