package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.adversaria.density.Beta;
import io.github.adversaria.density.Categorical;
import io.github.adversaria.density.Cauchy;
import io.github.adversaria.density.Density;
import io.github.adversaria.density.Gamma;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.Normal;
import io.github.adversaria.density.Uniform;
import io.github.adversaria.show.MimeBundle;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pictures: what a notebook gets. */
class PlotTest {

  private static final int MOST_BYTES = 40_000;
  private static final Density P = Normal.of(0, 1);
  private static final Density Q = Mixture.of(0.3, Uniform.of(-1, 4), 0.7, Normal.of(2, 0.5));

  private static final Plot DISCRIMINATOR =
      Plot.titled("The optimal discriminator D* of p_{data} and p_g")
          .density("p_{data}", P)
          .density("p_g", Q)
          .probability("D*", ratio(P, Q));

  private static DoubleUnaryOperator ratio(Density p, Density q) {
    return x -> 1 / (1 + Math.exp(q.logDensity(x) - p.logDensity(x)));
  }

  /** The pictures that notebooks draw, and those that break plotting libraries. */
  static Stream<Arguments> pictures() {
    double[] samples = P.draw(2000, new SplittableRandom(20140610));
    double[] xs = {0, 1, 2, 3, 4};
    double[] holes = {Double.NaN, 1, Double.NaN, Double.POSITIVE_INFINITY, 2};
    Density left = Uniform.of(0, 1);
    Density right = Uniform.of(2, 3);
    return Stream.of(
        arguments("densities with D*", DISCRIMINATOR),
        arguments(
            "disjoint",
            Plot.of().density("p", left).density("q", right).probability("D*", ratio(left, right))),
        arguments("heavy tails", Plot.of().density("C(0, 1)", Cauchy.of(0, 1)).density("N", P)),
        arguments(
            "poles", Plot.of().density("β", Beta.of(0.5, 0.5)).density("Γ", Gamma.of(0.5, 1))),
        arguments("needle", Plot.of().density("p", Mixture.of(0.5, P, 0.5, Normal.of(1, 1e-6)))),
        arguments("histogram", Plot.of().histogram("2000 samples", samples).density("N", P)),
        arguments("mass", Plot.of().density("p", Categorical.of(0.2, 0.3, 0.5))),
        arguments(
            "shading",
            Plot.of()
                .curve("p", P::density, -4, 5)
                .curve("q", Q::density, -4, 5)
                .shadedBetween("|p − q|", P::density, Q::density, -4, 5)
                .verticalLine("x = 1", 1)
                .horizontalLine("", 0.1)),
        arguments("holes", Plot.of().curve("f", xs, holes).points("g", xs, holes)),
        arguments("nothing but NaN", Plot.of().curve("f", x -> Double.NaN, 0, 1)),
        arguments("nothing", Plot.of()),
        arguments("tan", Plot.of().curve("tan", Math::tan, -6, 6)),
        arguments("log", Plot.of().curve("log D", Math::log, 0, 1)),
        arguments("constant", Plot.of().curve("c", x -> 3, 0, 1)),
        arguments("zero", Plot.of().curve("0", x -> 0, 0, 1)),
        arguments("small", Plot.of().curve("f", x -> x * x, -1e-6, 1e-6)),
        arguments("tiny", Plot.of().curve("f", x -> x, 1e-300, 3e-300)),
        arguments("large", Plot.of().curve("f", x -> x * x, 1e6, 3e6)),
        arguments("huge", Plot.of().curve("f", x -> x, -1e300, 1e300)),
        arguments("far off", Plot.of().curve("f", x -> x, 1e6, 1e6 + 1e-3)),
        arguments(
            "as fine as doubles are",
            Plot.of().curve("pole", x -> 1 / (x - 1 - 4e-13), 1, 1 + 1.5e-12)),
        arguments("one point", Plot.of().points("x", new double[] {5}, new double[] {-2})),
        arguments("equal data", Plot.of().histogram("h", new double[] {2, 2, 2})));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void isAnIndexedPngAtTwiceItsSizeAndSmall(String name, Plot plot) throws IOException {
    var png = plot.png();
    BufferedImage image = decode(png.bytes());
    assertThat(png.width()).isEqualTo(640);
    assertThat(png.height()).isEqualTo(360);
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(720);
    assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
    assertThat(png.bytes().length).isLessThan(MOST_BYTES);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(bordersAreWhite(image)).as("nothing is cut off at the edges").isTrue();
  }

  private static boolean bordersAreWhite(BufferedImage image) {
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    int white = Color.WHITE.getRGB();
    return IntStream.rangeClosed(0, right)
            .allMatch(x -> image.getRGB(x, 0) == white && image.getRGB(x, bottom) == white)
        && IntStream.rangeClosed(0, bottom)
            .allMatch(y -> image.getRGB(0, y) == white && image.getRGB(right, y) == white);
  }

  @Test
  void holdsTheColoursOfItsSeries() throws IOException {
    BufferedImage image = decode(DISCRIMINATOR.png().bytes());
    assertThat(count(image, Theme.PALETTE.get(0))).isGreaterThan(1000);
    assertThat(count(image, Theme.PALETTE.get(1))).isGreaterThan(1000);
    assertThat(count(image, Theme.INK)).isGreaterThan(1000);
    assertThat(count(image, Theme.PALETTE.get(2))).isZero();
  }

  @Test
  void givesTheSameBytesTwice() {
    assertThat(DISCRIMINATOR.png().bytes()).isEqualTo(DISCRIMINATOR.png().bytes());
  }

  @Test
  void takesItsSize() throws IOException {
    var png = DISCRIMINATOR.size(300, 200).png();
    assertThat(png.width()).isEqualTo(300);
    assertThat(png.height()).isEqualTo(200);
    BufferedImage image = decode(png.bytes());
    assertThat(image.getWidth()).isEqualTo(600);
    assertThat(image.getHeight()).isEqualTo(400);
  }

  @Test
  void isNotChangedByWhatIsMadeOfIt() {
    byte[] before = DISCRIMINATOR.png().bytes();
    DISCRIMINATOR.range(0, 1).verticalRange(0, 9).labels("a", "b").verticalLine("", 0);
    assertThat(DISCRIMINATOR.png().bytes()).isEqualTo(before);
  }

  @Test
  void saysInWordsWhatItShows() {
    assertThat(DISCRIMINATOR.png().alt())
        .startsWith("The optimal discriminator D* of p_data and p_g. Shown: density p_data;")
        .contains("density p_g", "on the right axis, curve D*", "Horizontal axis from -3.5")
        .contains("vertical axis from 0 to 0.6");
    assertThat(DISCRIMINATOR.alt("Two bumps.").png().alt()).isEqualTo("Two bumps.");
    assertThat(Plot.of().png().alt()).startsWith("Empty axes");
  }

  @Test
  void showsItselfAsTextAndPicture() {
    MimeBundle bundle = DISCRIMINATOR.alt("Two bumps.").show();
    assertThat(bundle.text()).isEqualTo("Two bumps.");
    assertThat(bundle.png()).hasValueSatisfying(p -> assertThat(p.width()).isEqualTo(640));
    assertThat(DISCRIMINATOR)
        .hasToString("Plot[The optimal discriminator D* of p_data and p_g[p_data, p_g, D*]]");
  }

  @Test
  void savesItself(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("d.png");
    DISCRIMINATOR.save(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(DISCRIMINATOR.png().bytes());
    assertThatThrownBy(() -> DISCRIMINATOR.save(folder.resolve("missing/d.png")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(DISCRIMINATOR::png).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private static BufferedImage decode(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static long count(BufferedImage image, Color colour) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .filter(rgb -> rgb == colour.getRGB())
        .count();
  }
}
