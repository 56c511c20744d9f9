package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.density.Interval;
import io.github.adversaria.show.Png;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SurfaceTest {

  /** No picture of a notebook may have more bytes. */
  private static final int MOST_BYTES = 80 * 1024;

  private static final int INK = Theme.INK.getRGB() & 0xFFFFFF;

  private static final double[] CIRCLE_X = circle(true);
  private static final double[] CIRCLE_Y = circle(false);

  /** A wall along x = 0 that hides what lies behind it from a reader in front. */
  private static final Surface WALL =
      Surface.of((x, y) -> Math.exp(-40 * x * x), -1, 1, -1, 1).view(0, 15);

  private static double[] circle(boolean cosine) {
    double[] values = new double[121];
    for (int i = 0; i < values.length; i++) {
      double angle = 2 * Math.PI * i / 120;
      values[i] = 0.8 * (cosine ? Math.cos(angle) : Math.sin(angle));
    }
    return values;
  }

  private static Surface saddle(DoubleBinaryOperator value) {
    return Surface.titled("A saddle", value, -1, 1, -1, 1)
        .labels("x", "y", "V")
        .path("the flow", CIRCLE_X, CIRCLE_Y)
        .point("(0, 0)", 0, 0);
  }

  static Stream<Arguments> pictures() {
    return Stream.of(
        arguments("xy", saddle((x, y) -> x * y)),
        arguments("x² − y²", saddle((x, y) -> x * x - y * y)),
        arguments("y² − x²", saddle((x, y) -> y * y - x * x)),
        arguments("flat", Surface.of((x, y) -> 3, -1, 1, -1, 1)),
        arguments("nothing", Surface.of((x, y) -> Double.NaN, -1, 1, -1, 1)),
        arguments("pole", Surface.of((x, y) -> 1 / (x * x + y * y), -1, 1, -1, 1)),
        arguments("huge", Surface.of((x, y) -> 1e299 * x * y, -1, 1, -1, 1)),
        arguments("tiny and far", Surface.of((x, y) -> 1e-9 * x, 1e6, 1e6 + 1, 0, 1e-8)),
        arguments("small", saddle((x, y) -> x * y).size(240, 160)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void isThePictureThatItSays(String name, Surface surface) throws IOException {
    Png png = surface.png();
    BufferedImage picture = decoded(png);

    assertThat(png.bytes()).hasSizeLessThan(MOST_BYTES).isEqualTo(surface.png().bytes());
    assertThat(picture.getWidth()).isEqualTo(Theme.SCALE * png.width());
    assertThat(picture.getHeight()).isEqualTo(Theme.SCALE * png.height());
    assertThat(surface.show().png()).isPresent();
    for (int i = 0; i < picture.getWidth(); i++) {
      assertThat(picture.getRGB(i, 0)).as("its upper edge").isEqualTo(-1);
      assertThat(picture.getRGB(i, picture.getHeight() - 1)).as("its lower edge").isEqualTo(-1);
    }
  }

  @Test
  void aPointInFrontOfTheSurfaceIsSeenAndOneBehindItIsARing() throws IOException {
    BufferedImage bare = decoded(WALL.png());
    BufferedImage front = decoded(WALL.point("", 0.6, 0.1).png());
    BufferedImage behind = decoded(WALL.point("", -0.6, 0.1).png());
    Rectangle dot = change(bare, front);
    Rectangle ring = change(bare, behind);

    assertThat(distance(colour(front, dot), INK)).isLessThan(24);
    assertThat(ring.isEmpty()).isFalse();
    assertThat(distance(colour(behind, ring), INK)).isGreaterThan(60);
    assertThat(distance(colour(behind, ring), colour(bare, ring))).isLessThan(24);
  }

  @Test
  void aPathBehindTheSurfaceShinesThroughFaintly() throws IOException {
    double[] across = {-0.5, 0.5};
    Surface front = WALL.path("", new double[] {0.6, 0.6}, across);
    Surface behind = WALL.path("", new double[] {-0.6, -0.6}, across);
    int pen = SurfaceColours.pathPen(0).colour().getRGB() & 0xFFFFFF;

    assertThat(count(decoded(front.png()), pen)).isGreaterThan(1000);
    assertThat(count(decoded(behind.png()), pen)).isZero();
    assertThat(change(decoded(WALL.png()), decoded(behind.png())).width).isGreaterThan(100);
  }

  @Test
  void aPathOutsideOfTheRectangleOrOverAHoleIsNotDrawn() throws IOException {
    Surface half = Surface.of((x, y) -> x < 0 ? Double.NaN : y, -1, 1, -1, 1);
    byte[] bare = half.png().bytes();

    assertThat(half.path("", new double[] {2, 3}, new double[] {0, 1}).png().bytes())
        .isEqualTo(bare);
    assertThat(half.path("", new double[] {-1, -0.5}, new double[] {0, 1}).png().bytes())
        .isEqualTo(bare);
    assertThat(half.point("", -0.5, 0).png().bytes()).isEqualTo(bare);
  }

  @Test
  void theGraphOfXyIsSymmetricAboutItsDiagonal() {
    BufferedImage sheet = sheet((x, y) -> x * y, Optional.empty(), 45, 30);
    int differing = 0;
    for (int y = 0; y < sheet.getHeight(); y++) {
      for (int x = 0; x < sheet.getWidth(); x++) {
        int mirrored = sheet.getRGB(sheet.getWidth() - 1 - x, y) >>> 24;
        differing += (sheet.getRGB(x, y) >>> 24) == mirrored ? 0 : 1;
      }
    }

    assertThat(covered(sheet)).isGreaterThan(20_000);
    assertThat(differing).isLessThan(10);
  }

  @Test
  void aFlatSurfaceCoversWhatItsProjectionCovers() {
    // A square of side 2 seen under 30 degrees: 2 · 2 · sin 30°, times 100 · 2 pixels squared.
    assertThat(covered(sheet((x, y) -> 0, Optional.empty(), 20, 30)))
        .isCloseTo(2 * 200 * 200, within(2.0 * 2 * 200));
  }

  @Test
  void holesAreLeftOpenAlongTheirRim() {
    BufferedImage disc =
        sheet((x, y) -> x * x + y * y < 0.64 ? 0 : Double.NaN, Optional.empty(), 20, 30);
    BufferedImage infinite =
        sheet((x, y) -> x < 0 ? Double.POSITIVE_INFINITY : 0, Optional.empty(), 20, 30);

    assertThat(covered(disc) / (0.64 * Math.PI * 0.5 * 200 * 200)).isCloseTo(1, within(0.015));
    assertThat(covered(infinite) / (200.0 * 200)).isCloseTo(1, within(0.01));
  }

  @Test
  void heightsOutsideOfTheRangeAreCutOff() {
    var upperHalf = Optional.of(new Interval(0, 1));
    // A plane along y from −1 to 1, of which the part above 0 is shown from straight in front.
    double whole = covered(sheet((x, y) -> y, Optional.of(new Interval(-1, 1)), -90, 30));
    BufferedImage cut = sheet((x, y) -> y, upperHalf, -90, 30);
    double rise = 2 * SurfaceBox.HALF_HEIGHT * Math.cos(Math.toRadians(30)) + 0.5;

    assertThat(whole).isGreaterThan(covered(cut));
    assertThat(covered(cut) / (2 * rise * 200 * 200)).isCloseTo(1, within(0.01));
  }

  @Test
  void colourRisesWithHeight() {
    assertThat(SurfaceColours.of(0, 1)).isLessThan(SurfaceColours.of(1, 1));
    double before = 0;
    for (double share = 0; share <= 1; share += 0.125) {
      double luminance = luminance(SurfaceColours.of(share, 1));
      assertThat(luminance).isGreaterThan(before);
      before = luminance;
    }
    assertThat(SurfaceColours.of(-3, 1)).isEqualTo(SurfaceColours.of(0, 1));
    assertThat(SurfaceColours.of(7, 1)).isEqualTo(SurfaceColours.of(1, 1));
  }

  static Stream<Arguments> views() {
    return Stream.iterate(-180, azimuth -> azimuth < 180, azimuth -> azimuth + 15)
        .flatMap(
            azimuth ->
                Stream.of(Surface.LEAST_ELEVATION, 28.0, 55.0, Surface.GREATEST_ELEVATION)
                    .map(elevation -> arguments(azimuth.doubleValue(), elevation)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void numbersAndNamesAreInsideThePictureAndOutsideTheBox(double azimuth, double elevation) {
    var room = new Rectangle2D.Double(10, 40, 500, 350);
    var context = new FontRenderContext(null, true, true);
    var unit = new Interval(-1, 1);
    var box = new SurfaceBox(unit, unit, unit, new Viewpoint(azimuth, elevation), 1, 0, 0);
    var axes = new SurfaceAxes(box, new SurfaceLabels("x", "y", "V"), room, context);
    Path2D outline = outline(axes.box());
    List<Rectangle2D> texts = axes.texts(axes.box());

    assertThat(texts)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            text -> {
              assertThat(text.getMinX()).isGreaterThan(room.getMinX() - 0.1);
              assertThat(text.getMaxX()).isLessThan(room.getMaxX() + 0.1);
              assertThat(text.getMinY()).isGreaterThan(room.getMinY() - 0.1);
              assertThat(text.getMaxY()).isLessThan(room.getMaxY() + 0.1);
              assertThat(outline.intersects(text)).isFalse();
              assertThat(texts.stream().filter(text::intersects)).as("but itself").hasSize(1);
            });
  }

  /** The shadow of the box on paper: each of its six faces is part of it. */
  private static Path2D outline(SurfaceBox box) {
    var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double h = SurfaceBox.HALF_HEIGHT;
    for (int axis = 0; axis < 3; axis++) {
      for (int side = -1; side <= 1; side += 2) {
        int[][] turn = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        for (int k = 0; k < 4; k++) {
          double[] at = new double[3];
          at[axis] = side;
          at[(axis + 1) % 3] = turn[k][0];
          at[(axis + 2) % 3] = turn[k][1];
          SurfaceBox.Spot spot = box.corner(at[0], at[1], at[2] * h);
          if (k == 0) {
            outline.moveTo(spot.x(), spot.y());
          } else {
            outline.lineTo(spot.x(), spot.y());
          }
        }
        outline.closePath();
      }
    }
    return outline;
  }

  @Test
  void saysInWordsWhatItShows() {
    Surface surface = saddle((x, y) -> x * y);

    assertThat(surface.png().alt())
        .isEqualTo(
            "A saddle. Surface of V over x from -1 to 1 and y from -1 to 1, heights from -1 to 1."
                + " On it: path the flow; point (0, 0).");
    assertThat(surface.alt("mine").show().text()).isEqualTo("mine");
    assertThat(surface).hasToString("Surface[A saddle[the flow, (0, 0)]]");
    assertThat(Surface.of((x, y) -> Double.NaN, 0, 1, 0, 1).png().alt())
        .contains("no finite height");
  }

  @Test
  void savesItself(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("surface.png");
    WALL.save(file);

    assertThat(Files.readAllBytes(file)).isEqualTo(WALL.png().bytes());
  }

  @Test
  void anInterruptStopsIt() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(WALL::png).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  /** The bare surface, 400 × 400 CSS pixels with 100 of them to a unit of the box. */
  private static BufferedImage sheet(
      DoubleBinaryOperator function, Optional<Interval> heights, double azimuth, double elevation) {
    var unit = new Interval(-1, 1);
    var graph = new SurfaceGraph(function, unit, unit, heights);
    var box =
        new SurfaceBox(
            unit, unit, heights.orElse(unit), new Viewpoint(azimuth, elevation), 100, 200, 200);
    return new SurfaceSheet(graph, SurfaceGrid.sample(graph), box, 400, 400).image();
  }

  /** How many pixels are painted, in part counted in part. */
  private static double covered(BufferedImage image) {
    double sum = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        sum += (image.getRGB(x, y) >>> 24) / 255.0;
      }
    }
    return sum;
  }

  private static BufferedImage decoded(Png png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png.bytes()));
  }

  /** Around the pixels in which two pictures differ clearly. */
  private static Rectangle change(BufferedImage one, BufferedImage other) {
    var changed = new Rectangle(-1, -1);
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (distance(one.getRGB(x, y), other.getRGB(x, y)) > 60) {
          changed.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return changed;
  }

  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return most;
  }

  private static int colour(BufferedImage picture, Rectangle area) {
    return picture.getRGB((int) area.getCenterX(), (int) area.getCenterY()) & 0xFFFFFF;
  }

  private static int count(BufferedImage picture, int rgb) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  private static double luminance(int rgb) {
    return 0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF);
  }
}
