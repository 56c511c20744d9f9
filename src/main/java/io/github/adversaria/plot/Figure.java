package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A plot worked out: ranges chosen, curves sampled; and how it is put on paper. */
final class Figure {

  /** Room beside the data as a share of their width. */
  static final double ROOM = 0.03;

  private static final int EDGE = 10;
  private static final int TITLE = 24;
  private static final int TITLE_LINE = 18;

  /** Title and legend take at most that share of the height. */
  private static final double LEGEND_SHARE = 0.45;

  private static final int AXIS_LABEL = 23;
  private static final int GAP = 5;
  private static final int X_LABEL = 18;

  private final String title;
  private final Axes axes;
  private final List<Layer> layers;
  private final Scale x;
  private final Scale left;
  private final boolean right;
  private final List<Mark> marks = new ArrayList<>();

  Figure(String title, Axes axes, List<Layer> layers, int width) {
    this.title = title;
    this.axes = axes;
    this.layers = layers;
    Interval horizontal = axes.horizontal().orElseGet(() -> horizontal(layers));
    x = Scale.of(horizontal);
    List<Landmark> landmarks =
        layers.stream().flatMap(layer -> layer.landmarks().stream()).distinct().toList();
    var window = new Window(horizontal, horizontal.length() / width, landmarks);
    layers.forEach(layer -> marks.addAll(layer.marks(window)));
    boolean onlyRight = !layers.isEmpty() && layers.stream().allMatch(Layer::right);
    if (onlyRight) {
      marks.replaceAll(Mark::onLeft);
    }
    List<Mark> leftMarks = marks.stream().filter(mark -> !mark.right()).toList();
    Interval chosen = onlyRight ? RightAxis.RANGE : VerticalRange.of(leftMarks, window);
    left = Scale.of(axes.vertical().orElse(chosen));
    right = !onlyRight && layers.stream().anyMatch(Layer::right);
  }

  private static Interval horizontal(List<Layer> layers) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Layer layer : layers) {
      if (layer.extent().isPresent()) {
        low = Math.min(low, layer.extent().get().low());
        high = Math.max(high, layer.extent().get().high());
      }
    }
    if (low > high) {
      return new Interval(0, 1);
    }
    double farthest = Math.max(Math.abs(low), Math.abs(high));
    double width = high - low > Plot.FINEST * farthest ? high - low : low == 0 ? 2 : farthest;
    return new Interval(low - ROOM * width, high + ROOM * width);
  }

  Interval xRange() {
    return x.range();
  }

  Interval yRange() {
    return left.range();
  }

  BufferedImage paint(int width, int height) {
    return Canvas.paint(width, height, g -> paint(g, width, height));
  }

  private void paint(Graphics2D g, int width, int height) {
    double column = width - 2.0 * EDGE;
    List<Label> titleLines =
        title.isBlank()
            ? List.of()
            : Label.wrapped(title, Theme.TITLE, g.getFontRenderContext(), column);
    int legendTop = EDGE / 2 + 1;
    if (!titleLines.isEmpty()) {
      legendTop += TITLE + (titleLines.size() - 1) * TITLE_LINE;
    }
    int mostRows = (int) Math.max(1, (LEGEND_SHARE * height - legendTop) / Legend.ROW);
    var legend = new Legend(g, layers, column, mostRows);
    int top = legendTop + legend.height() + 1;
    String leftLabel = withNote(leftLabel(), left);
    String rightLabel = rightLabel();
    int labels = leftLabel.isBlank() && rightLabel.isBlank() ? GAP : AXIS_LABEL;
    String below = withNote(axes.x(), x);
    int bottom = below.isBlank() ? 0 : X_LABEL;
    int panelTop = top + labels - EDGE;
    Graphics2D inner = (Graphics2D) g.create();
    inner.translate(0, panelTop);
    var room = new Dimension(right ? width - RightAxis.WIDTH : width, height - panelTop - bottom);
    Dimension panel = axes.equal() ? withEqualUnits(room) : room;
    Rectangle2D area = new Panel(x, left).paint(inner, panel.width, panel.height, marks);
    if (right) {
      RightAxis.draw(inner, area);
    }
    inner.dispose();
    // After the panel, whose paper would cover them.
    g.setColor(Theme.TEXT);
    for (int i = 0; i < titleLines.size(); i++) {
      titleLines.get(i).draw(g, Theme.TITLE, EDGE, EDGE / 2.0 + TITLE_LINE * (i + 1) - 1);
    }
    legend.draw(g, EDGE, legendTop);
    text(g, leftLabel, Theme.TEXT, EDGE, top + 14);
    double rightX = width - EDGE - width(g, rightLabel);
    text(g, rightLabel, Theme.INK, rightX, top + 14);
    double middle = area.getCenterX() - width(g, below) / 2;
    text(g, below, Theme.TEXT, middle, panelTop + panel.height + bottom - 9);
  }

  /**
   * The largest panel in which a unit is as long on either axis. What the axes themselves take of
   * it is found by painting one without marks; it may change with the number of ticks, so twice.
   */
  private Dimension withEqualUnits(Dimension room) {
    var panel = room;
    for (int pass = 0; pass < 2; pass++) {
      Rectangle2D area = new Panel(x, left).area(panel.width, panel.height);
      double besideX = panel.width - area.getWidth();
      double besideY = panel.height - area.getHeight();
      double unit =
          Math.min(
              (room.width - besideX) / x.range().length(),
              (room.height - besideY) / left.range().length());
      panel =
          new Dimension(
              (int) Math.round(besideX + unit * x.range().length()),
              (int) Math.round(besideY + unit * left.range().length()));
    }
    return panel;
  }

  private static String withNote(String label, Scale scale) {
    String note = scale.note();
    return note.isEmpty() ? label : label.isBlank() ? note : label + "   (" + note + ")";
  }

  private static double width(Graphics2D g, String label) {
    return Label.of(label).width(Theme.LABELS, g.getFontRenderContext());
  }

  private static void text(Graphics2D g, String label, Color colour, double x, double y) {
    if (!label.isBlank()) {
      g.setColor(colour);
      Label.of(label).draw(g, Theme.LABELS, x, y);
    }
  }

  /** What stands above the left axis. */
  String leftLabel() {
    if (axes.y().isPresent()) {
      return axes.y().get();
    }
    boolean densities =
        layers.stream()
            .anyMatch(layer -> layer instanceof HistogramLayer || layer instanceof DensityLayer);
    boolean atoms = layers.stream().anyMatch(layer -> layer.swatch() == Layer.Swatch.STEM);
    boolean probabilities = !layers.isEmpty() && layers.stream().allMatch(Layer::right);
    if (probabilities) {
      return axes.right().orElse("probability");
    }
    return atoms ? "probability" : densities ? "density" : "";
  }

  /** What stands above the right axis, if there is one. */
  String rightLabel() {
    if (!right) {
      return "";
    }
    var onRight = layers.stream().filter(Layer::right).toList();
    return axes.right().orElse(onRight.size() == 1 ? onRight.get(0).label() : "probability");
  }
}
