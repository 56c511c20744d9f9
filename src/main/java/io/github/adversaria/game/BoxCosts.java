package io.github.adversaria.game;

import io.github.adversaria.show.Decimal;

/** The costs of another game, where one player's numbers stay in an interval. */
final class BoxCosts implements Costs {

  private static final int DIGITS = 6;

  private final Costs inner;
  private final Player player;
  private final double low;
  private final double high;

  BoxCosts(Costs inner, Player player, double low, double high) {
    this.inner = inner;
    this.player = player;
    this.low = low;
    this.high = high;
  }

  /** For example {@code y in [-0.5, 0.5]}. */
  String text() {
    String ends = Decimal.text(low, DIGITS) + ", " + Decimal.text(high, DIGITS);
    return (player == Player.FIRST ? "x" : "y") + " in [" + ends + "]";
  }

  @Override
  public int dimension() {
    return inner.dimension();
  }

  @Override
  public int first() {
    return inner.first();
  }

  @Override
  public double cost(Player payer, double[] z) {
    return inner.cost(payer, z);
  }

  @Override
  public void at(double[] z, double[] into) {
    inner.at(z, into);
  }

  @Override
  public double[][] jacobian(double[] z) {
    return inner.jacobian(z);
  }

  @Override
  public double[][][] curvature(double[] z) {
    return inner.curvature(z);
  }

  @Override
  public void project(double[] z) {
    inner.project(z);
    int from = player == Player.FIRST ? 0 : first();
    int to = player == Player.FIRST ? first() : dimension();
    for (int i = from; i < to; i++) {
      // Written so that NaN stays NaN: a play that breaks must not be mended here.
      z[i] = z[i] < low ? low : z[i] > high ? high : z[i];
    }
  }
}
