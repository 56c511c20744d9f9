package io.github.adversaria.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Lines and dots on a surface, each split into what the reader sees and what is hidden. */
final class SurfaceLines {

  /** Lines are followed in steps of so many CSS pixels. */
  private static final double STEP = 0.75;

  /** A segment is followed in no more steps than this. */
  private static final int MOST_STEPS = 4000;

  private static final Color MESH = new Color(0x46000000, true);
  private static final float MESH_WIDTH = 0.5f;
  private static final float HALO = 1.1f;
  private static final Color HALO_COLOUR = new Color(0xD0FFFFFF, true);
  private static final float HIDDEN_WIDTH = 1.5f;
  private static final int HIDDEN_OPACITY = 190;
  private static final double DOT_RADIUS = 4.2;

  private final SurfaceSheet sheet;
  private final SurfaceGrid grid;

  SurfaceLines(SurfaceSheet sheet, SurfaceGrid grid) {
    this.sheet = sheet;
    this.grid = grid;
  }

  /** The thin lines between facets, where they can be seen. */
  void paintMesh(Graphics2D g) {
    // Their steps cannot be seen at twice the size, and smooth ones take a quarter more bytes.
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.setColor(MESH);
    g.setStroke(new BasicStroke(MESH_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    for (int i = 0; i <= SurfaceGrid.STEPS; i += SurfaceGrid.FINER) {
      var alongX = new Runs();
      var alongY = new Runs();
      for (int j = 0; j < SurfaceGrid.STEPS; j++) {
        alongX.segment(grid.x(j), grid.y(i), grid.x(j + 1), grid.y(i));
        alongY.segment(grid.x(i), grid.y(j), grid.x(i), grid.y(j + 1));
      }
      g.draw(alongX.seen);
      g.draw(alongY.seen);
    }
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  /** A path or a dot. */
  void paint(Graphics2D g, DataLayer mark) {
    if (mark.joined()) {
      line(g, mark.path(), mark.pen());
    } else {
      dot(g, mark.path().x(0), mark.path().y(0), mark.pen());
    }
  }

  private void line(Graphics2D g, Polyline path, Pen pen) {
    var runs = new Runs();
    for (int i = 1; i < path.size(); i++) {
      runs.segment(path.x(i - 1), path.y(i - 1), path.x(i), path.y(i));
    }
    g.setColor(pen.shade(HIDDEN_OPACITY));
    g.setStroke(new Pen(pen.colour(), HIDDEN_WIDTH, Dash.FINE).stroke());
    g.draw(runs.hidden);
    g.setColor(HALO_COLOUR);
    g.setStroke(round(pen.width() + 2 * HALO));
    g.draw(runs.seen);
    g.setColor(pen.colour());
    g.setStroke(round(pen.width()));
    g.draw(runs.seen);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private void dot(Graphics2D g, double x, double y, Pen pen) {
    double height = sheet.heightAt(x, y);
    if (Double.isNaN(height)) {
      return;
    }
    SurfaceBox.Spot spot = sheet.box().spot(x, y, height);
    if (sheet.shows(spot)) {
      g.setColor(Color.WHITE);
      g.fill(circle(spot, DOT_RADIUS + HALO));
      g.setColor(pen.colour());
      g.fill(circle(spot, DOT_RADIUS));
    } else {
      g.setColor(pen.shade(HIDDEN_OPACITY));
      g.setStroke(new BasicStroke(HIDDEN_WIDTH));
      g.draw(circle(spot, DOT_RADIUS));
    }
  }

  private static Ellipse2D circle(SurfaceBox.Spot spot, double radius) {
    return new Ellipse2D.Double(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius);
  }

  /** Stretches of a line on the surface that are seen, and those that are hidden. */
  private final class Runs {

    private final Path2D seen = new Path2D.Double();
    private final Path2D hidden = new Path2D.Double();
    private SurfaceBox.Spot last;
    private boolean lastSeen;

    /** Follows a straight segment of the plane below; one that does not continue begins anew. */
    void segment(double x0, double y0, double x1, double y1) {
      SurfaceBox box = sheet.box();
      double across =
          box.scale() * Math.hypot(box.boxX(x1) - box.boxX(x0), box.boxY(y1) - box.boxY(y0));
      if (Double.isNaN(across)) {
        last = null;
        return;
      }
      int steps = (int) Math.max(1, Math.min(MOST_STEPS, Math.ceil(across / STEP)));
      for (int k = last == null ? 0 : 1; k <= steps; k++) {
        double share = (double) k / steps;
        visit(x0 + share * (x1 - x0), y0 + share * (y1 - y0));
      }
    }

    private void visit(double x, double y) {
      double height = sheet.heightAt(x, y);
      if (Double.isNaN(height)) {
        last = null;
        return;
      }
      SurfaceBox.Spot spot = sheet.box().spot(x, y, height);
      boolean shows = sheet.shows(spot);
      if (last != null) {
        Path2D run = shows || lastSeen ? seen : hidden;
        if (run.getCurrentPoint() == null
            || run.getCurrentPoint().distance(last.x(), last.y()) > 0) {
          run.moveTo(last.x(), last.y());
        }
        run.lineTo(spot.x(), spot.y());
      }
      last = spot;
      lastSeen = shows;
    }
  }
}
