package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualAxesTest {

  private static final double[] XS = {-1, 1, 1, -1};
  private static final double[] YS = {-1, -1, 1, 1};

  /** Where the corners of a square came to lie, in pixels. */
  private static Rectangle square(Plot plot) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(plot.png().bytes()));
    Color blue = Theme.pen(0).colour();
    Rectangle box = null;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (near(new Color(image.getRGB(x, y)), blue)) {
          var pixel = new Rectangle(x, y, 1, 1);
          box = box == null ? pixel : box.union(pixel);
        }
      }
    }
    return box;
  }

  private static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed())
            + Math.abs(a.getGreen() - b.getGreen())
            + Math.abs(a.getBlue() - b.getBlue())
        < 30;
  }

  @ParameterizedTest
  @CsvSource({"640, 360", "300, 600", "420, 420", "900, 200"})
  void aSquareIsSquare(int width, int height) throws IOException {
    Plot plot = Plot.of().points("", XS, YS).labels("x", "y").size(width, height);
    Rectangle box = square(plot.equalAxes());
    assertThat((double) box.width / box.height).isBetween(0.98, 1.02);
    Rectangle free = square(plot);
    assertThat(Math.max(box.width, box.height))
        .as("no larger than the picture, and as large as fits")
        .isLessThanOrEqualTo(Math.max(free.width, free.height) + 4)
        .isGreaterThanOrEqualTo(Math.min(free.width, free.height) - 12);
  }

  @Test
  void withoutItAxesFillThePicture() throws IOException {
    Rectangle box = square(Plot.of().points("", XS, YS));
    assertThat((double) box.width / box.height).isGreaterThan(1.5);
  }
}
