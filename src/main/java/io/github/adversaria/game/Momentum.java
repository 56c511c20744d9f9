package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;

/**
 * Remembers its last displacement m: m ← β·m − η·g, then z ← z + m (heavy ball) or z ← z + β·m −
 * η·g (Nesterov's, where z stands for the point at which gradients are taken).
 */
final class Momentum implements CoordinateRule {

  private final double beta;
  private final boolean looksAhead;

  Momentum(double beta, boolean looksAhead) {
    this.beta = beta;
    this.looksAhead = looksAhead;
  }

  @Override
  public String name() {
    return (looksAhead ? "Nesterov's momentum, β = " : "heavy ball, β = ") + Decimal.text(beta, 6);
  }

  @Override
  public String source() {
    return looksAhead
        ? "Nesterov 1983, Soviet Math. Dokl. 27(2)"
        : "Polyak 1964, USSR Comput. Math. Math. Phys. 4(5); Gidel et al. 2019, arXiv 1807.04740";
  }

  @Override
  public int memory() {
    return 1;
  }

  @Override
  public void move(
      double[] z, double[] state, double[] v, int from, int to, double stepSize, double count) {
    for (int i = from; i < to; i++) {
      double pull = -stepSize * v[i];
      double m = beta * state[z.length + i] + pull;
      state[z.length + i] = m;
      z[i] += looksAhead ? beta * m + pull : m;
    }
  }

  @Override
  public double[][] derivative(double[] memory, double g, double stepSize) {
    double ofMemory = looksAhead ? beta * beta : beta;
    double ofGradient = looksAhead ? -(1 + beta) * stepSize : -stepSize;
    return new double[][] {{1, ofMemory, ofGradient}, {0, beta, -stepSize}};
  }
}
