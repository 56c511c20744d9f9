package io.github.adversaria.game;

import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.hipparchus.analysis.differentiation.DSCompiler;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** Costs that Hipparchus differentiates by carrying all derivatives through the arithmetic. */
final class DifferentiatedCosts implements Costs {

  private static final int HIGHEST_ORDER = 3;

  private final int first;
  private final int dimension;
  private final Cost firstCost;
  private final Cost secondCost; // null in a zero-sum game
  private final DSFactory[] factories = new DSFactory[HIGHEST_ORDER + 1];

  private DifferentiatedCosts(int first, int second, Cost firstCost, Cost secondCost) {
    Require.atLeast("firstDimension", first, 1);
    Require.atLeast("secondDimension", second, 1);
    this.first = first;
    this.dimension = first + second;
    this.firstCost = firstCost;
    this.secondCost = secondCost;
    Arrays.setAll(factories, order -> new DSFactory(dimension, order));
  }

  /** The second player is paid what the first pays. */
  static DifferentiatedCosts zeroSum(int first, int second, Cost value) {
    return new DifferentiatedCosts(first, second, Require.notNull("value", value), null);
  }

  static DifferentiatedCosts generalSum(int first, int second, Cost firstCost, Cost secondCost) {
    Require.notNull("first", firstCost);
    Require.notNull("second", secondCost);
    return new DifferentiatedCosts(first, second, firstCost, secondCost);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public int first() {
    return first;
  }

  @Override
  public double cost(Player player, double[] z) {
    return sign(player) * differentiated(player, z, 0)[0];
  }

  @Override
  public void at(double[] z, double[] into) {
    double[][] costs = bothDifferentiated(z, 1);
    DSCompiler order = factories[1].getCompiler();
    int[] powers = new int[dimension];
    for (int i = 0; i < dimension; i++) {
      into[i] = partial(costs, i, order, powers);
    }
  }

  @Override
  public double[][] jacobian(double[] z) {
    double[][] costs = bothDifferentiated(z, 2);
    DSCompiler order = factories[2].getCompiler();
    int[] powers = new int[dimension];
    double[][] jacobian = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        powers[j]++;
        jacobian[i][j] = partial(costs, i, order, powers);
        powers[j]--;
      }
    }
    return jacobian;
  }

  @Override
  public double[][][] curvature(double[] z) {
    double[][] costs = bothDifferentiated(z, HIGHEST_ORDER);
    DSCompiler order = factories[HIGHEST_ORDER].getCompiler();
    int[] powers = new int[dimension];
    double[][][] curvature = new double[dimension][dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        for (int k = 0; k <= j; k++) {
          powers[j]++;
          powers[k]++;
          curvature[i][j][k] = partial(costs, i, order, powers);
          curvature[i][k][j] = curvature[i][j][k];
          powers[j]--;
          powers[k]--;
        }
      }
    }
    return curvature;
  }

  /** The derivative of v_i that the powers tell, which v_i's owner has as one of a higher order. */
  private double partial(double[][] costs, int i, DSCompiler order, int[] powers) {
    Player owner = i < first ? Player.FIRST : Player.SECOND;
    powers[i]++;
    double derivative = costs[owner.ordinal()][order.getPartialDerivativeIndex(powers)];
    powers[i]--;
    return sign(owner) * derivative;
  }

  private int sign(Player player) {
    return player == Player.SECOND && secondCost == null ? -1 : 1;
  }

  private double[][] bothDifferentiated(double[] z, int order) {
    double[] own = differentiated(Player.FIRST, z, order);
    return new double[][] {own, secondCost == null ? own : differentiated(Player.SECOND, z, order)};
  }

  private double[] differentiated(Player player, double[] z, int order) {
    DSFactory factory = factories[order];
    var x = new DerivativeStructure[first];
    var y = new DerivativeStructure[dimension - first];
    for (int i = 0; i < dimension; i++) {
      DerivativeStructure variable =
          order == 0 ? factory.constant(z[i]) : factory.variable(i, z[i]);
      if (i < first) {
        x[i] = variable;
      } else {
        y[i - first] = variable;
      }
    }
    boolean second = player == Player.SECOND && secondCost != null;
    DerivativeStructure cost;
    try {
      cost = (second ? secondCost : firstCost).at(x, y);
    } catch (CancellationException interrupted) {
      throw interrupted;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          what(second)
              + " failed at "
              + Profile.ofJoint(z, first)
              + ", x of length "
              + x.length
              + " and y of length "
              + y.length
              + ": "
              + e,
          e);
    }
    if (cost == null) {
      throw Require.wrong(
          what(second), "null", "a value", "Let the lambda return what it computed from x and y.");
    }
    if (cost.getFreeParameters() != dimension || cost.getOrder() != order) {
      throw Require.wrong(
          what(second),
          "of " + cost.getFreeParameters() + " variables and order " + cost.getOrder(),
          dimension + " variables and order " + order + ", as x and y have",
          "Make it of x and y alone; a constant is x[0].newInstance(3).");
    }
    return cost.getAllDerivatives();
  }

  private String what(boolean second) {
    return secondCost == null
        ? "the value of the game"
        : second ? "the second player's cost" : "the first player's cost";
  }
}
