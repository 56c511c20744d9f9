package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plot worked out: ranges chosen, curves sampled; and how it is put on paper. */
final class Figure {

  /** Room beside the data as a share of their width. */
  static final double ROOM = 0.03;

  /** The range of the right axis: probabilities, with room for a line at 1. */
  private static final Interval PROBABILITY = new Interval(-1.04 * VerticalRange.LINE_ROOM, 1.04);

  private static final int EDGE = 10;
  private static final int TITLE = 24;
  private static final int AXIS_LABEL = 20;
  private static final int GAP = 5;
  private static final int X_LABEL = 18;

  private final String title;
  private final Axes axes;
  private final List<Layer> layers;
  private final Scale x;
  private final Scale left;
  private final Optional<Scale> right;
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
    Interval chosen = onlyRight ? PROBABILITY : VerticalRange.of(leftMarks, window);
    left = Scale.of(axes.vertical().orElse(chosen));
    right =
        layers.stream().anyMatch(Layer::right) && !onlyRight
            ? Optional.of(Scale.of(PROBABILITY))
            : Optional.empty();
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
    double width = high - low > 0 ? high - low : low == 0 ? 2 : Math.abs(low) / 4;
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
    var legend = new Legend(g, layers, width - 2.0 * EDGE);
    int top = EDGE / 2;
    if (!title.isBlank()) {
      top += TITLE;
    }
    int legendTop = top + 1;
    top += legend.height() + 2;
    String leftLabel = withNote(leftLabel(), left);
    String rightLabel = rightLabel();
    int labels = leftLabel.isBlank() && rightLabel.isBlank() ? GAP : AXIS_LABEL;
    String below = withNote(axes.x(), x);
    int bottom = below.isBlank() ? 0 : X_LABEL;
    int panelTop = top + labels - EDGE;
    Graphics2D inner = (Graphics2D) g.create();
    inner.translate(0, panelTop);
    Rectangle2D area =
        new Panel(x, left, right).paint(inner, width, height - panelTop - bottom, marks);
    inner.dispose();
    // After the panel, whose paper would cover them.
    text(g, title, Theme.TITLE, Theme.TEXT, EDGE, EDGE / 2.0 + 17);
    legend.draw(g, EDGE, legendTop);
    text(g, leftLabel, Theme.LABELS, Theme.TEXT, EDGE, top + 14);
    double rightX = width - EDGE - width(g, rightLabel);
    text(g, rightLabel, Theme.LABELS, Theme.INK, rightX, top + 14);
    double middle = area.getCenterX() - width(g, below) / 2;
    text(g, below, Theme.LABELS, Theme.TEXT, middle, height - 9);
  }

  private static String withNote(String label, Scale scale) {
    String note = scale.note();
    return note.isEmpty() ? label : label.isBlank() ? note : label + "   (" + note + ")";
  }

  private static double width(Graphics2D g, String label) {
    return Label.of(label).width(Theme.LABELS, g.getFontRenderContext());
  }

  private static void text(
      Graphics2D g, String label, Font font, Color colour, double x, double y) {
    if (!label.isBlank()) {
      g.setColor(colour);
      Label.of(label).draw(g, font, x, y);
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
    return atoms || probabilities ? "probability" : densities ? "density" : "";
  }

  /** What stands above the right axis, if there is one. */
  String rightLabel() {
    if (right.isEmpty()) {
      return "";
    }
    var onRight = layers.stream().filter(Layer::right).toList();
    return axes.right().orElse(onRight.size() == 1 ? onRight.get(0).label() : "probability");
  }
}
