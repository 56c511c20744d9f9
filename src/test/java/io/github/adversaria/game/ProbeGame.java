package io.github.adversaria.game;

import java.util.Arrays;
import java.util.function.Predicate;

/** Games of one number each, y at most 1, of cost x and y, that do something else in places. */
final class ProbeGame {

  private ProbeGame() {}

  /** The gradient is (1, 1) but {@code value} where the predicate holds. */
  static Game fails(Predicate<double[]> where, double value) {
    return new Game("a probe", new Probe(where, value, false));
  }

  /** Both costs are {@code value} where the predicate holds. */
  static Game costs(Predicate<double[]> where, double value) {
    return new Game("a probe", new Probe(where, value, true));
  }

  private static final class Probe implements Costs {

    private final Predicate<double[]> where;
    private final double value;
    private final boolean ofCosts;

    Probe(Predicate<double[]> where, double value, boolean ofCosts) {
      this.where = where;
      this.value = value;
      this.ofCosts = ofCosts;
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
      return ofCosts && where.test(z) ? value : z[player.ordinal()];
    }

    @Override
    public void at(double[] z, double[] into) {
      Arrays.fill(into, !ofCosts && where.test(z) ? value : 1);
    }

    @Override
    public double[][] jacobian(double[] z) {
      return new double[2][2];
    }

    @Override
    public double[][][] curvature(double[] z) {
      return new double[2][2][2];
    }

    @Override
    public void project(double[] z) {
      z[1] = Math.min(z[1], 1);
    }
  }
}
