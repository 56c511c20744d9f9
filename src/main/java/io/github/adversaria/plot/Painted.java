package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture before it is encoded.
 *
 * @param image with {@link Theme#SCALE} pixels for each CSS pixel
 * @param tinted whether it has the colours of heat maps
 * @param words what it shows
 */
record Painted(BufferedImage image, boolean tinted, String words) {

  /** What a value shows. */
  static Painted of(String argument, Showable shown) {
    Require.notNull(argument, shown);
    if (shown instanceof Plot plot) {
      return plot.painted();
    } else if (shown instanceof Panels panels) {
      return panels.painted();
    }
    Png png =
        shown
            .show()
            .png()
            .orElseThrow(
                () -> Require.wrong(argument, shown, "a value that shows itself as a picture"));
    try {
      return new Painted(ImageIO.read(new ByteArrayInputStream(png.bytes())), false, png.alt());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the picture of " + argument, e);
    }
  }

  /** Its width in CSS pixels. */
  int width() {
    return image.getWidth() / Theme.SCALE;
  }

  /** Its height in CSS pixels. */
  int height() {
    return image.getHeight() / Theme.SCALE;
  }

  Png png() {
    Palette palette = tinted ? Palette.withHeatMap(image) : Palette.of(image);
    return Png.of(IndexedPng.encode(image, palette), width(), height(), words);
  }
}
