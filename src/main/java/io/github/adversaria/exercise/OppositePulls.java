package io.github.adversaria.exercise;

import io.github.adversaria.show.Decimal;
import java.util.function.DoubleUnaryOperator;

/** Where two losses send the generator N(θ, 1) from θ = 0, the discriminator held still. */
final class OppositePulls {

  private static final double LEAST = 0.1;

  /** Beyond 8 the density of N(0, 1) is below 1e-14; the logit may jump, so nodes lie densely. */
  private static final double FARTHEST = 8;

  private static final int NODES = 32_000;

  private OppositePulls() {}

  /**
   * Accepts a logit for which the gradients in θ of E log(1 − D) and of E[−log D] have opposite
   * signs. By the score they are E[z ℓ(z)], so that no slope of the logit is needed.
   */
  static Ruling areOpposite(DoubleUnaryOperator logit) {
    double saturating = 0;
    double nonSaturating = 0;
    double width = 2 * FARTHEST / NODES;
    for (int i = 0; i < NODES; i++) {
      double z = (i + 0.5) * width - FARTHEST;
      double a = logit.applyAsDouble(z);
      if (!Double.isFinite(a)) {
        return Ruling.wrong(
            "At x = " + Decimal.text(z, 4) + " the logit is " + a + "; let it be finite.");
      }
      double weight = width * z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      saturating -= weight * softplus(a);
      nonSaturating += weight * softplus(-a);
    }
    String both =
        "In θ the gradient of E log(1 − D) is "
            + Decimal.text(saturating, 4)
            + ", that of E[−log D] is "
            + Decimal.text(nonSaturating, 4)
            + ".";
    if (!(Math.abs(saturating) >= LEAST) || !(Math.abs(nonSaturating) >= LEAST)) {
      return Ruling.wrong("A gradient is too small. " + both);
    }
    if (saturating * nonSaturating > 0) {
      return Ruling.wrong(
          "Both send the generator the same way, as every logit does that only rises or only"
              + " falls. "
              + both);
    }
    return Ruling.right(both);
  }

  private static double softplus(double a) {
    return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
  }
}
