package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Interval;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathLayerTest {

  private static final Pen PEN = Theme.pen(0);
  private static final Frame FRAME =
      new Frame(
          new Rectangle2D.Double(0, 0, 200, 100),
          new Interval(0, 2),
          new Interval(0, 1),
          false,
          false);

  @Test
  void aLongPathIsThinnedToThePixel() {
    int size = 100_000;
    double[] xs = Grid.steps(0, 2.0 / (size - 1), size);
    double[] ys = Arrays.stream(xs).map(x -> 0.5 + 0.4 * Math.sin(3 * x)).toArray();
    Polyline thin = FRAME.onPaper(new Polyline(xs, ys)).thinned(PathLayer.FINEST);
    assertThat(thin.size()).isBetween(300, 600);
    assertThat(thin.x(0)).isCloseTo(0, within(1e-9));
    assertThat(thin.x(thin.size() - 1)).isCloseTo(200, within(1e-9));
    for (int i = 1; i < thin.size(); i++) {
      double step = Math.hypot(thin.x(i) - thin.x(i - 1), thin.y(i) - thin.y(i - 1));
      assertThat(step).isLessThan(2 * PathLayer.FINEST);
    }
  }

  @Test
  void whatIsNotFiniteInterruptsAndNothingIsJoinedAcross() {
    double[] xs = {0.2, 0.8, Double.NaN, 1.2, 1.8, 1e301, 1.9};
    double[] ys = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
    PathLayer layer = PathLayer.of("", xs, ys, PEN);
    assertThat(layer.path().pieces()).hasSize(3);
    assertThat(layer.extent()).contains(new Interval(0.2, 1.9));
    BufferedImage image = Canvas.paint(200, 100, g -> layer.draw(g, FRAME));
    assertThat(isBlue(image, 50, 50)).isTrue();
    assertThat(isBlue(image, 100, 50)).isFalse();
    assertThat(isBlue(image, 150, 50)).isTrue();
    assertThat(isBlue(image, 185, 50)).isFalse();
  }

  @Test
  void aStepBeyondAllBoundsLeavesInItsDirection() {
    PathLayer layer = PathLayer.of("", new double[] {0, 1e300}, new double[] {0, 5e299}, PEN);
    BufferedImage image = Canvas.paint(200, 100, g -> layer.draw(g, FRAME));
    for (int x = 10; x < 190; x += 10) {
      assertThat(isBlue(image, x, 100 - x / 2)).as("%d", x).isTrue();
    }
  }

  @Test
  void itStartsWithADotAndEndsWithASquare() {
    PathLayer layer = PathLayer.of("", new double[] {0.5, 1.5}, new double[] {0.5, 0.5}, PEN);
    BufferedImage image = Canvas.paint(200, 100, g -> layer.drawOnTop(g, FRAME));
    assertThat(isBlue(image, 50, 53)).isTrue();
    assertThat(isBlue(image, 52.7, 52.7)).as("beside the dot").isFalse();
    assertThat(isBlue(image, 150, 52.5)).isTrue();
    assertThat(isBlue(image, 152.5, 52.5)).as("the corner of the square").isTrue();
    assertThat(isBlue(image, 102, 50)).as("a head between").isTrue();
    long above = IntStream.range(80, 120).filter(x -> isBlue(image, x, 52)).count();
    assertThat(above).as("it is wide at its base only").isBetween(2L, 8L);
  }

  @Test
  void onLogarithmsWhatIsNotPositiveInterrupts() {
    Frame powers = new Frame(FRAME.area(), FRAME.x(), new Interval(-2, 2), true, false);
    PathLayer layer =
        PathLayer.of("", new double[] {0, 0.5, 1, 1.5, 2}, new double[] {1, 10, 0, -3, 100}, PEN);
    List<Polyline> pieces = powers.placed(layer.path()).pieces();
    assertThat(pieces).hasSize(2);
    assertThat(powers.onPaper(pieces.get(0)).y(1)).isCloseTo(25, within(1e-9));
    assertThat(powers.ordinate(powers.row(0.3))).isCloseTo(0.3, within(1e-12));
    assertThat(powers.unitUp(2)).isCloseTo(25 / (2 * Math.log(10)), within(1e-12));
  }

  private static boolean isBlue(BufferedImage image, double x, double y) {
    Color there = new Color(image.getRGB((int) (x * Theme.SCALE), (int) (y * Theme.SCALE)));
    return there.getBlue() - there.getRed() > 120;
  }
}
