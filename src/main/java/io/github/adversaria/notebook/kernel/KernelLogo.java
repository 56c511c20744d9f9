package io.github.adversaria.notebook.kernel;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The picture beside the kernel's name: two densities, one that moves towards the other. */
final class KernelLogo {

  private static final Color PAPER = new Color(0xF7F5F0);
  private static final Color DATA = new Color(0x0B, 0x5C, 0x8C, 0xC8);
  private static final Color MODEL = new Color(0xD5, 0x7A, 0x00, 0xC8);

  private KernelLogo() {}

  /** The logo as a square PNG of so many pixels. */
  static byte[] png(int size) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      canvas.scale(size, size);
      canvas.setColor(PAPER);
      canvas.fill(new RoundRectangle2D.Double(0, 0, 1, 1, 0.25, 0.25));
      bell(canvas, DATA, 0.38, 0.13, 0.66);
      bell(canvas, MODEL, 0.64, 0.10, 0.5);
    } finally {
      canvas.dispose();
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void bell(Graphics2D canvas, Color color, double mean, double sd, double height) {
    double floor = 0.82;
    var curve = new Path2D.Double();
    curve.moveTo(0.08, floor);
    for (double x = 0.08; x <= 0.92; x += 0.01) {
      double z = (x - mean) / sd;
      curve.lineTo(x, floor - height * Math.exp(-z * z / 2));
    }
    curve.lineTo(0.92, floor);
    curve.closePath();
    canvas.setColor(color);
    canvas.fill(curve);
    canvas.setStroke(new BasicStroke(0.02f));
    canvas.draw(curve);
  }
}
