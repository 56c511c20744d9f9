package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CloudLayerTest {

  @Test
  void thousandsOfDotsMakeASmallPicture() {
    Random random = new Random(1);
    double[] xs = DoubleStream.generate(random::nextGaussian).limit(2500).toArray();
    double[] ys = DoubleStream.generate(random::nextGaussian).limit(2500).toArray();

    assertThat(Plot.of().cloud("c", xs, ys).equalAxes().png().bytes()).hasSizeLessThan(40_000);
  }

  @Test
  void dotsStandWhereTheirPointsAre() throws IOException {
    double[] xs = new double[400];
    double[] ys = new double[400];
    Plot plot = Plot.of().cloud("c", xs, ys).range(-1, 1).verticalRange(-1, 1).size(300, 300);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(plot.png().bytes()));

    int blue = 0;
    for (int x = 100; x < picture.getWidth(); x++) {
      for (int y = 100; y < picture.getHeight(); y++) {
        blue += near(new Color(picture.getRGB(x, y)), Theme.PALETTE.get(0)) ? 1 : 0;
      }
    }
    // All points are one: a dot of 5 pixels across, and what it touches.
    assertThat(blue).isBetween(16, 32);
  }

  @Test
  void pointsThatAreNowhereAreLeftOut() {
    double[] xs = {0, Double.NaN, 1, 2};
    double[] ys = {0, 1, Double.POSITIVE_INFINITY, 3};
    Plot plot = Plot.of().cloud("c", xs, ys);

    assertThat(plot.png().alt())
        .contains("2 dots c")
        .contains("Horizontal axis from ")
        .doesNotContain("NaN");
    double[] none = {Double.NaN};
    assertThat(Plot.of().cloud("c", none, none).png().alt()).contains("0 dots c");
  }

  @Test
  void wrongArraysAreRefused() {
    assertThatThrownBy(() -> Plot.of().cloud("c", new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xs was empty");
    assertThatThrownBy(() -> Plot.of().cloud("c", new double[2], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("ys was 1 numbers", "2, as many as xs");
    assertThatThrownBy(() -> Plot.of().cloud(null, new double[1], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("label was null");
  }

  private static boolean near(Color colour, Color other) {
    return Math.abs(colour.getRed() - other.getRed())
            + Math.abs(colour.getGreen() - other.getGreen())
            + Math.abs(colour.getBlue() - other.getBlue())
        < 30;
  }
}
