package io.github.adversaria.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class PaletteTest {

  private static BufferedImage picture(int width, int height, IntBinaryOperator rgb) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, rgb.applyAsInt(x, y));
      }
    }
    return picture;
  }

  @Test
  void fewColoursAreKeptExactly() {
    Palette palette = Palette.of(picture(60, 3, (x, y) -> x * 0x040201));
    assertThat(palette.colours()).hasSize(60);
    for (int x = 0; x < 60; x++) {
      assertThat(palette.colours()[palette.index(x * 0x040201)]).isEqualTo(x * 0x040201);
    }
  }

  @Test
  void manyColoursAreMetClosely() {
    BufferedImage wheel = picture(256, 256, (x, y) -> x << 16 | y << 8 | 0x80);
    Palette palette = Palette.of(wheel);
    assertThat(palette.colours()).hasSizeLessThanOrEqualTo(Palette.MOST);
    double squares =
        Arrays.stream(Palette.pixels(wheel))
            .mapToDouble(rgb -> distance(rgb, palette.colours()[palette.index(rgb)]))
            .map(d -> d * d)
            .average()
            .orElseThrow();
    // A perfect 7 × 7 lattice would have 15.
    assertThat(Math.sqrt(squares)).isLessThan(24);
  }

  @Test
  void theCommonestColoursSurviveACrowd() {
    BufferedImage crowd =
        picture(300, 300, (x, y) -> y < 150 ? 0xFFFFFF : y < 200 ? 0x0072B2 : x << 12 | y << 3);
    Palette palette = Palette.of(crowd);
    assertThat(palette.colours()).contains(0xFFFFFF, 0x0072B2);
  }

  private static double distance(int one, int other) {
    double sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
