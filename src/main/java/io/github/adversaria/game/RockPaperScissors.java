package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * Rock, paper, scissors between players that draw at random, each with three logits: a move's
 * probability is the softmax of its logit. In equilibrium all moves are equally probable.
 *
 * <p>A constant added to all logits of a player changes nothing, so equilibria form a plane and the
 * Jacobian is singular in these two directions.
 */
public final class RockPaperScissors {

  /** How many moves there are: rock, paper, scissors, in this order. */
  public static final int MOVES = 3;

  private RockPaperScissors() {}

  /**
   * The zero-sum game in which who loses pays 1 to who wins. V is what the first pays on average, 0
   * in equilibrium.
   */
  public static Game onLogits() {
    return new Game(
        "rock-paper-scissors on logits",
        Formula.zeroSum(
            "p^\\top M q,\\quad p = \\mathrm{softmax}(x),\\ q = \\mathrm{softmax}(y),\\ "
                + "M = \\begin{pmatrix} 0 & 1 & -1 \\\\ -1 & 0 & 1 \\\\ 1 & -1 & 0 \\end{pmatrix}"),
        DifferentiatedCosts.zeroSum(MOVES, MOVES, RockPaperScissors::value));
  }

  /** p₀(q₁ − q₂) and so on in turn: rock loses to paper and beats scissors. */
  private static DerivativeStructure value(DerivativeStructure[] x, DerivativeStructure[] y) {
    DerivativeStructure[] p = softmax(x);
    DerivativeStructure[] q = softmax(y);
    DerivativeStructure sum = x[0].newInstance(0);
    for (int i = 0; i < MOVES; i++) {
      sum = sum.add(p[i].multiply(q[(i + 1) % MOVES].subtract(q[(i + 2) % MOVES])));
    }
    return sum;
  }

  /** Shifted by the greatest logit, so that nothing overflows. */
  private static DerivativeStructure[] softmax(DerivativeStructure[] logits) {
    double greatest =
        Arrays.stream(logits).mapToDouble(DerivativeStructure::getValue).max().orElseThrow();
    DerivativeStructure[] weights =
        Arrays.stream(logits)
            .map(logit -> logit.subtract(greatest).exp())
            .toArray(DerivativeStructure[]::new);
    DerivativeStructure sum = Arrays.stream(weights).reduce(DerivativeStructure::add).orElseThrow();
    return Arrays.stream(weights)
        .map(weight -> weight.divide(sum))
        .toArray(DerivativeStructure[]::new);
  }

  /**
   * The probabilities of rock, paper and scissors.
   *
   * @param logits three finite numbers
   */
  public static double[] probabilities(double... logits) {
    Require.finite("logits", logits);
    if (logits.length != MOVES) {
      throw Require.wrong("logits", logits.length + " numbers", MOVES + " numbers");
    }
    double greatest = Arrays.stream(logits).max().orElseThrow();
    double[] weights = Arrays.stream(logits).map(logit -> Math.exp(logit - greatest)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
