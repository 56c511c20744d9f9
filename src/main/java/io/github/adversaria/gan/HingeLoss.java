package io.github.adversaria.gan;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Tensor;

/** Lim and Ye 2017, "Geometric GAN", arXiv 1705.02894; the critic's numbers carry no σ. */
final class HingeLoss implements PointwiseLoss {

  static final HingeLoss INSTANCE = new HingeLoss();

  private static final Optimum OPTIMUM =
      Optimum.at(
              Math::signum,
              "The best critic is the sign of log p_data/p_g; where the densities agree every"
                  + " number between −1 and 1 is as good. A critic of this form is flat, so what a"
                  + " smooth network gives the generator comes from its distance from the best one.")
          .measuring(new Objective(2, FDivergence.TOTAL_VARIATION, -2))
          .descending(new Objective(2, FDivergence.TOTAL_VARIATION, 0));

  private HingeLoss() {}

  @Override
  public String name() {
    return "hinge";
  }

  @Override
  public Tensor realCost(Tensor output) {
    return output.negate().plus(1).relu();
  }

  @Override
  public Tensor generatedCost(Tensor output) {
    return output.plus(1).relu();
  }

  @Override
  public Tensor generatorCost(Tensor output) {
    return output.negate();
  }

  @Override
  public String realCostLatex(String output) {
    return "\\max(0, 1 - " + output + ")";
  }

  @Override
  public String generatedCostLatex(String output) {
    return "\\max(0, 1 + " + output + ")";
  }

  @Override
  public String generatorCostLatex(String output) {
    return "-" + output;
  }

  @Override
  public Optimum optimum() {
    return OPTIMUM;
  }

  @Override
  public String toString() {
    return "hinge loss";
  }
}
