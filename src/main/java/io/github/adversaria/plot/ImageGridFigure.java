package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.concurrent.CancellationException;

/** An image grid laid out, and how it is put on paper. */
final class ImageGridFigure {

  /** Steps between black and white: few enough for a small file, too fine to be seen. */
  static final int GREYS = 64;

  /** A pixel of a tiny picture grows to no more than this, in CSS pixels. */
  static final double LARGEST_PIXEL = 6;

  /** Half a CSS pixel is the finest that the paper has. */
  private static final double SMALLEST_PIXEL = 1.0 / Theme.SCALE;

  private static final int EDGE = 8;
  private static final int GAP = 3;
  private static final int TITLE_HEIGHT = 26;
  private static final int WORD_HEIGHT = 15;
  private static final double WORD_DROP = 4;
  private static final int MOST_ROW_TITLE = 160;

  private final ImageGrid grid;
  private final Interval range;
  private final int left;
  private final int top;
  private final double pixel;
  private final int cellWidth;
  private final int cellHeight;

  ImageGridFigure(ImageGrid grid) {
    this.grid = grid;
    range = grid.range();
    left = EDGE + rowTitleWidth();
    top = grid.title().isBlank() ? EDGE : TITLE_HEIGHT + EDGE;
    int room = (Theme.WIDTH - left - EDGE) / grid.columns() - GAP;
    double largest = Math.floor(room / (double) grid.width() * Theme.SCALE) / Theme.SCALE;
    pixel = Math.max(SMALLEST_PIXEL, Math.min(LARGEST_PIXEL, largest));
    cellWidth = (int) Math.ceil(grid.width() * pixel) + GAP;
    cellHeight =
        (int) Math.ceil(grid.height() * pixel) + GAP + (grid.titles().isEmpty() ? 0 : WORD_HEIGHT);
  }

  private int rowTitleWidth() {
    if (grid.rowTitles().isEmpty()) {
      return 0;
    }
    double[] widest = new double[1];
    Canvas.paint(
        1,
        1,
        g ->
            grid.rowTitles()
                .forEach(word -> widest[0] = Math.max(widest[0], width(g, word, Theme.LABELS))));
    return (int) Math.ceil(Math.min(MOST_ROW_TITLE, widest[0])) + EDGE;
  }

  private Dimension size() {
    double[] title = new double[1];
    Canvas.paint(1, 1, g -> title[0] = width(g, grid.title(), Theme.TITLE));
    int pictures = left + grid.columns() * cellWidth - GAP + EDGE;
    int words = (int) Math.min(Theme.WIDTH, Math.ceil(title[0]) + 2 * EDGE);
    var size =
        new Dimension(Math.max(pictures, words), top + grid.rows() * cellHeight - GAP + EDGE);
    if (Math.max(size.width, size.height) > Plot.GREATEST_SIZE) {
      throw Require.wrong(
          "the size of the image grid",
          size.width + " × " + size.height + " CSS pixels",
          "at most " + Plot.GREATEST_SIZE + " either way",
          "Show fewer pictures, or set other columns(...).");
    }
    return size;
  }

  BufferedImage paint() {
    Dimension size = size();
    return Canvas.paint(size.width, size.height, g -> paint(g, size));
  }

  private void paint(Graphics2D g, Dimension size) {
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    if (!grid.title().isBlank()) {
      write(g, grid.title(), Theme.TITLE, EDGE, TITLE_HEIGHT - WORD_DROP, size.width - 2 * EDGE);
    }
    int wide = (int) Math.ceil(grid.width() * pixel);
    int high = (int) Math.ceil(grid.height() * pixel);
    for (int i = 0; i < grid.images().length; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while an image grid was painted");
      }
      int x = left + i % grid.columns() * cellWidth;
      int y = top + i / grid.columns() * cellHeight;
      if (!grid.titles().isEmpty()) {
        write(g, grid.titles().get(i), Theme.SMALL, x, y + WORD_HEIGHT - WORD_DROP, wide + GAP);
        y += WORD_HEIGHT;
      }
      if (!grid.rowTitles().isEmpty() && i % grid.columns() == 0) {
        String word = grid.rowTitles().get(i / grid.columns());
        double base = y + high / 2.0 + Theme.TICK_DROP * Theme.LABELS.getSize2D();
        write(g, word, Theme.LABELS, EDGE, base, left - 2 * EDGE);
      }
      g.setColor(Theme.GRID);
      g.fillRect(x - 1, y - 1, wide + 2, high + 2);
      g.drawImage(picture(grid.images()[i]), x, y, wide, high, null);
    }
  }

  private static void write(
      Graphics2D g, String word, Font font, double x, double y, double width) {
    g.setColor(Theme.TEXT);
    Label.of(word).fitted(font, g.getFontRenderContext(), width).draw(g, font, x, y);
  }

  private static double width(Graphics2D g, String word, Font font) {
    FontRenderContext context = g.getFontRenderContext();
    return Label.of(word).width(font, context);
  }

  /** One picture, a pixel a pixel. */
  private BufferedImage picture(float[] image) {
    int plane = grid.height() * grid.width();
    var picture = new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < plane; i++) {
      float red = image[i];
      float green = grid.colour() ? image[plane + i] : red;
      float blue = grid.colour() ? image[2 * plane + i] : red;
      boolean none = Float.isNaN(red) || Float.isNaN(green) || Float.isNaN(blue);
      Color colour = none ? Theme.PALETTE.get(1) : new Color(level(red), level(green), level(blue));
      picture.setRGB(i % grid.width(), i / grid.width(), colour.getRGB());
    }
    return picture;
  }

  /** From 0 for black to 255 for white. */
  private int level(float value) {
    double share = Math.max(0, Math.min(1, (value - range.low()) / range.length()));
    double light = grid.ink() ? 1 - share : share;
    return (int) Math.round(Math.round(light * (GREYS - 1)) * 255.0 / (GREYS - 1));
  }
}
