package io.github.adversaria.game;

import static io.github.adversaria.game.GameAgreement.assertEigenvalue;
import static io.github.adversaria.game.GameAgreement.assertSame;
import static io.github.adversaria.game.GameAgreement.eigenvalues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class QuadraticGameTest {

  private static final double[][] A = {{2, 1}, {-3, 5}};
  private static final double[][] B = {{1, 2, 3}, {4, 5, 6}};
  private static final double[][] C = {{1, 0, 2}, {0, 3, 1}, {0, 0, 1}};

  @Test
  void isWhatItsFormulaSays() {
    var lambda =
        Game.zeroSum(
            2,
            3,
            (x, y) -> {
              var sum = x[0].newInstance(0);
              for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                  sum = sum.add(x[i].multiply(x[j]).multiply(0.5 * A[i][j]));
                }
                for (int j = 0; j < 3; j++) {
                  sum = sum.add(x[i].multiply(y[j]).multiply(B[i][j]));
                }
              }
              for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                  sum = sum.subtract(y[i].multiply(y[j]).multiply(0.5 * C[i][j]));
                }
              }
              return sum;
            });
    assertSame(lambda, QuadraticGame.of(A, B, C), 1e-14, 0.3, -1.2, 2, 0.7, -0.4);
  }

  @Test
  void bilinearGamesHaveTheSingularValuesThatWereAskedFor() {
    double[] asked = {100, 3, 0.01};
    Game game = QuadraticGame.bilinear(asked, 7);
    double[][] b = new double[3][];
    double[][] jacobian = game.costs().jacobian(new double[6]);
    Arrays.setAll(b, i -> Arrays.copyOfRange(jacobian[i], 3, 6));
    double[] found =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(b)).getSingularValues();
    for (int i = 0; i < 3; i++) {
      assertThat(found[i]).isCloseTo(asked[i], within(1e-13 * asked[0]));
    }
    Complex[] turning = eigenvalues(game, new double[6]);
    assertThat(Arrays.stream(turning).mapToDouble(Complex::norm).max().orElseThrow())
        .isCloseTo(100, within(1e-10));
    assertThat(Math.abs(b[0][1])).isGreaterThan(0.1); // it is turned
  }

  @Test
  void aSeedMakesTheSameGame() {
    double[] z = {1, 2, 3, 4};
    double[] values = {1, 10};
    assertThat(GameAgreement.field(QuadraticGame.bilinear(values, 3), z))
        .isEqualTo(GameAgreement.field(QuadraticGame.bilinear(values, 3), z))
        .isNotEqualTo(GameAgreement.field(QuadraticGame.bilinear(values, 4), z));
  }

  @Test
  void saddlesAreEquilibriaOnlyOneWayRound() {
    Complex[] right = eigenvalues(QuadraticGame.saddle(), 0, 0);
    assertEigenvalue(right[0], 2, 0, 1e-15);
    assertEigenvalue(right[1], 2, 0, 1e-15);
    Complex[] wrong = eigenvalues(QuadraticGame.turnedSaddle(), 0, 0);
    assertEigenvalue(wrong[0], -2, 0, 1e-15);
    assertEigenvalue(wrong[1], -2, 0, 1e-15);
    assertThat(QuadraticGame.saddle().cost(Player.FIRST, Profile.of(3, 1))).isEqualTo(8);
    assertThat(QuadraticGame.turnedSaddle().cost(Player.FIRST, Profile.of(3, 1))).isEqualTo(-8);
  }

  @Test
  void atZeroTheBilinearCostIsConstantForEach() {
    Game game = Game.bilinear();
    for (double x : new double[] {-5, 0, 0.1, 3}) {
      assertThat(game.cost(Player.FIRST, Profile.of(x, 0))).isZero();
      assertThat(game.cost(Player.SECOND, Profile.of(0, x))).isZero();
    }
  }

  @Test
  void showsItsFormula() {
    assertThat(Game.bilinear().show().latex())
        .contains("$$\\min_{x \\in \\mathbb{R}} \\max_{y \\in \\mathbb{R}} \\; xy$$");
    assertThat(QuadraticGame.of(A, B, C).show().latex().orElseThrow())
        .contains("\\min_{x \\in \\mathbb{R}^{2}} \\max_{y \\in \\mathbb{R}^{3}}");
    assertThat(QuadraticGame.bilinear(new double[] {1, 0.5}, 1))
        .hasToString("bilinear game of singular values 1, 0.5");
  }
}
