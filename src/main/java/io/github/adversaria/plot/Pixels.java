package io.github.adversaria.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** One frame of a {@link Film} as 0xRRGGBB values, and how it differs from another. */
final class Pixels {

  /**
   * Colours that differ by no more than this in red, green and blue count as the same: every
   * picture has its palette, and shades of one line vary a little from one to the next.
   */
  private static final int TOLERANCE = 10;

  private final int width;
  private final int height;
  private final int[] rgb;

  Pixels(int width, int height, int[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  String size() {
    return width + " × " + height;
  }

  boolean sameSize(Pixels other) {
    return width == other.width && height == other.height;
  }

  /** All of it, depending on no other frame. */
  Film.Patch whole() {
    var changed = new boolean[rgb.length];
    java.util.Arrays.fill(changed, true);
    return patch(changed, -1);
  }

  /**
   * What has to be painted on another frame to get this one. These pixels become what the reader
   * then sees: where the difference is too small to tell, the other frame's.
   */
  Film.Patch patchOn(Pixels other, int parent) {
    var changed = new boolean[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      changed[i] = differ(rgb[i], other.rgb[i]);
      if (!changed[i]) {
        rgb[i] = other.rgb[i];
      }
    }
    return patch(changed, parent);
  }

  private static boolean differ(int one, int other) {
    if (one == other) {
      return false;
    }
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  private Film.Patch patch(boolean[] changed, int parent) {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int i = 0; i < changed.length; i++) {
      if (changed[i]) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
        top = Math.min(top, i / width);
        bottom = i / width;
      }
    }
    if (right < 0) {
      return new Film.Patch(parent, 0, 0, new byte[0]);
    }
    var cut = new BufferedImage(right - left + 1, bottom - top + 1, BufferedImage.TYPE_INT_RGB);
    var seen = new boolean[cut.getWidth() * cut.getHeight()];
    // What is transparent takes a colour that is there anyway.
    int filler = rgb[firstOf(changed)];
    for (int y = 0; y < cut.getHeight(); y++) {
      for (int x = 0; x < cut.getWidth(); x++) {
        int from = (top + y) * width + left + x;
        seen[y * cut.getWidth() + x] = changed[from];
        cut.setRGB(x, y, changed[from] ? rgb[from] : filler);
      }
    }
    return new Film.Patch(parent, left, top, encode(cut, seen, left, top));
  }

  private static int firstOf(boolean[] changed) {
    int i = 0;
    while (!changed[i]) {
      i++;
    }
    return i;
  }

  /** A PNG with a palette; {@code seen} says which pixels are not transparent. */
  private byte[] encode(BufferedImage cut, boolean[] seen, int left, int top) {
    Palette palette = Palette.of(cut);
    int[] colours = palette.colours();
    int[] table = new int[colours.length + 1];
    System.arraycopy(colours, 0, table, 1, colours.length);
    var model = new IndexColorModel(8, table.length, table, 0, false, 0, DataBuffer.TYPE_BYTE);
    int[] pixels = Palette.pixels(cut);
    for (int i = 0; i < pixels.length; i++) {
      int index = palette.index(pixels[i]);
      if (seen[i]) {
        int at = (top + i / cut.getWidth()) * width + left + i % cut.getWidth();
        rgb[at] = colours[index];
      }
      pixels[i] = seen[i] ? index + 1 : 0;
    }
    var indexed =
        new BufferedImage(
            cut.getWidth(), cut.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    indexed.getRaster().setPixels(0, 0, cut.getWidth(), cut.getHeight(), pixels);
    return png(indexed);
  }

  private static byte[] png(BufferedImage indexed) {
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(0f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(indexed, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
