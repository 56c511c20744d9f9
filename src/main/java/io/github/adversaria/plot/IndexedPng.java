package io.github.adversaria.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * Encodes a picture as PNG with a palette: a quarter of the bytes that true colour takes, since
 * charts have few colours. The same picture gives the same bytes.
 */
final class IndexedPng {

  /** CSS counts 96 pixels an inch; PNG wants pixels a metre. */
  private static final double CSS_PIXELS_PER_METRE = 96 / 0.0254;

  private IndexedPng() {}

  static byte[] encode(BufferedImage picture, Palette palette) {
    BufferedImage indexed = indexed(picture, palette);
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(0f); // the smallest file, not the worst picture
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(indexed), parameters);
      addResolution(metadata);
      writer.setOutput(out);
      writer.write(null, new IIOImage(indexed, null, metadata), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage indexed(BufferedImage picture, Palette palette) {
    int[] colours = palette.colours();
    var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    int width = picture.getWidth();
    int height = picture.getHeight();
    var indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    int[] pixels = Palette.pixels(picture);
    int colour = pixels[0];
    int index = palette.index(colour);
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != colour) {
        colour = pixels[i];
        index = palette.index(colour);
      }
      pixels[i] = index;
    }
    indexed.getRaster().setPixels(0, 0, width, height, pixels);
    return indexed;
  }

  /** Says how dense the pixels are, for programs that show the picture by itself. */
  private static void addResolution(IIOMetadata metadata) throws IIOInvalidTreeException {
    String format = metadata.getNativeMetadataFormatName();
    String density = String.valueOf(Math.round(Theme.SCALE * CSS_PIXELS_PER_METRE));
    var resolution = new IIOMetadataNode("pHYs");
    resolution.setAttribute("pixelsPerUnitXAxis", density);
    resolution.setAttribute("pixelsPerUnitYAxis", density);
    resolution.setAttribute("unitSpecifier", "meter");
    var root = new IIOMetadataNode(format);
    root.appendChild(resolution);
    metadata.mergeTree(format, root);
  }
}
