package io.github.adversaria.gan;

import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * One-sided label smoothing (Salimans et al. 2016, arXiv 1606.03498, section 3.4): the same as real
 * labels that are flipped with probability ε, in the mean over the flips.
 */
public final class LabelSmoothing implements PointwiseLoss {

  /** Salimans et al. 2016, section 3.4: the label of real examples is 0.9. */
  public static final double DEFAULT = 0.1;

  private static final int DIGITS = 6;

  private final PointwiseLoss loss;
  private final double epsilon;

  LabelSmoothing(PointwiseLoss loss, double epsilon) {
    this.loss = loss;
    this.epsilon = Require.strictlyBetween("epsilon", epsilon, 0, 1);
  }

  /** The weight ε with which a real example counts as generated. */
  public double epsilon() {
    return epsilon;
  }

  @Override
  public String name() {
    return loss.name() + " with smoothed labels";
  }

  @Override
  public Tensor realCost(Tensor output) {
    Tensor asReal = loss.realCost(output).times(1 - epsilon);
    return asReal.plus(loss.generatedCost(output).times(epsilon));
  }

  @Override
  public Tensor generatedCost(Tensor output) {
    return loss.generatedCost(output);
  }

  @Override
  public Tensor generatorCost(Tensor output) {
    return loss.generatorCost(output);
  }

  @Override
  public String realCostLatex(String output) {
    return Decimal.latex(1 - epsilon, DIGITS)
        + "\\left["
        + loss.realCostLatex(output)
        + "\\right] + "
        + Decimal.latex(epsilon, DIGITS)
        + "\\left["
        + loss.generatedCostLatex(output)
        + "\\right]";
  }

  @Override
  public String generatedCostLatex(String output) {
    return loss.generatedCostLatex(output);
  }

  @Override
  public String generatorCostLatex(String output) {
    return loss.generatorCostLatex(output);
  }

  /** The best number is that of the loss without smoothing, at the odds (1 − ε)p : (εp + q). */
  @Override
  public Optimum optimum() {
    Optional<DoubleUnaryOperator> plain = loss.optimum().output();
    String statement =
        "No divergence of p_g from p_data by name: the value is that of the loss between (1 − ε)·p_data"
            + " and p_g + ε·p_data, which have different masses. For cross-entropy the best D is"
            + " (1 − ε)·p_data/(p_data + p_g): its logit stays below log((1 − ε)/ε), log D* only"
            + " moves by a constant, so that the non-saturating generator's step is as without"
            + " smoothing, and that of others is not.";
    return plain
        .map(it -> Optimum.at(a -> it.applyAsDouble(smoothed(a)), statement))
        .orElseGet(() -> Optimum.none(statement));
  }

  /** log((1 − ε)r/(εr + 1)) at r = e^a, without overflow. */
  private double smoothed(double a) {
    return a <= 0
        ? Math.log1p(-epsilon) + a - Math.log1p(epsilon * Math.exp(a))
        : Math.log1p(-epsilon) - Math.log(epsilon + Math.exp(-a));
  }

  @Override
  public String toString() {
    return loss + ", real labels smoothed to " + (1 - epsilon);
  }
}
