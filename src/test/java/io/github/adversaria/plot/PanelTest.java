package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adversaria.density.Interval;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.integrate.Landmark;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Where the pixels are: a curve where its function is, an area filled, a jump upright. */
class PanelTest {

  private static final Pen SOLID = new Pen(Theme.PALETTE.get(0), 2, Dash.SOLID);
  private static final Interval UNIT = new Interval(0, 1);

  /** A panel painted, and where its data are. */
  private record Painted(BufferedImage image, Rectangle2D area, Interval x, Interval y) {

    int rgb(double atX, double atY) {
      double share = (atX - x.low()) / x.length();
      double rise = (atY - y.low()) / y.length();
      double column = area.getX() + share * area.getWidth();
      double row = area.getMaxY() - rise * area.getHeight();
      return image.getRGB((int) (Theme.SCALE * column), (int) (Theme.SCALE * row)) & 0xFFFFFF;
    }

    boolean has(Color colour, double atX, double atY) {
      return rgb(atX, atY) == (colour.getRGB() & 0xFFFFFF);
    }

    /** Whether a pixel is of the hue of a colour and clearly inked; a line of the grid is not. */
    boolean hasHue(Color colour, double atX, double atY) {
      Color there = new Color(rgb(atX, atY));
      int lift = 255 - there.getRed();
      return lift > 60
          && Math.abs(there.getBlue() - there.getRed() - hue(colour) * lift / 255) < 20;
    }

    private static int hue(Color colour) {
      return (colour.getBlue() - colour.getRed()) * 255 / (255 - colour.getRed());
    }
  }

  private static Painted paint(Interval x, Interval y, List<Mark> marks) {
    var area = new Rectangle2D[1];
    BufferedImage image =
        Canvas.paint(
            640, 360, g -> area[0] = new Panel(Scale.of(x), Scale.of(y)).paint(g, 640, 360, marks));
    return new Painted(image, area[0], x, y);
  }

  private static Window window(Interval x, Landmark... landmarks) {
    return new Window(x, x.length() / 640, List.of(landmarks));
  }

  private static Mark curve(DoubleUnaryOperator f, Interval x, Pen pen, boolean right) {
    Polyline path = Sampler.sample(f, x.low(), x.high(), window(x));
    return Mark.line(path, pen, right, Mark.Fit.ROBUST);
  }

  @Test
  void dataFillTheirArea() {
    Painted painted = paint(UNIT, UNIT, List.of());
    assertThat(painted.area().getWidth()).isBetween(580.0, 625.0);
    assertThat(painted.area().getHeight()).isBetween(300.0, 340.0);
  }

  @Test
  void aCurveIsWhereItsFunctionIs() {
    var y = new Interval(-1, 1);
    DoubleUnaryOperator f = x -> 0.9 * Math.sin(7 * x);
    Painted painted = paint(UNIT, y, List.of(curve(f, UNIT, SOLID, false)));
    for (int i = 1; i < 200; i++) {
      double x = i / 200.0;
      assertThat(painted.has(SOLID.colour(), x, f.applyAsDouble(x))).as("on, x = %s", x).isTrue();
      assertThat(painted.has(SOLID.colour(), x, f.applyAsDouble(x) + 0.15)).isFalse();
      assertThat(painted.has(SOLID.colour(), x, f.applyAsDouble(x) - 0.15)).isFalse();
    }
  }

  @Test
  void theRightAxisHasItsOwnScale() {
    Mark half = curve(x -> 0.5, UNIT, SOLID, true);
    var y = new Interval(0, 1e7);
    Painted painted = paint(UNIT, y, List.of(half));
    double rise = (0.5 - RightAxis.RANGE.low()) / RightAxis.RANGE.length();
    assertThat(painted.has(SOLID.colour(), 0.31, rise * 1e7)).isTrue();
    assertThat(painted.has(SOLID.colour(), 0.31, 0.9 * rise * 1e7)).isFalse();
  }

  @Test
  void dashesOfASampledCurveSurvive() {
    Pen dashed = new Pen(SOLID.colour(), 2, Dash.DASHED);
    Painted painted = paint(UNIT, UNIT, List.of(curve(x -> 0.5, UNIT, dashed, false)));
    int gaps = 0;
    boolean before = true;
    for (int i = 0; i <= 5000; i++) {
      boolean inked = painted.has(SOLID.colour(), 0.01 + 0.98 * i / 5000, 0.5);
      gaps += before && !inked ? 1 : 0;
      before = inked;
    }
    // 600 pixels of 10.5 a period
    assertThat(gaps).isBetween(45, 65);
  }

  @Test
  void aJumpIsUpright() {
    var x = new Interval(-0.5, 1.5);
    var layer = DensityLayer.of("u", Uniform.of(0, 1), SOLID);
    Painted painted =
        paint(x, new Interval(0, 1.2), layer.marks(window(x, Landmark.kink(0), Landmark.kink(1))));
    for (double height = 0.05; height < 0.95; height += 0.01) {
      for (double edge : new double[] {0, 1}) {
        assertThat(painted.hasHue(SOLID.colour(), edge, height)).as("%s", height).isTrue();
        double outside = edge == 0 ? -0.01 : 1.01;
        assertThat(painted.hasHue(SOLID.colour(), outside, height)).as("%s", height).isFalse();
      }
    }
    assertThat(painted.hasHue(SOLID.colour(), -0.2, 0)).as("no line off the support").isFalse();
  }

  @Test
  void anAreaIsFilled() {
    var shade =
        new ShadeLayer("s", t -> 0.8, t -> 0.2, Optional.of(new Interval(0.25, 0.75)), SOLID);
    Painted painted = paint(UNIT, UNIT, shade.marks(window(UNIT)));
    double share = Theme.SHADE / 255.0;
    int red = (int) Math.round(255 - share * (255 - SOLID.colour().getRed()));
    for (double x = 0.27; x < 0.74; x += 0.03) {
      for (double y = 0.23; y < 0.79; y += 0.05) {
        assertThat(painted.rgb(x, y) >> 16).as("%s %s", x, y).isBetween(red - 24, red + 2);
      }
    }
    assertThat(painted.rgb(0.23, 0.55)).isEqualTo(0xFFFFFF);
    assertThat(painted.rgb(0.77, 0.55)).isEqualTo(0xFFFFFF);
    assertThat(painted.rgb(0.53, 0.87)).isEqualTo(0xFFFFFF);
    assertThat(painted.rgb(0.53, 0.15)).isEqualTo(0xFFFFFF);
  }

  @Test
  void aNeedleOfWidth1e6StandsAsTallAsThePicture() {
    var x = new Interval(-5, 5);
    var p = Mixture.of(0.5, Normal.of(0, 1), 0.5, Normal.of(1.003, 1e-6));
    var layer = DensityLayer.of("p", p, SOLID);
    Window window = new Window(x, 10.0 / 640, p.landmarks());
    List<Mark> marks = layer.marks(window);
    Interval y = VerticalRange.of(marks, window);
    assertThat(y.high()).isBetween(0.2, 0.5);
    Painted painted = paint(x, y, marks);
    for (double height = 0.13; height < y.high(); height += 0.01) {
      assertThat(painted.hasHue(SOLID.colour(), 1.003, height)).as("%s", height).isTrue();
      assertThat(painted.hasHue(SOLID.colour(), 1.1, height)).as("%s", height).isFalse();
    }
  }

  @Test
  void aSteepLineThroughANarrowViewIsNoPole() {
    var x = new Interval(0, 100);
    var y = new Interval(49.9, 50);
    Painted painted = paint(x, y, List.of(curve(t -> t, x, SOLID, false)));
    assertThat(painted.hasHue(SOLID.colour(), 49.95, 49.95)).isTrue();
    Painted step = paint(x, y, List.of(curve(t -> t < 30 ? 0 : 99, x, SOLID, false)));
    assertThat(step.hasHue(SOLID.colour(), 30, 49.95)).isTrue();
  }

  @Test
  void aPoleIsNotJoinedAcrossThePicture() {
    var x = new Interval(-1, 1);
    var y = new Interval(-10, 10);
    Painted painted = paint(x, y, List.of(curve(t -> 1 / (t - 0.101), x, SOLID, false)));
    for (double height = -8; height <= 8; height += 0.5) {
      assertThat(painted.hasHue(SOLID.colour(), 0.101, height)).as("%s", height).isFalse();
    }
    assertThat(painted.hasHue(SOLID.colour(), 0.101 + 1 / 8.0, 8)).isTrue();
  }
}
