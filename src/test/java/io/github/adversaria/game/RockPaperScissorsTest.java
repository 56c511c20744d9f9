package io.github.adversaria.game;

import static io.github.adversaria.game.GameAgreement.assertDifferentiated;
import static io.github.adversaria.game.GameAgreement.assertEigenvalue;
import static io.github.adversaria.game.GameAgreement.eigenvalues;
import static io.github.adversaria.game.GameAgreement.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

class RockPaperScissorsTest {

  private static final Game GAME = RockPaperScissors.onLogits();

  private static Profile moves(int first, int second) {
    double[] x = new double[3];
    double[] y = new double[3];
    x[first] = 800;
    y[second] = 800;
    return Profile.of(x, y);
  }

  @Test
  void paperBeatsRockScissorsBeatPaperAndRockBeatsScissors() {
    for (int move = 0; move < 3; move++) {
      assertThat(GAME.cost(Player.FIRST, moves(move, move))).isZero();
      assertThat(GAME.cost(Player.FIRST, moves(move, (move + 1) % 3))).isEqualTo(1);
      assertThat(GAME.cost(Player.SECOND, moves(move, (move + 1) % 3))).isEqualTo(-1);
      assertThat(GAME.cost(Player.FIRST, moves(move, (move + 2) % 3))).isEqualTo(-1);
    }
  }

  @Test
  void equalProbabilitiesAreAnEquilibriumWhateverTheLogits() {
    assertThat(field(GAME, 2, 2, 2, -1, -1, -1)).containsExactly(new double[6], within(1e-16));
  }

  /** The blocks are M/9, whose eigenvalues are 0 and ±i·√3/9. */
  @Test
  void constantShiftsAreSingularAndAllElseTurns() {
    double[][] jacobian = GAME.costs().jacobian(new double[] {0.5, -1, 2, 0.3, 0.1, -2});
    for (double[] row : jacobian) {
      assertThat(row[0] + row[1] + row[2]).isCloseTo(0, within(1e-16));
      assertThat(row[3] + row[4] + row[5]).isCloseTo(0, within(1e-16));
    }
    Complex[] found = eigenvalues(GAME, 0, 0, 0, 0, 0, 0);
    double turn = Math.sqrt(3) / 9;
    assertEigenvalue(found[0], 0, -turn, 1e-12);
    assertEigenvalue(found[1], 0, -turn, 1e-12);
    assertEigenvalue(found[2], 0, 0, 1e-12);
    assertEigenvalue(found[3], 0, 0, 1e-12);
    assertEigenvalue(found[4], 0, turn, 1e-12);
    assertEigenvalue(found[5], 0, turn, 1e-12);
  }

  @Test
  void derivativesAreThoseOfTheCosts() {
    assertDifferentiated(GAME, 1e-7, 0.5, -1, 2, 0.3, 0.1, -2);
  }

  @Test
  void logitsBecomeProbabilities() {
    assertThat(RockPaperScissors.probabilities(0, 0, 0))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-16));
    assertThat(RockPaperScissors.probabilities(1e300, 0, 0)).containsExactly(1, 0, 0);
  }
}
