package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import java.util.Optional;

/** The generator pays what the discriminator would for its examples, were they labelled real. */
final class FlippedLabels implements PointwiseLoss {

  private final PointwiseLoss loss;

  FlippedLabels(PointwiseLoss loss) {
    this.loss = loss;
  }

  @Override
  public String name() {
    return loss.name() + " with flipped labels";
  }

  @Override
  public Tensor realCost(Tensor output) {
    return loss.realCost(output);
  }

  @Override
  public Tensor generatedCost(Tensor output) {
    return loss.generatedCost(output);
  }

  @Override
  public Tensor generatorCost(Tensor output) {
    return loss.realCost(output);
  }

  @Override
  public String realCostLatex(String output) {
    return loss.realCostLatex(output);
  }

  @Override
  public String generatedCostLatex(String output) {
    return loss.generatedCostLatex(output);
  }

  @Override
  public String generatorCostLatex(String output) {
    return loss.realCostLatex(output);
  }

  /** The discriminator is that of the loss; of the generator's step nothing is claimed. */
  @Override
  public Optimum optimum() {
    Optimum plain = loss.optimum();
    return new Optimum(
        plain.output(),
        plain.discriminator(),
        Optional.empty(),
        "The discriminator is that of the loss without flipping. The generator's gradient goes the"
            + " same way at each point as without, for both costs are monotone in the discriminator's"
            + " number, but with other weights: no divergence by name is claimed for it.");
  }

  @Override
  public String toString() {
    return loss + ", labels flipped for the generator";
  }
}
