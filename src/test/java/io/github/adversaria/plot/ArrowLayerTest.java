package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.adversaria.density.Interval;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ArrowLayerTest {

  private static final int SIDE = 300;
  private static final double CELL = ArrowLayer.SPACING;

  /** A field over the unit square, ten arrows a side, one CSS pixel for 1/300. */
  private static BufferedImage paint(DoubleBinaryOperator dx, DoubleBinaryOperator dy) {
    var unit = new Interval(0, 1);
    var area = new Rectangle2D.Double(0, 0, SIDE, SIDE);
    var layer = new ArrowLayer("", dx, dy, new Region(unit, unit), Theme.groundPen());
    var frame = new Frame(area, unit, unit, false, false);
    return Canvas.paint(SIDE, SIDE, g -> layer.draw(g, frame));
  }

  /** The ink in a cell, in CSS pixels; null for none. */
  private static Rectangle2D ink(BufferedImage image, int column, int row) {
    int cell = (int) CELL * Theme.SCALE;
    Rectangle2D ink = null;
    for (int y = row * cell; y < (row + 1) * cell; y++) {
      for (int x = column * cell; x < (column + 1) * cell; x++) {
        if ((image.getRGB(x, y) & 0xFF) < 0x99) {
          var pixel = new Rectangle2D.Double(x / 2.0, y / 2.0, 0.5, 0.5);
          ink = ink == null ? pixel : ink.createUnion(pixel);
        }
      }
    }
    return ink;
  }

  @Test
  void lengthGrowsWithTheRootOfTheMagnitude() {
    assertThat(ArrowLayer.compressed(1)).isEqualTo(1);
    assertThat(ArrowLayer.compressed(0.25)).isCloseTo(0.65, within(1e-12));
    assertThat(ArrowLayer.compressed(1e-8)).isCloseTo(0.3, within(1e-4));
    assertThat(ArrowLayer.compressed(50)).as("beyond the ordinary").isEqualTo(1);
  }

  @Test
  void weakVectorsAreSeenBesideStrongOnes() {
    BufferedImage image = paint((x, y) -> Math.pow(10, 6 * (x - 0.95)), (x, y) -> 0);
    double longest = ArrowLayer.LONGEST * CELL;
    assertThat(ink(image, 9, 4).getWidth()).isCloseTo(longest, within(1.0));
    assertThat(ink(image, 0, 4).getWidth()).isCloseTo(ArrowLayer.SHORTEST * longest, within(1.0));
    assertThat(ink(image, 8, 4).getWidth())
        .isCloseTo(ArrowLayer.compressed(Math.pow(10, -0.6)) * longest, within(1.0));
  }

  @Test
  void theHeadIsInFront() {
    BufferedImage right = paint((x, y) -> 1, (x, y) -> 0);
    BufferedImage up = paint((x, y) -> 0, (x, y) -> 1);
    assertThat(column(right, 4 * CELL + CELL / 2 + 9)).isGreaterThan(1);
    assertThat(column(right, 4 * CELL + CELL / 2 - 9)).isLessThan(3);
    Rectangle2D upwards = ink(up, 4, 4);
    assertThat(upwards.getHeight()).isGreaterThan(4 * upwards.getWidth());
    int middle = (int) (Theme.SCALE * 4.5 * CELL);
    int wide = 0;
    int narrow = 0;
    for (int x = middle - 12; x < middle + 12; x++) {
      wide += dark(up, x, (int) (Theme.SCALE * (4.5 * CELL - 8))) ? 1 : 0;
      narrow += dark(up, x, (int) (Theme.SCALE * (4.5 * CELL + 8))) ? 1 : 0;
    }
    assertThat(wide).as("pixels above").isGreaterThan(narrow + 2);
  }

  private static boolean dark(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xFF) < 0x99;
  }

  private static int column(BufferedImage image, double x) {
    int count = 0;
    int cell = (int) CELL * Theme.SCALE;
    for (int y = 4 * cell; y < 5 * cell; y++) {
      count += dark(image, (int) (Theme.SCALE * x), y) ? 1 : 0;
    }
    return count;
  }

  @Test
  void zeroIsADotAndNaNIsNothing() {
    DoubleBinaryOperator dx = (x, y) -> x < 0.3 ? 0 : x < 0.6 ? Double.NaN : 1d / 0;
    BufferedImage image = paint(dx, (x, y) -> 0);
    assertThat(ink(image, 1, 5).getWidth()).isBetween(2.0, 3.5);
    assertThat(ink(image, 1, 5).getHeight()).isBetween(2.0, 3.5);
    assertThat(ink(image, 4, 5)).isNull();
    assertThat(ink(image, 8, 5)).isNull();
  }
}
