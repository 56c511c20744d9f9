package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which colours a heat map has, and what its bar shows. */
class ColourScaleTest {

  private static final int LAST = ColourMap.STEPS - 1;

  private static ColourScale scale(DoubleBinaryOperator f, double low, double high) {
    double[] nodes = Grid.steps(low, (high - low) / 200, 201);
    return ColourScale.of(Grid.of(f, nodes, nodes));
  }

  private static double[] lab(Color colour) {
    return ThemeTest.lab(ThemeTest.linear(colour));
  }

  private static double distance(double[] one, double... other) {
    double squares = 0;
    for (int i = 0; i < 3; i++) {
      squares += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(squares);
  }

  @Test
  void oneSignIsSequentialFromEndToEnd() {
    ColourScale scale = scale((x, y) -> 2 + x, 0, 1);
    assertThat(scale).isEqualTo(new ColourScale(2, 3, false, false, false));
    assertThat(scale.colour(2)).isEqualTo(ColourMap.SEQUENTIAL.colour(0));
    assertThat(scale.colour(3)).isEqualTo(ColourMap.SEQUENTIAL.colour(LAST));
    assertThat(scale.colour(-7)).isEqualTo(ColourMap.SEQUENTIAL.colour(0));
    assertThat(scale.colour(1d / 0)).isEqualTo(ColourMap.SEQUENTIAL.colour(LAST));
  }

  @Test
  void twoSignsPartAtZero() {
    ColourScale scale = scale((x, y) -> x, -1, 3);
    assertThat(scale.diverging()).isTrue();
    assertThat(scale.low()).isEqualTo(-1);
    assertThat(scale.high()).isCloseTo(3, within(1e-12));
    assertThat(scale.colour(1e-9)).isEqualTo(ColourMap.DIVERGING.colour(ColourMap.STEPS / 2));
    assertThat(scale.colour(-1e-9)).isEqualTo(ColourMap.DIVERGING.colour(ColourMap.STEPS / 2 - 1));
    assertThat(scale.colour(3)).isEqualTo(ColourMap.DIVERGING.colour(LAST));
    // As far from the middle as +1 is, not at the end of its arm.
    assertThat(scale.colour(-1)).isEqualTo(ColourMap.DIVERGING.colour(21));
    assertThat(scale((x, y) -> x * x - 1e-15, -1, 1).diverging()).as("rounding").isFalse();
  }

  @Test
  void aPoleIsCutAndAPeakIsNot() {
    ColourScale pole = scale((x, y) -> 1 / Math.abs(x - 0.301), 0, 1);
    assertThat(pole.cutAbove()).isTrue();
    assertThat(pole.high()).as("of 1000").isCloseTo(62.5, within(1e-9));
    assertThat(pole.cutBelow()).isFalse();
    DoubleBinaryOperator peak = (x, y) -> Math.exp(-(x * x + y * y) / (2 * 0.1 * 0.1));
    assertThat(scale(peak, -1, 1).high()).isEqualTo(1);
    ColourScale log = scale((x, y) -> Math.log(x), 0, 1);
    assertThat(log.cutBelow()).isTrue();
    assertThat(log.low()).isEqualTo(Math.log(0.005));
  }

  @Test
  void constantsAndNothingHaveABar() {
    assertThat(scale((x, y) -> 4, 0, 1)).isEqualTo(new ColourScale(2, 6, false, false, false));
    assertThat(scale((x, y) -> 0, 0, 1)).isEqualTo(new ColourScale(-1, 1, false, false, false));
    assertThat(scale((x, y) -> Double.NaN, 0, 1).high()).isEqualTo(1);
  }

  @Test
  void equalStepsLookEqual() {
    // Eight bits a channel move either end of a step by up to half a unit, which is about 0.3.
    for (int i = 1; i < ColourMap.STEPS; i++) {
      assertThat(step(ColourMap.SEQUENTIAL, i)).as("step %d", i).isBetween(1.1, 2.5);
      assertThat(step(ColourMap.DIVERGING, i)).as("step %d", i).isBetween(1.6, 3.0);
    }
  }

  private static double step(ColourMap map, int i) {
    return distance(lab(map.colour(i - 1)), lab(map.colour(i)));
  }

  /** What is higher is darker, to every eye; so it is on either arm of the diverging map. */
  @ParameterizedTest
  @EnumSource
  void lightnessTells(ThemeTest.Vision vision) {
    for (int i = 4; i < ColourMap.STEPS; i += 4) {
      assertThat(lightness(vision, ColourMap.SEQUENTIAL, i))
          .isLessThan(lightness(vision, ColourMap.SEQUENTIAL, i - 4) - 0.5);
      int dark = i <= ColourMap.STEPS / 2 - 1 ? i - 4 : i;
      int pale = i <= ColourMap.STEPS / 2 - 1 ? i : i - 4;
      if (i != ColourMap.STEPS / 2) {
        assertThat(lightness(vision, ColourMap.DIVERGING, dark))
            .isLessThan(lightness(vision, ColourMap.DIVERGING, pale));
      }
    }
    double[] negative = lab(vision, ColourMap.DIVERGING.colour(8));
    double[] positive = lab(vision, ColourMap.DIVERGING.colour(LAST - 8));
    assertThat(distance(negative, positive)).as("the two signs").isGreaterThan(30);
  }

  private static double lightness(ThemeTest.Vision vision, ColourMap map, int i) {
    return lab(vision, map.colour(i))[0];
  }

  private static double[] lab(ThemeTest.Vision vision, Color colour) {
    return ThemeTest.lab(vision.see(ThemeTest.linear(colour)));
  }
}
