package io.github.adversaria.gan;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Tensor;
import java.util.function.UnaryOperator;

/**
 * The losses whose discriminator is a classifier by cross-entropy, D = σ(logit) (Goodfellow et al.
 * 2014). With t the logit, −log D = softplus(−t) and −log(1 − D) = softplus(t), which neither
 * overflow nor round to log 0. The best logit is log p_data/p_g.
 */
final class CrossEntropyLoss implements PointwiseLoss {

  private static final Objective MEASURED =
      new Objective(2, FDivergence.JENSEN_SHANNON, -2 * Math.log(2));

  static final CrossEntropyLoss MINIMAX =
      new CrossEntropyLoss(
          "minimax",
          t -> t.softplus().negate(),
          "\\log\\left(1 - \\sigma(%s)\\right)",
          new Objective(2, FDivergence.JENSEN_SHANNON, 0),
          "Value and step agree: both are 2·JS, up to a constant"
              + " (Goodfellow et al. 2014, theorem 1).");

  static final CrossEntropyLoss NON_SATURATING =
      new CrossEntropyLoss(
          "non-saturating",
          t -> t.negate().softplus(),
          "-\\log\\sigma(%s)",
          Objective.of(NonSaturatingDivergence.DIVERGENCE),
          "Value and step differ: the discriminator measures 2·JS − log 4, the generator descends"
              + " KL(p_g‖p_data) − 2·JS = 2·KL((p_data + p_g)/2 ‖ p_data), an f-divergence of its own"
              + " (Shannon et al. 2020), and only while D is held still: the value of −E_g log D*"
              + " has the term E_data log D* besides, which moves with the generator.");

  /**
   * The cost is frozen as a function of x; the gradient flows through x = G(z). No constant is
   * added, for a gradient that flows through x never sees one.
   */
  static final CrossEntropyLoss MAXIMUM_LIKELIHOOD =
      new CrossEntropyLoss(
          "maximum likelihood",
          t -> t.exp().negate(),
          "-\\exp(%s)",
          Objective.of(FDivergence.KL),
          "Value and step differ: the discriminator measures 2·JS − log 4, the generator descends"
              + " KL(p_data‖p_g), only while D is held still: the value of −E_g exp(logit) is −1"
              + " for every generator that covers the data. exp(logit) may have infinite variance,"
              + " and overflows in single precision above 88.");

  private final String name;
  private final UnaryOperator<Tensor> generatorCost;

  /** With a place for the logit. */
  private final String generatorLatex;

  private final Optimum optimum;

  private CrossEntropyLoss(
      String name,
      UnaryOperator<Tensor> generatorCost,
      String generatorLatex,
      Objective descended,
      String statement) {
    this.name = name;
    this.generatorCost = generatorCost;
    this.generatorLatex = generatorLatex;
    this.optimum = Optimum.at(a -> a, statement).measuring(MEASURED).descending(descended);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Tensor realCost(Tensor output) {
    return output.negate().softplus();
  }

  @Override
  public Tensor generatedCost(Tensor output) {
    return output.softplus();
  }

  @Override
  public Tensor generatorCost(Tensor output) {
    return generatorCost.apply(output);
  }

  @Override
  public String realCostLatex(String output) {
    return "-\\log\\sigma(" + output + ")";
  }

  @Override
  public String generatedCostLatex(String output) {
    return "-\\log\\left(1 - \\sigma(" + output + ")\\right)";
  }

  @Override
  public String generatorCostLatex(String output) {
    return String.format(generatorLatex, output);
  }

  @Override
  public Optimum optimum() {
    return optimum;
  }

  @Override
  public PointwiseLoss withFlippedLabels() {
    return NON_SATURATING;
  }

  @Override
  public String toString() {
    return name + " loss";
  }
}
