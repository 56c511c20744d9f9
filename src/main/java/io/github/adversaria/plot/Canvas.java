package io.github.adversaria.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Paper to paint on, in CSS pixels, without a screen. */
final class Canvas {

  private static final String HEADLESS = "java.awt.headless";

  private Canvas() {}

  /**
   * Tells AWT that no screen is needed, unless the program has said already whether there is one.
   * Must run before any other class of AWT is used.
   */
  static void ensureHeadless() {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
  }

  /**
   * Paints on white paper of the given size.
   *
   * @param painter draws in CSS pixels; the picture has {@link Theme#SCALE} times as many
   * @throws IllegalStateException if no font is installed
   */
  static BufferedImage paint(int width, int height, Consumer<Graphics2D> painter) {
    ensureHeadless();
    var image =
        new BufferedImage(width * Theme.SCALE, height * Theme.SCALE, BufferedImage.TYPE_INT_RGB);
    requireFonts();
    Graphics2D g = image.createGraphics();
    try {
      hint(g, RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      hint(g, RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      hint(g, RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      hint(g, RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.scale(Theme.SCALE, Theme.SCALE);
      g.setColor(Theme.PAPER);
      g.fillRect(0, 0, width, height);
      painter.accept(g);
    } finally {
      g.dispose();
    }
    return image;
  }

  private static void hint(Graphics2D g, RenderingHints.Key key, Object value) {
    g.setRenderingHint(key, value);
  }

  /** Measures one word: Java finds out only then that there is no font, and says so obscurely. */
  private static void requireFonts() {
    try {
      var probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      probe.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("x");
      probe.dispose();
    } catch (RuntimeException | InternalError | LinkageError e) {
      throw new IllegalStateException(
          "Java finds no font to draw text with. On Debian and Ubuntu: apt-get install fontconfig"
              + " fonts-dejavu-core; on Fedora: dnf install fontconfig dejavu-sans-fonts; on"
              + " Alpine: apk add fontconfig ttf-dejavu. Then start Java anew.",
          e);
    }
  }
}
