package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A surface worked out, and how it is put on paper: title, legend, box, surface, marks. */
final class SurfaceFigure {

  private static final int EDGE = 10;
  private static final int TITLE_LINE = 18;
  private static final int TITLE_GAP = 8;

  /** Title and legend take at most that share of the height. */
  private static final double LEGEND_SHARE = 0.45;

  /** Room above and below the surface as a share of its height. */
  private static final double ROOM = 0.04;

  private final String title;
  private final SurfaceGraph graph;
  private final SurfaceGrid grid;
  private final SurfaceLabels labels;
  private final List<DataLayer> marks;
  private final SurfaceBox unplaced;

  SurfaceFigure(
      String title,
      SurfaceGraph graph,
      SurfaceGrid grid,
      SurfaceLabels labels,
      Viewpoint viewpoint,
      List<DataLayer> marks) {
    this.title = title;
    this.graph = graph;
    this.grid = grid;
    this.labels = labels;
    this.marks = marks;
    Interval heights = graph.heights().orElseGet(() -> withRoom(grid.heights()));
    this.unplaced = new SurfaceBox(graph.x(), graph.y(), heights, viewpoint, 1, 0, 0);
  }

  private static Interval withRoom(Interval heights) {
    double room = ROOM * heights.length();
    return new Interval(heights.low() - room, heights.high() + room);
  }

  BufferedImage paint(int width, int height) {
    return Canvas.paint(width, height, g -> paint(g, width, height));
  }

  private void paint(Graphics2D g, int width, int height) {
    FontRenderContext context = g.getFontRenderContext();
    double column = width - 2.0 * EDGE;
    double top = EDGE / 2.0;
    g.setColor(Theme.TEXT);
    if (!title.isBlank()) {
      for (Label line : Label.wrapped(title, Theme.TITLE, context, column)) {
        top += TITLE_LINE;
        line.draw(g, Theme.TITLE, EDGE, top - 1);
      }
      top += TITLE_GAP;
    }
    int mostRows = (int) Math.max(1, (LEGEND_SHARE * height - top) / Legend.ROW);
    var legend = new Legend(g, List.copyOf(marks), column, mostRows);
    legend.draw(g, EDGE, top);
    top += legend.height() + EDGE / 2.0;
    var room = new Rectangle2D.Double(EDGE, top, column, Math.max(40, height - top - EDGE));
    var axes = new SurfaceAxes(unplaced, labels, room, context);
    axes.paintBehind(g);
    var sheet = new SurfaceSheet(graph, grid, axes.box(), width, height);
    AffineTransform toCss = AffineTransform.getScaleInstance(1.0 / Theme.SCALE, 1.0 / Theme.SCALE);
    g.drawImage(sheet.image(), toCss, null);
    var lines = new SurfaceLines(sheet, grid);
    lines.paintMesh(g);
    axes.paintInFront(g);
    marks.stream().filter(DataLayer::joined).forEach(mark -> lines.paint(g, mark));
    marks.stream().filter(mark -> !mark.joined()).forEach(mark -> lines.paint(g, mark));
  }
}
