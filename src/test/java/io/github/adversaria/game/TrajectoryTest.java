package io.github.adversaria.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/** What a trajectory can tell of itself. */
class TrajectoryTest {

  private static final Trajectory SPIRAL =
      Simulation.of(Game.bilinear(), UpdateRule.simultaneous(0.5))
          .from(Profile.of(1, 2))
          .recordingEvery(2)
          .run(5);

  /** ½·(x₀² + x₁²) − x₀·y and its negative: (x, y) → (x − v_x, y − v_y) with η = 1. */
  private static final Game UNEVEN =
      new Game(
          "uneven",
          new QuadraticCosts(
              2,
              new double[][][] {
                {{1, 0, -1}, {0, 1, 0}, {-1, 0, 0}}, {{-1, 0, 1}, {0, -1, 0}, {1, 0, 0}}
              },
              new double[][] {{0, 0, 0}, {0, 0, 0}}));

  @Test
  void pointsAreARowAProfile() {
    INDArray points = SPIRAL.points();
    assertThat(points.shape()).containsExactly(4, 2);
    assertThat(points.dataType()).isEqualTo(DataType.DOUBLE);
    assertThat(SPIRAL.size()).isEqualTo(4);
    for (int i = 0; i < 4; i++) {
      assertThat(points.getRow(i).toDoubleVector()).containsExactly(SPIRAL.profile(i).joint());
    }
    assertThat(SPIRAL.profile(0)).isEqualTo(Profile.of(1, 2));
    // (x, y) ← (x − y/2, y + x/2), twice.
    assertThat(SPIRAL.profile(1)).isEqualTo(Profile.of(-1.25, 2.5));
  }

  @Test
  void theTableHasAColumnForAllThatIsKnown() {
    Table table = SPIRAL.table();
    assertThat(table.name()).isEqualTo("V = xy, simultaneous steps, η = 0.5");
    assertThat(table.columnNames())
        .containsExactly("step", "x", "y", "cost of the first", "cost of the second");
    assertThat(table.intColumn("step").asObjectArray()).containsExactly(0, 2, 4, 5);
    assertThat(table.doubleColumn("y").getDouble(1)).isEqualTo(2.5);
    assertThat(table.doubleColumn("cost of the first").getDouble(1)).isEqualTo(-3.125);
    assertThat(table.doubleColumn("cost of the second").getDouble(1)).isEqualTo(3.125);
  }

  @Test
  void coordinatesOfVectorsAreNumbered() {
    var start = Profile.of(new double[] {1, 2}, new double[] {3});
    Trajectory play = UNEVEN.play(UpdateRule.simultaneous(1), start, 1);
    assertThat(play.table().columnNames())
        .containsExactly("step", "x0", "x1", "y", "cost of the first", "cost of the second");
    assertThat(play.points().shape()).containsExactly(2, 3);
    assertThat(play.last()).isEqualTo(Profile.of(new double[] {3, 0}, new double[] {2}));
    assertThat(play.coordinate(Player.FIRST, 1)).containsExactly(2, 0);
    assertThat(play.coordinate(Player.SECOND, 0)).containsExactly(3, 2);
    assertThat(play.costs(Player.FIRST)).containsExactly(-0.5, -1.5);
    assertThat(play.costs(Player.SECOND)).containsExactly(0.5, 1.5);
    assertThat(play.radius(start)[1]).isCloseTo(3, within(1e-15));
  }

  /** Far out squares would be infinite, and close by 0. */
  @Test
  void theRadiusNeitherOverflowsNorVanishes() {
    var far = Game.bilinear().play(UpdateRule.simultaneous(1e-9), Profile.of(3e149, 4e149), 1);
    assertThat(far.radius(Profile.of(0, 0))[0] / 5e149).isCloseTo(1, within(1e-15));
    assertThat(far.radius(Profile.of(-3e200, -4e200))[0] / 5e200).isCloseTo(1, within(1e-15));
    var near = Game.bilinear().play(UpdateRule.simultaneous(1e-9), Profile.of(3e-200, 4e-200), 1);
    assertThat(near.radius(Profile.of(0, 0))[0] / 5e-200).isCloseTo(1, within(1e-15));
    assertThat(near.radius(Profile.of(3e-200, 4e-200))[0]).isZero();
    assertThat(Profile.of(1e200, 0).distanceTo(Profile.of(0, 1e200)) / 1e200)
        .isCloseTo(Math.sqrt(2), within(1e-15));
  }

  @Test
  void itsWordsTellGameRuleStepsAndEnds() {
    assertThat(Game.bilinear().play(UpdateRule.simultaneous(0.5), Profile.of(1, 2), 1))
        .hasToString(
            "V = xy, simultaneous steps, η = 0.5: 1 step, from x = 1, y = 2 to x = 0, y = 2.5");
    assertThat(SPIRAL.toString()).contains(": 5 steps, from x = 1, y = 2 to x = ");
    assertThat(SPIRAL.show().text()).isEqualTo(SPIRAL.toString());
  }
}
