package io.github.adversaria.game;

/**
 * The costs of a Dirac-GAN with generator θ and discriminator D(x) = ψx. With t = ψ(θ + n), where
 * the noise n takes few values (only 0 where there is none), the generator pays E g(t) + p(ψ) and
 * the discriminator E h(t) + q(ψ).
 */
final class DiracCosts implements Costs {

  private static final double[] NO_NOISE = {0};
  private static final double[] CERTAIN = {1};

  private final Link generator;
  private final Link discriminator;
  private final Link unmoved;
  private final Link alone;
  private final double[] noise;
  private final double[] weights;

  /**
   * @param generator g
   * @param discriminator h
   * @param unmoved p, which the generator pays and cannot change
   * @param alone q, what the discriminator pays for data and penalties
   */
  DiracCosts(Link generator, Link discriminator, Link unmoved, Link alone) {
    this(generator, discriminator, unmoved, alone, NO_NOISE, CERTAIN);
  }

  /**
   * @param noise the values of n
   * @param weights their probabilities
   */
  DiracCosts(
      Link generator,
      Link discriminator,
      Link unmoved,
      Link alone,
      double[] noise,
      double[] weights) {
    this.generator = generator;
    this.discriminator = discriminator;
    this.unmoved = unmoved;
    this.alone = alone;
    this.noise = noise;
    this.weights = weights;
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public int first() {
    return 1;
  }

  @Override
  public double cost(Player player, double[] z) {
    boolean generates = player == Player.FIRST;
    double sum = (generates ? unmoved : alone).value(z[1]);
    for (int k = 0; k < noise.length; k++) {
      double t = z[1] * (z[0] + noise[k]);
      sum += weights[k] * (generates ? generator : discriminator).value(t);
    }
    return sum;
  }

  @Override
  public void at(double[] z, double[] into) {
    double psi = z[1];
    double first = 0;
    double second = alone.derivative(1, psi);
    for (int k = 0; k < noise.length; k++) {
      double x = z[0] + noise[k];
      first += weights[k] * psi * generator.derivative(1, psi * x);
      second += weights[k] * x * discriminator.derivative(1, psi * x);
    }
    into[0] = first;
    into[1] = second;
  }

  @Override
  public double[][] jacobian(double[] z) {
    double psi = z[1];
    double[][] sum = {{0, 0}, {0, alone.derivative(2, psi)}};
    for (int k = 0; k < noise.length; k++) {
      double x = z[0] + noise[k];
      double t = psi * x;
      double bend = generator.derivative(2, t);
      sum[0][0] += weights[k] * psi * psi * bend;
      sum[0][1] += weights[k] * (generator.derivative(1, t) + t * bend);
      double answer = discriminator.derivative(2, t);
      sum[1][0] += weights[k] * (discriminator.derivative(1, t) + t * answer);
      sum[1][1] += weights[k] * x * x * answer;
    }
    return sum;
  }

  @Override
  public double[][][] curvature(double[] z) {
    double psi = z[1];
    double[][][] sum = {{{0, 0}, {0, 0}}, {{0, 0}, {0, alone.derivative(3, psi)}}};
    for (int k = 0; k < noise.length; k++) {
      double x = z[0] + noise[k];
      double t = psi * x;
      double third = weights[k] * generator.derivative(3, t);
      double both = 2 * weights[k] * generator.derivative(2, t) + t * third;
      sum[0][0][0] += psi * psi * psi * third;
      sum[0][0][1] += psi * both;
      sum[0][1][1] += x * both;
      third = weights[k] * discriminator.derivative(3, t);
      both = 2 * weights[k] * discriminator.derivative(2, t) + t * third;
      sum[1][0][0] += psi * both;
      sum[1][0][1] += x * both;
      sum[1][1][1] += x * x * x * third;
    }
    sum[0][1][0] = sum[0][0][1];
    sum[1][1][0] = sum[1][0][1];
    return sum;
  }
}
