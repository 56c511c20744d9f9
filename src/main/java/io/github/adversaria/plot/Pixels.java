package io.github.adversaria.plot;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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

  /** Smaller patches are not worth a second look for a smaller form. */
  private static final int WORTH_TWO_TRIES = 4000;

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
    return patch(new Rectangle(width, height), allOf(rgb.length), -1);
  }

  /**
   * What has to be painted on another frame to get this one: single pixels, or the rectangle around
   * them where that takes fewer bytes. These pixels become what the reader then sees.
   */
  Film.Patch patchOn(Pixels other, int parent) {
    var changed = new boolean[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      changed[i] = differ(rgb[i], other.rgb[i]);
    }
    Rectangle area = around(changed);
    int[] seen = rgb.clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = changed[i] ? rgb[i] : other.rgb[i];
    }
    if (area.isEmpty()) {
      return new Film.Patch(parent, 0, 0, new byte[0]);
    }
    Film.Patch single = patch(area, changed, parent);
    if (single.png().length < WORTH_TWO_TRIES) {
      return single;
    }
    var rectangle = new Pixels(width, height, rgb.clone());
    for (int y = area.y; y < area.y + area.height; y++) {
      System.arraycopy(seen, y * width + area.x, rectangle.rgb, y * width + area.x, area.width);
    }
    Film.Patch filled = rectangle.patch(area, allOf(rgb.length), parent);
    if (filled.png().length >= single.png().length) {
      return single;
    }
    System.arraycopy(rectangle.rgb, 0, rgb, 0, rgb.length);
    return filled;
  }

  private static boolean[] allOf(int length) {
    var all = new boolean[length];
    Arrays.fill(all, true);
    return all;
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

  /** The smallest rectangle that holds what is marked; empty if nothing is. */
  private Rectangle around(boolean[] marked) {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (marked[y * width + x]) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0
        ? new Rectangle()
        : new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }

  /** The marked pixels of a rectangle as a PNG; they get the colours of its palette. */
  private Film.Patch patch(Rectangle area, boolean[] marked, int parent) {
    int[] cut = new int[area.width * area.height];
    int[] places = new int[cut.length];
    int filler = -1;
    for (int i = 0; i < cut.length; i++) {
      places[i] = (area.y + i / area.width) * width + area.x + i % area.width;
      if (filler < 0 && marked[places[i]]) {
        filler = rgb[places[i]];
      }
    }
    for (int i = 0; i < cut.length; i++) {
      // What is transparent takes a colour that is there anyway.
      cut[i] = marked[places[i]] ? rgb[places[i]] : filler;
    }
    var picture = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, area.width, area.height, cut, 0, area.width);
    Palette palette = Palette.of(picture);
    int[] colours = palette.colours();
    for (int i = 0; i < cut.length; i++) {
      int index = palette.index(cut[i]);
      if (marked[places[i]]) {
        rgb[places[i]] = colours[index];
      }
      cut[i] = marked[places[i]] ? index + 1 : 0;
    }
    return new Film.Patch(parent, area.x, area.y, png(area, cut, colours));
  }

  /** A PNG with a palette; index 0 is transparent, the others are one more than in the palette. */
  private static byte[] png(Rectangle area, int[] indices, int[] colours) {
    int[] table = new int[colours.length + 1];
    System.arraycopy(colours, 0, table, 1, colours.length);
    var model = new IndexColorModel(8, table.length, table, 0, false, 0, DataBuffer.TYPE_BYTE);
    var indexed =
        new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_INDEXED, model);
    indexed.getRaster().setPixels(0, 0, area.width, area.height, indices);
    return encode(indexed);
  }

  private static byte[] encode(BufferedImage indexed) {
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
