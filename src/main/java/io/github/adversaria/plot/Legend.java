package io.github.adversaria.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The names of the series with their signs, in rows above the data, as many as it takes. */
final class Legend {

  static final int ROW = 19;
  static final int SIGN = 26;
  private static final int GAP = 7;
  private static final int BETWEEN = 20;

  /** From the middle of a row down to where its letters stand. */
  private static final double BASE_LINE = 4.5;

  private record Entry(Layer layer, Label label, double x, int row) {}

  private final List<Entry> entries = new ArrayList<>();
  private int rows;
  private int left;

  /**
   * Lays out the layers that have a label; that of a heat map is at its colour bar.
   *
   * @param width of a row; a longer label is cut off with an ellipsis
   * @param mostRows how many there may be; the layers that remain are counted in the last
   */
  Legend(Graphics2D g, List<Layer> layers, double width, int mostRows) {
    FontRenderContext context = g.getFontRenderContext();
    List<Layer> labelled =
        layers.stream()
            .filter(layer -> !layer.label().isBlank() && !(layer instanceof HeatMapLayer))
            .toList();
    double x = 0;
    int row = 0;
    for (Layer layer : labelled) {
      Label label = Label.of(layer.label()).fitted(Theme.LABELS, context, width - SIGN - GAP);
      double wide = SIGN + GAP + label.width(Theme.LABELS, context);
      if (x > 0 && x + wide > width) {
        x = 0;
        row++;
      }
      if (row == mostRows) {
        left = labelled.size() - entries.size();
        break;
      }
      rows = row + 1;
      entries.add(new Entry(layer, label, x, row));
      x += wide + BETWEEN;
    }
    if (left > 0) {
      makeRoom(context, width);
    }
  }

  /** Takes entries off the last row until the number of those left out fits there. */
  private void makeRoom(FontRenderContext context, double width) {
    double count = Label.of(more(labels())).width(Theme.LABELS, context);
    while (entries.size() > 1 && end(context) + count > width) {
      entries.remove(entries.size() - 1);
      left++;
    }
  }

  private int labels() {
    return entries.size() + left;
  }

  private static String more(int count) {
    return "… and " + count + " more";
  }

  private double end(FontRenderContext context) {
    Entry last = entries.get(entries.size() - 1);
    return last.x() + SIGN + GAP + last.label().width(Theme.LABELS, context) + BETWEEN;
  }

  int height() {
    return rows * ROW;
  }

  void draw(Graphics2D g, double x0, double top) {
    for (Entry entry : entries) {
      double x = x0 + entry.x();
      double middle = top + (entry.row() + 0.5) * ROW;
      sign(g, entry.layer(), x, middle);
      g.setColor(Theme.TEXT);
      entry.label().draw(g, Theme.LABELS, x + SIGN + GAP, middle + BASE_LINE);
    }
    if (left > 0) {
      double y = top + (entries.get(entries.size() - 1).row() + 0.5) * ROW + BASE_LINE;
      Label.of(more(left)).draw(g, Theme.LABELS, x0 + end(g.getFontRenderContext()), y);
    }
  }

  private static void sign(Graphics2D g, Layer layer, double x, double middle) {
    Pen pen = layer.pen();
    switch (layer.swatch()) {
      case LINE -> line(g, pen, x, middle);
      case SHADED_LINE -> {
        box(g, pen, Theme.FAINT_SHADE, x, SIGN, middle, 6);
        line(g, pen, x, middle);
      }
      case BOX -> {
        box(g, pen, Theme.SHADE, x + 4, SIGN - 8, middle - 6, 12);
        g.setColor(pen.colour());
        g.setStroke(new BasicStroke(Theme.HAIR_WIDTH));
        g.draw(new Rectangle2D.Double(x + 4, middle - 6, SIGN - 8, 12));
      }
      case DOT -> dot(g, pen, x + SIGN / 2.0, middle);
      case STEM -> {
        g.setColor(pen.colour());
        g.setStroke(pen.solid().stroke());
        g.draw(new Line2D.Double(x + SIGN / 2.0, middle - 3, x + SIGN / 2.0, middle + 7));
        dot(g, pen, x + SIGN / 2.0, middle - 3);
      }
      case OWN -> ((PlaneLayer) layer).sign(g, x, middle);
    }
  }

  private static void line(Graphics2D g, Pen pen, double x, double y) {
    g.setColor(pen.colour());
    g.setStroke(pen.stroke());
    g.draw(new Line2D.Double(x, y, x + SIGN, y));
  }

  private static void box(
      Graphics2D g, Pen pen, int opacity, double x, double width, double top, double height) {
    g.setColor(pen.shade(opacity));
    g.fill(new Rectangle2D.Double(x, top, width, height));
  }

  private static void dot(Graphics2D g, Pen pen, double x, double y) {
    double radius = Theme.DOT_SIZE / 2.0;
    g.setColor(pen.colour());
    g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
