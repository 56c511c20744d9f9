package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The fields of consensus and of symplectic adjustment, and their derivatives. */
class AdjustedFieldTest {

  private static final Costs COSTS = ExponentialCosts.sample();
  private static final double[] POINT = {0.3, -0.5, 0.4};

  @Test
  void consensusIsTheGradientOfItsCosts() {
    var consensus = new ConsensusCosts(COSTS, 0.8);
    double[] field = at(consensus, POINT);
    for (int i = 0; i < field.length; i++) {
      Player player = i < COSTS.first() ? Player.FIRST : Player.SECOND;
      double[][] differences =
          Differences.of(z -> new double[] {consensus.cost(player, z)}, POINT, 1e-5);
      assertThat(field[i]).isCloseTo(differences[0][i], within(1e-9));
    }
  }

  @Test
  void consensusKnowsItsDerivatives() {
    var consensus = new ConsensusCosts(COSTS, 0.8);
    double[][] first = Differences.of(z -> at(consensus, z), POINT, 1e-5);
    assertThat(Differences.between(consensus.jacobian(POINT), first)).isLessThan(1e-9);
    double[][][] second = consensus.curvature(POINT);
    for (int i = 0; i < second.length; i++) {
      int row = i;
      double[][] differences = Differences.of(z -> consensus.jacobian(z)[row], POINT, 1e-4);
      assertThat(Differences.between(second[i], differences)).isLessThan(1e-7);
    }
  }

  @Test
  void consensusOfALinearFieldHasNoCurvature() {
    double[][][] curvature =
        new ConsensusCosts(Game.bilinear().costs(), 0.7).curvature(new double[] {3, -2});
    for (double[][] slice : curvature) {
      assertThat(Differences.between(slice, new double[2][2])).isZero();
    }
  }

  @Test
  void symplecticAdjustmentKnowsItsDerivative() {
    for (boolean aligned : new boolean[] {false, true}) {
      var field = new SymplecticField(COSTS, 0.9, aligned);
      double[][] differences = Differences.of(z -> at(field, z), POINT, 1e-5);
      assertThat(Differences.between(field.jacobian(POINT), differences)).isLessThan(1e-9);
    }
  }

  @Test
  void symplecticAdjustmentLeavesAPotentialGameAsItIs() {
    double[][] potential = {{2, 0.5}, {0.5, 1}};
    Costs costs = quadratic(potential, potential);
    double[] z = {0.7, -1.3};
    assertThat(at(new SymplecticField(costs, 5, false), z)).isEqualTo(at(costs, z));
  }

  @Test
  void alignmentTurnsTheSignWhereTheZeroIsUnstable() {
    // J = −s + A with A the turn of V = xy: ⟨v, h⟩ = −s·|v|² and ⟨Aᵀv, h⟩ = |v|², |v|² = 2(1 + s²).
    double s = 0.5;
    Costs unstable =
        quadratic(new double[][] {{-s, 1}, {1, 0}}, new double[][] {{0, -1}, {-1, -s}});
    double[] z = {1, 1};
    assertThat(at(new SymplecticField(unstable, 2, true), z))
        .isEqualTo(at(new SymplecticField(unstable, -2, false), z));
    // Here the product is −s·(2(1 + s²)·t²)²/2 = −1.5625·t⁴, which ε = 0.1 outweighs for t < 0.503.
    double[] within = {0.50, 0.50};
    assertThat(at(new SymplecticField(unstable, 2, true), within))
        .isEqualTo(at(new SymplecticField(unstable, 2, false), within));
    double[] beyond = {0.51, 0.51};
    assertThat(at(new SymplecticField(unstable, 2, true), beyond))
        .isEqualTo(at(new SymplecticField(unstable, -2, false), beyond));
  }

  private static Costs quadratic(double[][] ofFirst, double[][] ofSecond) {
    return new QuadraticCosts(1, new double[][][] {ofFirst, ofSecond}, new double[2][2]);
  }

  private static double[] at(Field field, double[] z) {
    double[] v = new double[z.length];
    field.at(z, v);
    return v;
  }
}
