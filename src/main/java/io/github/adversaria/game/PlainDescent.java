package io.github.adversaria.game;

/** z ← z − η·g. */
final class PlainDescent implements CoordinateRule {

  @Override
  public String name() {
    return "";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public int memory() {
    return 0;
  }

  @Override
  public void move(
      double[] z, double[] state, double[] v, int from, int to, double stepSize, double count) {
    for (int i = from; i < to; i++) {
      z[i] -= stepSize * v[i];
    }
  }

  @Override
  public double[][] derivative(double[] memory, double g, double stepSize) {
    return new double[][] {{1, -stepSize}};
  }
}
