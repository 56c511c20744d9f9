package io.github.adversaria.game;

/**
 * Counts on the next gradient to change as the last one did: z ← z − 2η·g + η·p, where p is the
 * gradient of the move before, 0 at the first.
 */
final class Optimism implements CoordinateRule {

  @Override
  public String name() {
    return "optimistic";
  }

  @Override
  public String source() {
    return "Popov 1980, Math. Notes 28; Daskalakis et al. 2018, arXiv 1711.00141";
  }

  @Override
  public int memory() {
    return 1;
  }

  @Override
  public void move(
      double[] z, double[] state, double[] v, int from, int to, double stepSize, double count) {
    for (int i = from; i < to; i++) {
      z[i] -= stepSize * (2 * v[i] - state[z.length + i]);
      state[z.length + i] = v[i];
    }
  }

  @Override
  public double[][] derivative(double[] memory, double g, double stepSize) {
    return new double[][] {{1, stepSize, -2 * stepSize}, {0, 0, 1}};
  }
}
