package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Implicit steps solve their equation to rounding, or say that they cannot. */
class ImplicitStepsTest {

  @Test
  void solveTheirEquationToRounding() {
    Costs costs = ExponentialCosts.sample();
    Stepper stepper = UpdateRule.implicit(0.4).on(costs);
    double[] z = {0.3, -0.5, 0.4};
    for (int k = 0; k < 20; k++) {
      double[] before = z.clone();
      stepper.step(z);
      double[] v = new double[3];
      costs.at(z, v);
      for (int i = 0; i < 3; i++) {
        assertThat(Math.abs(z[i] + 0.4 * v[i] - before[i])).isLessThan(1e-15);
      }
    }
  }

  @Test
  void solveFromFarByShorterNewtonSteps() {
    // The first pays e^x, the second e^y: whole Newton steps from 30 would be about 1 long each.
    Costs costs = separate(1);
    double[] z = {30, -30};
    UpdateRule.implicit(1).on(costs).step(z);
    assertThat(z[0] + Math.exp(z[0])).isCloseTo(30, within(1e-14));
    assertThat(z[1] + Math.exp(z[1])).isCloseTo(-30, within(1e-14));
  }

  @Test
  void sayThatNothingSolvesTheEquation() {
    // w − 2·e^w is at most log ½ − 1 = −1.69, so no w has the value 0.
    Game game = new Game("−eˣ and −eʸ", separate(-1));
    var play = game.play(UpdateRule.implicit(2), Profile.of(0, 0), 5);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.STUCK);
    assertThat(play.reason()).contains("stepSize was 2.0", "[0.0, 0.0]", "error of");
  }

  @Test
  void sayThatTheyMeetASingularMatrix() {
    double[][] unstable = {{-1, 0}, {0, -1}};
    var costs = new QuadraticCosts(1, new double[][][] {unstable, unstable}, new double[2][2]);
    Game game = new Game("−½x² and −½y²", costs);
    var play = game.play(UpdateRule.implicit(1), Profile.of(1, 1), 5);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.STUCK);
    assertThat(play.reason()).contains("stepSize was 1.0", "[1.0, 1.0]", "singular");
  }

  /** x ← w with w − 0.2·e^w = x: from −1 upward until x passes log 5 − 1 = 0.61, its greatest. */
  @Test
  void endAPlayWithWhatItHasWhereNothingSolvesTheEquation() {
    Game game = new Game("−eˣ and −eʸ", separate(-1));
    double most = Math.log(5) - 1;
    var play = game.play(UpdateRule.implicit(0.2), Profile.of(-1, -1), 50);
    assertThat(play.ending()).isEqualTo(Trajectory.Ending.STUCK);
    assertThat(play.steps()).isBetween(5, 20);
    assertThat(play.size()).isEqualTo(play.steps() + 1);
    for (int k = 0; k < play.steps(); k++) {
      assertThat(play.profile(k).first()[0]).isLessThan(most);
    }
    assertThat(play.last().first()[0]).isGreaterThan(most);
    assertThat(play.toString())
        .contains("stuck at step " + (play.steps() + 1) + " of 50, from", "error of");
    assertThat(play.portrait().phase().toString()).contains("stuck at step " + (play.steps() + 1));
  }

  /** Next to the rest of −½x² the equation of η = 1 has no solution; at rest it has many. */
  @Test
  void haveNoDerivativeWhereNothingSolvesTheEquation() {
    double[][] unstable = {{-1, 0}, {0, -1}};
    var costs = new QuadraticCosts(1, new double[][][] {unstable, unstable}, new double[2][2]);
    var near = CriticalPoint.of(new Game("−½x² and −½y²", costs), Profile.of(1e-12, 0));
    assertThat(Stability.of(UpdateRule.implicit(1), near).kind())
        .isEqualTo(Stability.Kind.NO_JACOBIAN);
  }

  @Test
  void haveNoDerivativeWhereTheMatrixIsSingular() {
    double[][] unstable = {{-1, 0}, {0, -1}};
    var costs = new QuadraticCosts(1, new double[][][] {unstable, unstable}, new double[2][2]);
    double[][] jacobian = UpdateRule.implicit(1).jacobian(costs, new double[2]);
    assertThat(Arrays.stream(jacobian).flatMapToDouble(Arrays::stream)).allMatch(x -> x.isNaN());
  }

  @Test
  void sayThatTheFieldIsNoNumber() {
    var costs =
        new ExponentialCosts(
            1,
            new double[][] {{Double.NaN}, {1}},
            new double[][] {{1, 1}},
            Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> UpdateRule.implicit(0.1).on(costs).step(new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("[1.0, 1.0]", "NaN");
  }

  private static Costs separate(double weight) {
    return new ExponentialCosts(
        1,
        new double[][] {{weight, 0}, {0, weight}},
        new double[][] {{1, 0}, {0, 1}},
        Double.POSITIVE_INFINITY);
  }
}
