package io.github.adversaria.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A panel with layers of the plane, or with a logarithmic axis: heat maps lie under the grid that
 * XChart draws, all other layers of the plane over its curves, and dots on top.
 */
final class Plane {

  private final Scale x;
  private final Scale left;
  private final boolean logarithmic;
  private final List<PlaneLayer> layers;
  private final List<HeatMap> heats = new ArrayList<>();

  Plane(Scale x, Scale left, boolean logarithmic, List<Layer> layers) {
    this.x = x;
    this.left = left;
    this.logarithmic = logarithmic;
    this.layers =
        layers.stream()
            .filter(PlaneLayer.class::isInstance)
            .map(PlaneLayer.class::cast)
            .sorted(Comparator.comparing(PlaneLayer::stage))
            .toList();
  }

  /**
   * Draws into the rectangle from the origin.
   *
   * @return where the data area came to lie in it
   */
  Rectangle2D paint(Graphics2D g, Dimension size, List<Mark> marks) {
    boolean tinted = layers.stream().anyMatch(HeatMapLayer.class::isInstance);
    Panel panel = new Panel(x, left).onGlass(!logarithmic, tinted ? Theme.FAINT_GRID : Theme.GRID);
    Rectangle2D area = panel.area(size.width, size.height);
    var frame = new Frame(area, x.range(), left.range(), logarithmic, tinted);
    Shape clip = g.getClip();
    g.clip(area);
    for (PlaneLayer layer : layers) {
      if (layer instanceof HeatMapLayer heat) {
        HeatMap map = heat.over(frame);
        map.draw(g);
        heats.add(map);
      }
    }
    if (logarithmic) {
      LogAxis.grid(g, area, left.range());
    }
    g.setClip(clip);
    panel.paint(
        g,
        size.width,
        size.height,
        marks.stream().filter(mark -> mark.kind() != Mark.Kind.DOTS).toList());
    if (logarithmic) {
      LogAxis.draw(g, area, left.range());
    }
    g.clip(area);
    layers.stream()
        .filter(layer -> layer.stage() != PlaneLayer.Stage.HEAT)
        .filter(layer -> layer.stage() != PlaneLayer.Stage.POINTS)
        .forEach(layer -> layer.draw(g, frame));
    g.setClip(clip);
    layers.forEach(layer -> layer.drawOnTop(g, frame));
    marks.stream().filter(mark -> mark.kind() == Mark.Kind.DOTS).forEach(m -> dots(g, frame, m));
    layers.stream()
        .filter(layer -> layer.stage() == PlaneLayer.Stage.POINTS)
        .forEach(layer -> layer.draw(g, frame));
    return area;
  }

  /** The heat maps as they were painted, for their colour bars. */
  List<HeatMap> heats() {
    return heats;
  }

  /** Dots as XChart draws them. */
  private void dots(Graphics2D g, Frame frame, Mark mark) {
    double radius = Theme.DOT_SIZE / 2.0;
    g.setColor(mark.pen().colour());
    for (Polyline piece : mark.path().pieces()) {
      for (int i = 0; i < piece.size(); i++) {
        double share = (piece.y(i) - left.range().low()) / left.range().length();
        double row = frame.area().getMaxY() - share * frame.area().getHeight();
        double column = frame.column(piece.x(i));
        if (frame.holds(column, row)) {
          g.fill(new Ellipse2D.Double(column - radius, row - radius, 2 * radius, 2 * radius));
        }
      }
    }
  }
}
