package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** What tests ask of games: whether two are one, and what turns around an equilibrium. */
final class GameAgreement {

  private GameAgreement() {}

  /** Costs, field, Jacobian and curvature are the same, relative to the size of each number. */
  static void assertSame(Game expected, Game actual, double tolerance, double... z) {
    Costs one = expected.costs();
    Costs other = actual.costs();
    assertThat(other.dimension()).isEqualTo(one.dimension());
    assertThat(other.first()).isEqualTo(one.first());
    for (Player player : Player.values()) {
      close(other.cost(player, z), one.cost(player, z), tolerance, "cost of " + player);
    }
    double[] field = field(expected, z);
    double[] found = field(actual, z);
    double[][] jacobian = one.jacobian(z);
    double[][] foundJacobian = other.jacobian(z);
    double[][][] curvature = one.curvature(z);
    double[][][] foundCurvature = other.curvature(z);
    for (int i = 0; i < z.length; i++) {
      close(found[i], field[i], tolerance, "v" + i);
      for (int j = 0; j < z.length; j++) {
        close(foundJacobian[i][j], jacobian[i][j], tolerance, "v" + i + " for " + j);
        for (int k = 0; k < z.length; k++) {
          String what = "v" + i + " for " + j + " and " + k;
          close(foundCurvature[i][j][k], curvature[i][j][k], tolerance, what);
        }
      }
    }
  }

  private static void close(double actual, double expected, double tolerance, String what) {
    assertThat(actual)
        .as(what)
        .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
  }

  /**
   * The game's derivatives against central differences of what they are the derivatives of, with
   * step 1e-4: right to 1e-7 for third derivatives of about 1.
   */
  static void assertDifferentiated(Game game, double tolerance, double... z) {
    Costs costs = game.costs();
    double h = 1e-4;
    double[] field = field(game, z);
    double[][] jacobian = costs.jacobian(z);
    double[][][] curvature = costs.curvature(z);
    for (int j = 0; j < z.length; j++) {
      double[] up = z.clone();
      double[] down = z.clone();
      up[j] += h;
      down[j] -= h;
      Player owner = j < costs.first() ? Player.FIRST : Player.SECOND;
      double slope = (costs.cost(owner, up) - costs.cost(owner, down)) / (2 * h);
      close(field[j], slope, tolerance, "v" + j);
      double[] above = field(game, up);
      double[] below = field(game, down);
      double[][] jacobianAbove = costs.jacobian(up);
      double[][] jacobianBelow = costs.jacobian(down);
      for (int i = 0; i < z.length; i++) {
        close(jacobian[i][j], (above[i] - below[i]) / (2 * h), tolerance, "v" + i + " for " + j);
        for (int k = 0; k < z.length; k++) {
          double bend = (jacobianAbove[i][k] - jacobianBelow[i][k]) / (2 * h);
          close(curvature[i][k][j], bend, tolerance, "v" + i + " for " + k + " and " + j);
        }
      }
    }
  }

  static double[] field(Game game, double... z) {
    double[] field = new double[z.length];
    game.costs().at(z, field);
    return field;
  }

  /** Of the field's Jacobian, by real part, then by imaginary part. */
  static Complex[] eigenvalues(Game game, double... z) {
    Complex[] values =
        new EigenDecompositionNonSymmetric(MatrixUtils.createRealMatrix(game.costs().jacobian(z)))
            .getEigenvalues();
    Arrays.sort(
        values,
        Comparator.comparingDouble((Complex value) -> Math.rint(value.getRealPart() * 1e9))
            .thenComparingDouble(Complex::getImaginaryPart));
    return values;
  }

  static void assertEigenvalue(Complex actual, double real, double imaginary, double tolerance) {
    assertThat(actual.getRealPart()).as("real part").isCloseTo(real, within(tolerance));
    assertThat(actual.getImaginaryPart())
        .as("imaginary part")
        .isCloseTo(imaginary, within(tolerance));
  }
}
