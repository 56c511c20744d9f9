package io.github.adversaria.gan;

import io.github.adversaria.density.Density;
import io.github.adversaria.nn.Tensor;

/**
 * Arjovsky, Chintala and Bottou 2017, arXiv 1701.07875, equation 2: the difference of means of a
 * critic, which is the Wasserstein-1 distance if the critic is the best of Lipschitz constant 1.
 */
final class WassersteinLoss implements PointwiseLoss {

  static final WassersteinLoss INSTANCE = new WassersteinLoss();

  private static final Optimum OPTIMUM =
      Optimum.none(
          "Point by point the loss has no least value: it needs a constraint on the critic. Over all"
              + " critics of Lipschitz constant 1 the best is a Kantorovich potential, no function"
              + " of the density ratio at a point, and both value and step are those of the"
              + " Wasserstein-1 distance (check computes this on the line). Clipped weights allow"
              + " only some Lipschitz critics, of an unknown constant: what is measured is the"
              + " integral probability metric of the critics that the network can then make,"
              + " at most a multiple of the distance. A gradient penalty allows slopes other than 1"
              + " at a price: what is measured is near the distance only for a large weight and"
              + " where the points of the penalty reach.");

  private WassersteinLoss() {}

  @Override
  public String name() {
    return "Wasserstein";
  }

  @Override
  public Tensor realCost(Tensor output) {
    return output.negate();
  }

  @Override
  public Tensor generatedCost(Tensor output) {
    return output;
  }

  @Override
  public Tensor generatorCost(Tensor output) {
    return output.negate();
  }

  @Override
  public String realCostLatex(String output) {
    return "-" + output;
  }

  @Override
  public String generatedCostLatex(String output) {
    return output;
  }

  @Override
  public String generatorCostLatex(String output) {
    return "-" + output;
  }

  @Override
  public Optimum optimum() {
    return OPTIMUM;
  }

  /**
   * Puts the Kantorovich potential in as the critic, and compares with the distance; densities on
   * the line, with means.
   */
  @Override
  public LossCheck check(Density data, Density generated) {
    return PotentialTrial.of(this, data, generated);
  }

  @Override
  public String toString() {
    return "Wasserstein loss";
  }
}
