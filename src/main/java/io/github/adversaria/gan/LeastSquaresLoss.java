package io.github.adversaria.gan;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.nn.Tensor;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/**
 * Mao et al. 2017, arXiv 1611.04076, with targets a for generated, b for real examples and c for
 * the generator. The best number is (b·p_data + a·p_g)/(p_data + p_g) (their equation 5).
 */
final class LeastSquaresLoss implements PointwiseLoss {

  private static final int DIGITS = 6;

  private final double a;
  private final double b;
  private final double c;

  LeastSquaresLoss(double generated, double real, double generator) {
    Require.ordered("generated", generated, "real", real);
    this.a = generated;
    this.b = real;
    this.c = Require.finite("generator", generator);
  }

  @Override
  public String name() {
    return "least squares";
  }

  @Override
  public Tensor realCost(Tensor output) {
    return output.plus(-b).square().times(0.5);
  }

  @Override
  public Tensor generatedCost(Tensor output) {
    return output.plus(-a).square().times(0.5);
  }

  @Override
  public Tensor generatorCost(Tensor output) {
    return output.plus(-c).square().times(0.5);
  }

  @Override
  public String realCostLatex(String output) {
    return half(output, b);
  }

  @Override
  public String generatedCostLatex(String output) {
    return half(output, a);
  }

  @Override
  public String generatorCostLatex(String output) {
    return half(output, c);
  }

  /**
   * ½(b − a)² ∫ pq/(p + q), which is ½(b − a)²·(½ − Δ/4), is what is left at the best number, with
   * Δ the triangular discrimination.
   */
  @Override
  public Optimum optimum() {
    double square = (b - a) * (b - a);
    FDivergence triangular = TriangularDiscrimination.DIVERGENCE;
    return Optimum.at(
            ratio -> a + (b - a) / (1 + Math.exp(-ratio)),
            (c >= b
                    ? "With D held still the generator follows the gradient of an f-divergence"
                        + " without a name, f″(r) = (b − a)·(c − D*(r))/(r·(1 + r)²)."
                    : "With D held still the generator follows no divergence: where D* > c, near"
                        + " the data, it is pushed back.")
                + " Section 3.2 of Mao et al. (Pearson χ², which is Δ again, where b − c = 1 and"
                + " b − a = 2) adds E_data (D − c)² to the generator's loss, a term without"
                + " gradient while D is held still.")
        .measuring(new Objective(square / 8, triangular, -square / 4));
  }

  private static String half(String output, double target) {
    return target == 0
        ? "\\tfrac12 " + output + "^2"
        : "\\tfrac12\\left(" + output + " - " + Decimal.latex(target, DIGITS) + "\\right)^2";
  }

  @Override
  public String toString() {
    return "least squares loss with targets " + a + ", " + b + " and " + c;
  }
}
