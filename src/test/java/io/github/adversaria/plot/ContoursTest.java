package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContoursTest {

  private static Grid grid(DoubleBinaryOperator f, double low, double high, int cells) {
    double[] nodes = Grid.steps(low, (high - low) / cells, cells + 1);
    return Grid.of(f, nodes, nodes);
  }

  private static List<Polyline> lines(
      DoubleBinaryOperator f, double low, double high, int cells, double level) {
    return Contours.of(grid(f, low, high, cells), f, level);
  }

  /** On an edge of length h, x² + y² is off its chord by at most h²/4, so the radius by h²/8r. */
  @ParameterizedTest
  @ValueSource(ints = {10, 31, 100})
  void aCircleIsOneClosedLineWithinTheErrorOfACell(int cells) {
    double radius = 0.7;
    List<Polyline> lines = lines((x, y) -> x * x + y * y, -1, 1, cells, radius * radius);
    assertThat(lines).hasSize(1);
    Polyline circle = lines.get(0);
    double h = 2.0 / cells;
    for (int i = 0; i < circle.size(); i++) {
      double r = Math.hypot(circle.x(i), circle.y(i));
      assertThat(r).isCloseTo(radius, within(1.2 * h * h / (8 * radius)));
    }
    int last = circle.size() - 1;
    assertThat(circle.x(last)).isEqualTo(circle.x(0));
    assertThat(circle.y(last)).isEqualTo(circle.y(0));
    assertThat(circle.size()).isBetween(4 * cells / 2, 4 * cells);
    assertThat(new ArcLength(circle).length()).isCloseTo(2 * Math.PI * radius, within(4 * h * h));
  }

  @Test
  void aPlaneIsCutInOneStraightOpenLine() {
    List<Polyline> lines = lines((x, y) -> x + 2 * y, -1, 1, 7, 0.31);
    assertThat(lines).hasSize(1);
    Polyline line = lines.get(0);
    for (int i = 0; i < line.size(); i++) {
      assertThat(line.x(i) + 2 * line.y(i)).isCloseTo(0.31, within(1e-14));
    }
    double ends = Math.abs(line.x(0)) + Math.abs(line.x(line.size() - 1));
    assertThat(ends).as("from side to side").isCloseTo(2, within(1e-14));
  }

  /** In one cell, corners above at (0, 0) and (1, 1): its middle says which corners are cut off. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 0.5})
  void theMiddleOfASaddleCellDecides(double middle) {
    DoubleBinaryOperator f =
        (x, y) -> x == 0.5 && y == 0.5 ? middle : (x - 0.5) * (y - 0.5) > 0 ? 1 : -1;
    List<Polyline> lines = lines(f, 0, 1, 1, 0);
    assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line.size()).isEqualTo(2));
    for (Polyline line : lines) {
      boolean nearLow = line.x(0) + line.x(1) < 1;
      boolean nearLeft = line.y(0) + line.y(1) < 1;
      // Joined through the middle: the other two corners, (1, 0) and (0, 1), are cut off.
      assertThat(nearLow == nearLeft).isEqualTo(middle < 0);
    }
  }

  @Test
  void theSaddleHasABranchInEachOfTwoQuadrants() {
    List<Polyline> lines = lines((x, y) -> x * y, -1, 1, 15, 0.1);
    assertThat(lines).hasSize(2);
    for (Polyline line : lines) {
      double side = Math.signum(line.x(0));
      for (int i = 0; i < line.size(); i++) {
        assertThat(Math.signum(line.x(i))).isEqualTo(side);
        assertThat(line.x(i) * line.y(i)).isCloseTo(0.1, within(1e-3));
      }
    }
  }

  @Test
  void aLevelMetAtNodesMakesNoHoles() {
    double h = 0.5;
    List<Polyline> lines = lines((x, y) -> x * y, -1, 1, 4, 0);
    double length = lines.stream().mapToDouble(line -> new ArcLength(line).length()).sum();
    assertThat(length)
        .as("both axes, but across a corner in each of two cells where they meet")
        .isCloseTo(4 - 4 * h + 2 * h * Math.sqrt(2), within(1e-12));
    for (Polyline line : lines) {
      for (int i = 0; i < line.size(); i++) {
        assertThat(line.x(i) * line.y(i)).isZero();
      }
    }
  }

  @Test
  void thereIsNoLineWhereTheFunctionIsNaN() {
    DoubleBinaryOperator f = (x, y) -> x < 0 ? Double.NaN : y;
    List<Polyline> lines = lines(f, -1, 1, 10, 0.05);
    assertThat(lines).hasSize(1);
    assertThat(Arrays.stream(lines.get(0).xs())).allMatch(x -> x > -1e-9);
    assertThat(new ArcLength(lines.get(0)).length()).isCloseTo(1, within(1e-12));
    assertThat(lines((x, y) -> Double.NaN, -1, 1, 5, 0)).isEmpty();
  }

  @Test
  void infinitiesLeaveFinitePoints() {
    DoubleBinaryOperator log = (x, y) -> Math.log(x);
    for (Polyline line : lines(log, 0, 1, 8, -1)) {
      assertThat(IntStream.range(0, line.size()).mapToDouble(line::x)).allMatch(Double::isFinite);
    }
    assertThat(lines((x, y) -> x > 0.5 ? 1d / 0 : -1d / 0, 0, 1, 4, 3)).hasSize(1);
  }

  @Test
  void levelsAreRoundAndFew() {
    assertThat(ContourLayer.chosen(grid((x, y) -> x * y, -2, 2, 40)))
        .containsExactly(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
    assertThat(ContourLayer.chosen(grid((x, y) -> 3, 0, 1, 5)))
        .allSatisfy(level -> assertThat(level).isBetween(1.5, 4.5));
    assertThat(ContourLayer.levels(3, 1, 2, 1)).containsExactly(1.0, 2.0, 3.0);
  }
}
