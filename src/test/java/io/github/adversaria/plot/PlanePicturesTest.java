package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pictures of the plane. */
class PlanePicturesTest {

  private static final DoubleBinaryOperator XY = (x, y) -> x * y;
  private static final double[] ANGLES = Grid.steps(0, 0.1, 200);
  private static final double[] XS =
      Arrays.stream(ANGLES).map(t -> 0.1 * t * Math.cos(t)).toArray();
  private static final double[] YS =
      Arrays.stream(ANGLES).map(t -> 0.1 * t * Math.sin(t)).toArray();

  private static final Plot HEAT = Plot.of().heatMap("V", XY, -2, 2, -2, 2);
  private static final Plot LINES = Plot.of().contours("V", XY, -2, 2, -2, 2);
  private static final Plot FIELD = Plot.of().arrows("v", (x, y) -> -y, (x, y) -> x, -2, 2, -2, 2);
  private static final Plot PATH = Plot.of().path("steps", XS, YS);
  private static final Plot ALL =
      Plot.titled("V = x y")
          .point("equilibrium", 0, 0)
          .path("steps", XS, YS)
          .circle("unit circle", 0, 0, 1)
          .arrows("v", (x, y) -> -y, (x, y) -> x, -2, 2, -2, 2)
          .contours("levels", XY, -2, 2, -2, 2)
          .heatMap("V", XY, -2, 2, -2, 2)
          .equalAxes();

  static Stream<Arguments> pictures() {
    return Stream.of(
        arguments("heat", HEAT, 20_000),
        arguments("heat with equal axes", HEAT.equalAxes(), 20_000),
        arguments("lines", LINES, 36_000),
        arguments("field", FIELD, 40_000),
        arguments("path", PATH, 30_000),
        arguments("all", ALL, 80_000),
        arguments(
            "heat with a probability",
            HEAT.probability("D*", x -> 0.5).rightLabel("probability"),
            25_000),
        arguments(
            "two heat maps",
            HEAT.heatMap("a rather long name of a heat map", (x, y) -> x, 2, 4, -2, 2),
            25_000),
        arguments("holes", Plot.of().heatMap("√", (x, y) -> Math.sqrt(x), -1, 1, 0, 1), 25_000),
        arguments("a diverging path", diverging(), 20_000),
        arguments(
            "far off", Plot.of().heatMap("f", XY, 1e6, 1e6 + 1, -1e-9, 1e-9).equalAxes(), 30_000),
        arguments("huge", Plot.of().heatMap("f", (x, y) -> x, -1e300, 1e300, 0, 1), 20_000),
        arguments("a named point", Plot.of().point("here", 1e-9, 1e9), 15_000),
        arguments("outside", HEAT.point("p", 9, 9).path("q", XS, YS).range(5, 6), 15_000),
        arguments("small", ALL.size(240, 160), 30_000));
  }

  private static Plot diverging() {
    double[] powers = Arrays.stream(ANGLES).map(t -> Math.pow(10, 40 * t)).toArray();
    return Plot.of().path("diverges", powers, powers).range(0, 10).verticalRange(0, 10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void isSmallAndCutOffNowhere(String name, Plot plot, int mostBytes) throws IOException {
    var png = plot.png();
    BufferedImage image = decode(plot);
    assertThat(image.getWidth()).isEqualTo(png.width() * Theme.SCALE);
    assertThat(png.bytes().length).isLessThan(mostBytes);
    assertThat(png.bytes()).isEqualTo(plot.png().bytes());
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    int white = Color.WHITE.getRGB();
    assertThat(IntStream.rangeClosed(0, right))
        .allMatch(x -> image.getRGB(x, 0) == white && image.getRGB(x, bottom) == white);
    assertThat(IntStream.rangeClosed(0, bottom))
        .allMatch(y -> image.getRGB(0, y) == white && image.getRGB(right, y) == white);
  }

  private static BufferedImage decode(Plot plot) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(plot.png().bytes()));
  }

  @Test
  void aHeatMapHasTheColoursOfItsScale() throws IOException {
    BufferedImage image = decode(Plot.of().heatMap("", (x, y) -> x, 0, 1, 0, 1));
    int row = image.getHeight() / 2 + 7;
    int white = Color.WHITE.getRGB();
    List<Integer> seen =
        IntStream.range(0, image.getWidth() - 2 * ColourBar.WIDTH)
            .map(x -> image.getRGB(x, row))
            .boxed()
            .toList();
    int first = seen.indexOf(ColourMap.SEQUENTIAL.colour(0).getRGB());
    assertThat(first).isPositive();
    int last = seen.lastIndexOf(ColourMap.SEQUENTIAL.colour(ColourMap.STEPS - 1).getRGB());
    for (int step = 0; step < ColourMap.STEPS - 1; step++) {
      // The last, as a line of the grid is darker, and may have the colour of a later step.
      int at = seen.lastIndexOf(ColourMap.SEQUENTIAL.colour(step).getRGB());
      double expected = first + (last - first + 1.0) * (step + 1) / ColourMap.STEPS;
      assertThat((double) at).as("step %d", step).isBetween(expected - 8, expected + 8);
    }
    assertThat(seen.subList(last + 3, last + 10)).containsOnly(white);
  }

  @Test
  void whereThereIsNoValueThePictureIsHatched() throws IOException {
    BufferedImage image =
        decode(Plot.of().heatMap("", (x, y) -> x < 0 ? Double.NaN : x, -1, 1, 0, 1));
    long grey = count(image, Theme.NO_VALUE);
    long hatch = count(image, Theme.HATCH);
    assertThat(grey).isGreaterThan(100_000);
    assertThat(hatch).isGreaterThan(grey / 50);
    assertThat(count(decode(HEAT), Theme.HATCH)).isZero();
  }

  private static long count(BufferedImage image, Color colour) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .filter(rgb -> rgb == colour.getRGB())
        .count();
  }

  @Test
  void aCircleIsRoundAndNothingIsLeftBlank() throws IOException {
    Plot plot = Plot.of().circle("", 3, -1, 2).labels("", "").equalAxes();
    BufferedImage image = decode(plot);
    Rectangle box = null;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFF) < 0x30) {
          var pixel = new Rectangle(x, y, 1, 1);
          box = box == null ? pixel : box.union(pixel);
        }
      }
    }
    assertThat(box.getWidth() / box.getHeight()).isBetween(0.99, 1.01);
    assertThat(box.getWidth()).isGreaterThan(0.75 * image.getWidth());
    assertThat(box.getHeight()).isGreaterThan(0.75 * image.getHeight());
  }

  @Test
  void aGivenSizeIsKept() {
    assertThat(ALL.size(500, 300).png().width()).isEqualTo(500);
    assertThat(ALL.size(500, 300).png().height()).isEqualTo(300);
    assertThat(HEAT.png().width()).as("axes without one unit").isEqualTo(Theme.WIDTH);
    assertThat(Plot.of().points("", XS, YS).equalAxes().png().width())
        .as("no layer of the plane")
        .isEqualTo(Theme.WIDTH);
  }

  @Test
  void functionsSayWhatIsSeen() {
    assertThat(HEAT.path("out", new double[] {0, 99}, new double[] {0, 99}).png().alt())
        .contains("Horizontal axis from -2.00 to 2.00, vertical axis from -2.00 to 2.00.");
    assertThat(PATH.point("p", 40, 0).png().alt()).contains("to 41.", "vertical axis from -1.9");
  }

  @Test
  void whatIsShownIsSaidInWords() {
    assertThat(ALL.png().alt())
        .startsWith("V = x y. Shown: point equilibrium; path steps; circle unit circle; vector")
        .contains("vector field v; level lines levels; heat map V.");
    assertThat(ALL).hasToString("Plot[V = x y[equilibrium, steps, unit circle, v, levels, V]]");
  }

  @Test
  void theOrderOfCallsDoesNotMatterAcrossKinds() {
    Plot heatFirst = HEAT.contours("c", XY, -2, 2, -2, 2).point("p", 0, 0);
    Plot heatLast =
        Plot.of().contours("c", XY, -2, 2, -2, 2).point("p", 0, 0).heatMap("V", XY, -2, 2, -2, 2);
    assertThat(heatLast.png().bytes()).isEqualTo(heatFirst.png().bytes());
  }

  @Test
  void endsWhenInterrupted() {
    for (Plot plot : List.of(HEAT, LINES, FIELD, PATH)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(plot::png).isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }
}
