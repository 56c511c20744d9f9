package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FlowTest {

  private static final Profile ORIGIN = Profile.of(0, 0);

  @Test
  void theBilinearFlowKeepsItsRadiusOverAHundredTurns() {
    var flow = Game.bilinear().flow(Profile.of(1, 0), 200 * Math.PI);
    assertThat(flow.ending()).isEqualTo(Flow.Ending.COMPLETE);
    for (double radius : flow.radius(ORIGIN, 10_001)) {
      assertThat(radius).isCloseTo(1, within(1e-10));
    }
    assertThat(flow.last().distanceTo(Profile.of(1, 0))).isLessThan(1e-10);
  }

  /** Source 000, section 8.2: x falls along −∂V/∂x = −y, and y rises along ∂V/∂y = x. */
  @Test
  void itTurnsFromXToY() {
    var flow = Game.bilinear().flow(Profile.of(2, -3), 7);
    for (double t : flow.times(500)) {
      var expected =
          Profile.of(2 * Math.cos(t) + 3 * Math.sin(t), 2 * Math.sin(t) - 3 * Math.cos(t));
      assertThat(flow.at(t).distanceTo(expected)).isLessThan(1e-12);
    }
  }

  /** ẋ = x²: x = 1/(1 − t) leaves all bounds at t = 1. */
  @Test
  void aBlowUpIsFoundAtItsTime() {
    var flow = oneForX(x -> -x * x).flow(Profile.of(1, 0), 100);
    assertThat(flow.ending()).isEqualTo(Flow.Ending.DIVERGED);
    assertThat(flow.time()).isCloseTo(1, within(1e-12));
    assertThat(flow.at(0.999).first()[0]).isCloseTo(1000, within(1e-7));
    assertThat(flow.toString())
        .startsWith("a test, flow: from x = 1, y = 0 to x = ")
        .endsWith("e+13, y = 0, diverged at t = 1 of 100");
  }

  /** ẋ = x: beyond 1e150 at t = 150·log 10. */
  @Test
  void steadyGrowthEndsAtTheBound() {
    var flow = oneForX(x -> -x).flow(Profile.of(1, 0), 1e4);
    assertThat(flow.ending()).isEqualTo(Flow.Ending.DIVERGED);
    assertThat(flow.time()).isBetween(340.0, 150 * Math.log(10));
    assertThat(flow.last().first()[0]).isBetween(1e145, Simulation.BOUNDLESS);
  }

  /** ẋ = −sqrt(x): x = (1 − t/2)² reaches 0 at t = 2, and below there is no root. */
  @Test
  void whereTheFieldEndsTheFlowEnds() {
    var flow = oneForX(Math::sqrt).flow(Profile.of(1, 0), 5);
    assertThat(flow.ending()).isEqualTo(Flow.Ending.DIVERGED);
    assertThat(flow.time()).isCloseTo(2, within(1e-5));
    assertThat(flow.at(1.5).first()[0]).isCloseTo(0.0625, within(1e-12));
  }

  /** ẋ = −sign(x) slides along the jump. */
  @Test
  void whereTheFieldJumpsTheFlowIsStuck() {
    var flow = oneForX(Math::signum).flow(Profile.of(1, 0), 5);
    assertThat(flow.ending()).isEqualTo(Flow.Ending.STUCK);
    assertThat(flow.time()).isCloseTo(1, within(1e-6));
  }

  @Test
  void anInterruptEndsItWithWhatItHas() {
    Thread.currentThread().interrupt();
    var flow = Game.bilinear().flow(Profile.of(1, 0), 10);
    assertThat(flow.ending()).isEqualTo(Flow.Ending.INTERRUPTED);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(flow.time()).isPositive().isLessThan(1);
    assertThat(flow.at(flow.time())).isEqualTo(flow.last());
    assertThatThrownBy(() -> flow.at(9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interrupted at t = ");
  }

  @Test
  void itSaysHowFarItIs() {
    List<Long> heard = new ArrayList<>();
    Game.bilinear().flow(Profile.of(1, 0), 400, (done, total, label) -> heard.add(done));
    assertThat(heard).isSorted().hasSizeGreaterThan(5).last().isEqualTo(1000L);
  }

  /** 1e-9·1000/1000 is more than 1e-9 in floating point. */
  @Test
  void equallySpacedTimesEndAtItsTime() {
    var flow = Game.bilinear().flow(Profile.of(1, 0), 1e-9);
    for (int count = 2; count < 1200; count++) {
      assertThat(flow.times(count)[count - 1]).isEqualTo(flow.time());
    }
    assertThat(flow.radius(ORIGIN, 1001)).hasSize(1001);
  }

  @Test
  void pointsAndTableAgree() {
    var flow = Game.bilinear().flow(Profile.of(1, 0.5), 3);
    var points = flow.points(7);
    var table = flow.table(7);
    assertThat(points.shape()).containsExactly(7, 2);
    assertThat(table.columnNames())
        .containsExactly("time", "x", "y", "cost of the first", "cost of the second");
    for (int k = 0; k < 7; k++) {
      var profile = flow.at(table.doubleColumn("time").getDouble(k));
      assertThat(points.getDouble(k, 1)).isEqualTo(profile.second()[0]);
      assertThat(table.doubleColumn("x").getDouble(k)).isEqualTo(profile.first()[0]);
      assertThat(flow.coordinate(Player.FIRST, 0, 7)[k]).isEqualTo(profile.first()[0]);
      assertThat(table.doubleColumn("cost of the first").getDouble(k))
          .isEqualTo(profile.first()[0] * profile.second()[0]);
    }
    assertThat(flow)
        .hasToString("V = xy, flow: from x = 1, y = 0.5 to x = -1.06055, y = -0.353876 at t = 3");
  }

  /** Minimax Dirac-GAN: d(θ² + ψ²)/dt = −2θψf′ + 2ψθf′ = 0 (Mescheder et al. 2018, section 2). */
  @Test
  void theDiracGanKeepsItsRadius() {
    for (double size : new double[] {0.1, 1, 5}) {
      var flow = DiracGan.minimax().flow(Profile.of(size, 0.3 * size), 300);
      double start = flow.at(0).distanceTo(ORIGIN);
      for (double radius : flow.radius(ORIGIN, 3001)) {
        assertThat(radius / start).isCloseTo(1, within(1e-11));
      }
    }
  }

  @Test
  void aFlowOfManyNumbersKeepsTheirOrder() {
    Game game =
        Game.zeroSum(
            2, 1, (x, y) -> x[0].subtract(3).multiply(x[0].subtract(3)).add(x[1].multiply(y[0])));
    var flow = game.flow(Profile.of(new double[] {5, 1}, new double[] {0}), 4);
    for (double t : flow.times(9)) {
      double[] expected = {3 + 2 * Math.exp(-2 * t), Math.cos(t), Math.sin(t)};
      assertThat(flow.at(t).joint()).containsExactly(expected, within(1e-12));
      assertThat(flow.at(t).firstDimension()).isEqualTo(2);
    }
    assertThat(flow.coordinate(Player.FIRST, 1, 9)[8]).isEqualTo(flow.last().first()[1]);
  }

  /** A game in which y rests, and x has this slope. */
  private static Game oneForX(DoubleUnaryOperator slope) {
    return new Game("a test", new SlopeOfX(slope));
  }

  private record SlopeOfX(DoubleUnaryOperator slope) implements Costs {

    @Override
    public int first() {
      return 1;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double cost(Player player, double[] z) {
      return 0;
    }

    @Override
    public void at(double[] z, double[] into) {
      into[0] = slope.applyAsDouble(z[0]);
      into[1] = 0;
    }

    @Override
    public double[][] jacobian(double[] z) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double[][][] curvature(double[] z) {
      throw new UnsupportedOperationException();
    }
  }
}
