package io.github.adversaria.gan;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;

/**
 * The value function V = α/(α − 1)·(E_data D^((α−1)/α) + E_g (1 − D)^((α−1)/α) − 2) with D =
 * σ(logit) (Kurri, Sypherd and Sankar 2021, arXiv 2106.05232; the α-loss itself is of Sypherd et
 * al. 2019). The discriminator minimises −V; the generator its second term.
 *
 * <p>D* = p_data^α/(p_data^α + p_g^α), so the best logit is α·log p_data/p_g, and V(D*) is
 * Arimoto's divergence plus α/(α − 1)·(2^(1/α) − 2) as they show.
 */
final class AlphaLoss implements PointwiseLoss {

  private final double alpha;
  private final double power;
  private final FDivergence divergence;

  AlphaLoss(double alpha) {
    Require.positive("alpha", alpha);
    if (alpha == 1) {
      throw Require.wrong(
          "alpha", alpha, "a number > 0 other than 1", "The limit is GanLoss.minimax()");
    }
    this.alpha = alpha;
    this.power = (alpha - 1) / alpha;
    this.divergence = FDivergence.of(new ArimotoDivergence(alpha));
  }

  @Override
  public String name() {
    return "α-loss";
  }

  @Override
  public Tensor realCost(Tensor output) {
    return alphaLoss(output.negate().softplus());
  }

  @Override
  public Tensor generatedCost(Tensor output) {
    return alphaLoss(output.softplus());
  }

  @Override
  public Tensor generatorCost(Tensor output) {
    return generatedCost(output).negate();
  }

  /** (1 − D^power)/power from −log D: no power of a D that has rounded to 0 or 1 is taken. */
  private Tensor alphaLoss(Tensor minusLog) {
    return expm1(minusLog.times(-power)).times(-1 / power);
  }

  private static Tensor expm1(Tensor x) {
    return x.map("expm1", Math::expm1, Tensor::exp);
  }

  @Override
  public Optimum optimum() {
    return Optimum.at(
            a -> alpha * a,
            "Value and step agree, as for minimax, the limit α → 1. At α = ½ the divergence is twice"
                + " the squared Hellinger distance; for α → ∞ total variation.")
        .measuring(new Objective(1, divergence, (Math.pow(2, 1 / alpha) - 2) / power))
        .descending(Objective.of(divergence));
  }

  @Override
  public String toString() {
    return "α-loss with α = " + alpha;
  }
}
