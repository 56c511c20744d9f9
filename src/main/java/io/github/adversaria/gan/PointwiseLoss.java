package io.github.adversaria.gan;

import io.github.adversaria.density.Density;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;

/**
 * A loss that is a sum of a mean over real and a mean over generated examples: so the best
 * discriminator can be found point by point. The costs are functions of single numbers, applied to
 * tensors of any shape.
 */
public interface PointwiseLoss extends GanLoss {

  /** What the discriminator pays for its numbers on real examples, number by number. */
  Tensor realCost(Tensor output);

  /** What the discriminator pays for its numbers on generated examples, number by number. */
  Tensor generatedCost(Tensor output);

  /** What the generator pays for the discriminator's numbers on its examples. */
  Tensor generatorCost(Tensor output);

  /** {@link #realCost} in LaTeX. */
  default String realCostLatex(String output) {
    return "\\ell_{\\mathrm{real}}(" + output + ")";
  }

  /** {@link #generatedCost} in LaTeX. */
  default String generatedCostLatex(String output) {
    return "\\ell_{\\mathrm{gen}}(" + output + ")";
  }

  /** {@link #generatorCost} in LaTeX. */
  default String generatorCostLatex(String output) {
    return "\\ell_{G}(" + output + ")";
  }

  @Override
  default String discriminatorLatex(String real, String generated) {
    return mean(realCostLatex(real)) + " + " + mean(generatedCostLatex(generated));
  }

  @Override
  default String generatorLatex(String generated) {
    return mean(generatorCostLatex(generated));
  }

  private static String mean(String cost) {
    return "\\mathbb{E}\\left[" + cost + "\\right]";
  }

  @Override
  default Tensor discriminator(Tensor real, Tensor generated) {
    Tensor ofReal = realCost(Require.notNull("real", real)).mean();
    return ofReal.plus(generatedCost(Require.notNull("generated", generated)).mean());
  }

  @Override
  default Tensor generator(Tensor generated) {
    return generatorCost(Require.notNull("generated", generated)).mean();
  }

  /**
   * Tests {@link #optimum} on a pair of densities, by integration and by trial.
   *
   * @throws IllegalArgumentException if the two have different dimensions
   * @throws IllegalStateException if the optimum is not known
   */
  default LossCheck check(Density data, Density generated) {
    return LossCheck.of(this, data, generated);
  }

  /**
   * One-sided label smoothing (Salimans et al. 2016, section 3.4): a real example counts as real
   * with weight 1 − ε only, and as generated with weight ε. The generator's loss stays.
   *
   * @param epsilon in (0, 1); {@link LabelSmoothing#DEFAULT} in the paper
   * @throws IllegalArgumentException if it is not
   */
  default PointwiseLoss withLabelSmoothing(double epsilon) {
    return new LabelSmoothing(this, epsilon);
  }

  /**
   * The label-flip form: the generator minimises what the discriminator would pay if generated
   * examples were labelled real. Of {@link GanLoss#minimax} this makes {@link
   * GanLoss#nonSaturating}.
   */
  default PointwiseLoss withFlippedLabels() {
    return new FlippedLabels(this);
  }
}
