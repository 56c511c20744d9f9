package io.github.adversaria.game;

import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/**
 * The costs of a GAN on the line, over (μ, τ, a, b): with the logit l(x) = ax + bx², each player
 * pays the mean of one link of l over data and of another over x = μ + e^τ·Z. The field, which
 * plays need most, is in closed form; higher derivatives are those of the costs as written.
 */
final class GaussianCosts implements Costs {

  private final double[] data;
  private final double[] noise;
  private final double[] weights;
  private final Link[] onData;
  private final Link[] onGenerated;
  private final Costs differentiated;

  GaussianCosts(
      double mean,
      double scale,
      Link firstOnData,
      Link firstOnGenerated,
      Link secondOnData,
      Link secondOnGenerated) {
    this.noise = NormalNodes.at(1);
    this.weights = NormalNodes.ofWeight();
    this.data = Arrays.stream(noise).map(z -> mean + scale * z).toArray();
    this.onData = new Link[] {firstOnData, secondOnData};
    this.onGenerated = new Link[] {firstOnGenerated, secondOnGenerated};
    this.differentiated =
        DifferentiatedCosts.generalSum(2, 2, (x, y) -> cost(0, x, y), (x, y) -> cost(1, x, y));
  }

  private DerivativeStructure cost(
      int player, DerivativeStructure[] generator, DerivativeStructure[] discriminator) {
    DerivativeStructure spread = generator[1].exp();
    DerivativeStructure sum = spread.newInstance(0);
    for (int k = 0; k < noise.length; k++) {
      DerivativeStructure real =
          discriminator[0].add(discriminator[1].multiply(data[k])).multiply(data[k]);
      DerivativeStructure x = generator[0].add(spread.multiply(noise[k]));
      DerivativeStructure fake = discriminator[0].add(discriminator[1].multiply(x)).multiply(x);
      sum =
          sum.add(composed(onData[player], real).multiply(weights[k]))
              .add(composed(onGenerated[player], fake).multiply(weights[k]));
    }
    return sum;
  }

  private static DerivativeStructure composed(Link link, DerivativeStructure t) {
    double[] derivatives = new double[t.getOrder() + 1];
    Arrays.setAll(derivatives, order -> link.derivative(order, t.getValue()));
    return t.compose(derivatives);
  }

  @Override
  public int dimension() {
    return 4;
  }

  @Override
  public int first() {
    return 2;
  }

  @Override
  public double cost(Player player, double[] z) {
    int i = player.ordinal();
    double spread = Math.exp(z[1]);
    double sum = 0;
    for (int k = 0; k < noise.length; k++) {
      double x = z[0] + spread * noise[k];
      sum += weights[k] * (onData[i].value(logit(z, data[k])) + onGenerated[i].value(logit(z, x)));
    }
    return sum;
  }

  @Override
  public void at(double[] z, double[] into) {
    double spread = Math.exp(z[1]);
    Arrays.fill(into, 0, dimension(), 0);
    for (int k = 0; k < noise.length; k++) {
      double real = weights[k] * onData[1].derivative(1, logit(z, data[k]));
      double step = spread * noise[k];
      double x = z[0] + step;
      double logit = logit(z, x);
      double moved = weights[k] * onGenerated[0].derivative(1, logit) * (z[2] + 2 * z[3] * x);
      double fake = weights[k] * onGenerated[1].derivative(1, logit);
      into[0] += moved;
      into[1] += moved * step;
      into[2] += real * data[k] + fake * x;
      into[3] += real * data[k] * data[k] + fake * x * x;
    }
  }

  private static double logit(double[] z, double x) {
    return (z[2] + z[3] * x) * x;
  }

  @Override
  public double[][] jacobian(double[] z) {
    return differentiated.jacobian(z);
  }

  @Override
  public double[][][] curvature(double[] z) {
    return differentiated.curvature(z);
  }
}
