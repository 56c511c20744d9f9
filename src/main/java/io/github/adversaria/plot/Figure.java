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
import java.util.concurrent.CancellationException;

/** A plot worked out: ranges chosen, curves sampled; and how it is put on paper. */
final class Figure {

  /** What a picture of the plane with equal axes fits in unless it is given a size. */
  private static final Dimension FITTED = new Dimension(Theme.WIDTH, 430);

  /** XChart draws nothing into less; only where one range is far longer is there a distortion. */
  private static final double LEAST_SIDE = 32;

  /** A picture that is fitted is no narrower, for the sake of its title. */
  private static final int LEAST_FITTED = 360;

  private final String title;
  private final Axes axes;
  private final List<Layer> layers;
  private final Scale x;
  private final Scale left;
  private final boolean right;
  private final boolean plane;
  private final List<Mark> marks = new ArrayList<>();

  Figure(String title, Axes axes, List<Layer> layers, int width) {
    this.title = title;
    this.axes = axes;
    this.layers = layers;
    Interval horizontal = axes.horizontal().orElseGet(() -> Ranges.horizontal(layers));
    x = Scale.of(horizontal);
    List<Landmark> landmarks =
        layers.stream().flatMap(layer -> layer.landmarks().stream()).distinct().toList();
    var window = new Window(horizontal, horizontal.length() / width, landmarks);
    boolean onlyRight = !layers.isEmpty() && layers.stream().allMatch(Layer::right);
    for (Layer layer : layers) {
      for (Mark mark : layer.marks(window)) {
        Mark placed = onlyRight ? mark.onLeft() : mark;
        marks.add(logarithmic() ? placed.logarithmic(standsOnZero(layer)) : placed);
      }
    }
    List<Mark> leftMarks = marks.stream().filter(mark -> !mark.right()).toList();
    Interval chosen =
        onlyRight && !logarithmic()
            ? RightAxis.RANGE
            : Ranges.vertical(layers, leftMarks, window, logarithmic());
    Interval vertical =
        axes.vertical()
            .map(given -> logarithmic() ? Ranges.logarithms(given) : given)
            .orElse(chosen);
    left = Scale.of(vertical);
    right = !onlyRight && layers.stream().anyMatch(Layer::right);
    plane = layers.stream().anyMatch(PlaneLayer.class::isInstance);
    if (plane && Thread.interrupted()) {
      // Asked before anything is painted, as AWT may swallow an interrupt.
      throw new CancellationException("interrupted before a picture of the plane was drawn");
    }
  }

  private static boolean standsOnZero(Layer layer) {
    return layer instanceof DensityLayer
        || layer instanceof HistogramLayer
        || layer instanceof ShadeLayer;
  }

  Interval xRange() {
    return x.range();
  }

  /** Of a logarithmic axis, the decimal logarithms. */
  Interval yRange() {
    return left.range();
  }

  boolean logarithmic() {
    return axes.logarithmic();
  }

  /** Whether the picture has the colours of a heat map. */
  boolean tinted() {
    return heats() > 0;
  }

  private int heats() {
    return (int) layers.stream().filter(HeatMapLayer.class::isInstance).count();
  }

  /**
   * The size that suits the picture: the given one, unless that was nobody's choice and the plane
   * is shown with equal units; then the size at which nothing is left blank.
   */
  Dimension size(Paper paper) {
    var given = new Dimension(paper.width(), paper.height());
    if (paper.chosen() || !plane || !axes.equal()) {
      return given;
    }
    var fitted = new Dimension();
    Canvas.paint(
        1,
        1,
        g -> {
          Dimension room = layout(g, FITTED).room();
          Dimension panel = withEqualUnits(room);
          fitted.width = Math.max(LEAST_FITTED, FITTED.width - room.width + panel.width);
          Layout layout = layout(g, new Dimension(fitted.width, FITTED.height));
          int height = layout.panelTop() + panel.height + layout.bottom();
          fitted.height = Math.max(Plot.LEAST_HEIGHT, height);
        });
    return fitted;
  }

  BufferedImage paint(Dimension size) {
    return Canvas.paint(size.width, size.height, g -> paint(g, size));
  }

  private Layout layout(Graphics2D g, Dimension size) {
    int beside = (right ? RightAxis.WIDTH : 0) + inset(g) + heats() * ColourBar.WIDTH;
    boolean above = tinted() || !leftWords().isBlank() || !rightLabel().isBlank();
    return new Layout(g, title, layers, size, beside, above, !belowWords().isBlank());
  }

  /** What stands left of the panel. */
  private int inset(Graphics2D g) {
    return logarithmic() ? LogAxis.width(g, left.range()) : 0;
  }

  private void paint(Graphics2D g, Dimension size) {
    Layout layout = layout(g, size);
    Dimension room = layout.room();
    Dimension panel = axes.equal() ? withEqualUnits(room) : room;
    Graphics2D inner = (Graphics2D) g.create();
    int inset = inset(g);
    inner.translate(inset, layout.panelTop());
    var painter = new Plane(x, left, logarithmic(), layers);
    Rectangle2D area =
        plane || logarithmic()
            ? painter.paint(inner, panel, marks)
            : new Panel(x, left).paint(inner, panel.width, panel.height, marks);
    if (right) {
      RightAxis.draw(inner, area);
    }
    double beside = area.getMaxX() + (right ? RightAxis.WIDTH : 0);
    inner.dispose();
    // After the panel, whose paper would cover them.
    layout.draw(g);
    text(g, leftWords(), Theme.TEXT, Layout.EDGE, layout.labelLine());
    double end =
        tinted()
            ? ColourBar.drawAll(g, painter.heats(), inset + beside, area, layout)
            : size.width - Layout.EDGE;
    text(g, rightLabel(), Theme.INK, end - width(g, rightLabel()), layout.labelLine());
    double middle = inset + area.getCenterX() - width(g, belowWords()) / 2;
    double start = Math.max(Layout.EDGE, middle);
    text(g, belowWords(), Theme.TEXT, start, layout.labelLineBelow(panel));
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
              (int) Math.round(besideX + Math.max(LEAST_SIDE, unit * x.range().length())),
              (int) Math.round(besideY + Math.max(LEAST_SIDE, unit * left.range().length())));
    }
    return panel;
  }

  private String leftWords() {
    // The ticks of a logarithmic axis are written out.
    return logarithmic() ? leftLabel() : withNote(leftLabel(), left);
  }

  private String belowWords() {
    return withNote(axes.x(), x);
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
    return atoms ? "probability" : densities ? "density" : plane ? "y" : "";
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
