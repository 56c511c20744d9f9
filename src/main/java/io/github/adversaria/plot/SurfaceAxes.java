package io.github.adversaria.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor and the two walls behind a surface, and its axes. The axes run along edges of the box's
 * outline on paper with their numbers outside of it, so that nothing in the box meets them.
 */
final class SurfaceAxes {

  /** CSS pixels of an edge for one number. */
  private static final double SPACING = 34;

  private static final int MOST_TICKS = 8;
  private static final double TICK = 4;
  private static final double GAP = 3;
  private static final double LABEL_GAP = 5;

  /** So near to the front corner, as a share of its axis, a number makes room for another. */
  private static final double CORNER = 0.03;

  private static final double ASIDE = 1;

  /** The share of the picture's width that the name of an axis may take. */
  private static final double NAME_SHARE = 0.3;

  private static final Color WALL = new Color(0xF7F7F7);

  /**
   * An axis along an edge of the box, between two corners in its units.
   *
   * @param turn 1 if outwards is a quarter turn to the left of along, else −1
   * @param corner at which end the front corner is, 0 or 1; NaN for neither
   */
  private record Edge(
      Scale scale,
      AxisTicks ticks,
      double[] from,
      double[] to,
      double outX,
      double outY,
      int turn,
      double corner) {

    /** From its start to its end on paper, of length 1; the outward direction turned. */
    double alongX() {
      return turn * -outY;
    }

    double alongY() {
      return turn * outX;
    }

    double[] at(double share) {
      double[] point = new double[3];
      for (int i = 0; i < point.length; i++) {
        point[i] = from[i] * (1 - share) + to[i] * share;
      }
      return point;
    }
  }

  /** Text whose middle lies at an offset in CSS pixels from a point of the box. */
  private record Tag(
      Label label, Font font, double[] at, double dx, double dy, double width, double height) {

    Rectangle2D bounds(SurfaceBox box) {
      SurfaceBox.Spot spot = box.corner(at[0], at[1], at[2]);
      return new Rectangle2D.Double(
          spot.x() + dx - width / 2, spot.y() + dy - height / 2, width, height);
    }
  }

  private final List<Edge> edges = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final SurfaceBox box;

  /**
   * Places the box and what stands around it in a rectangle, as large as it fits.
   *
   * @param context in which text will be drawn
   */
  SurfaceAxes(
      SurfaceBox unplaced, SurfaceLabels names, Rectangle2D room, FontRenderContext context) {
    // The number of ticks depends on the size, which depends on the room that the ticks take.
    SurfaceBox rough = unplaced.placed(0.8 * Math.min(room.getWidth(), room.getHeight()) / 3, 0, 0);
    addEdges(rough);
    double widest = NAME_SHARE * room.getWidth();
    String[] labels = {names.x(), names.y(), names.height()};
    int onFloor = 0;
    for (int i = 0; i < edges.size(); i++) {
      onFloor = tags.size();
      addTags(edges.get(i), labels[i], i == 2, widest, context);
    }
    this.box = fitted(unplaced, room);
    // Where an axis of the floor runs along the foot of the upright one, its numbers come first.
    List<Rectangle2D> floor = texts(box).subList(0, onFloor);
    tags.subList(onFloor, tags.size())
        .removeIf(tag -> floor.stream().anyMatch(tag.bounds(box)::intersects));
  }

  /** The box where it is drawn. */
  SurfaceBox box() {
    return box;
  }

  private void addEdges(SurfaceBox rough) {
    int fx = rough.frontX();
    int fy = rough.frontY();
    double h = SurfaceBox.HALF_HEIGHT;
    Viewpoint eye = rough.viewpoint();
    // The upright edge farthest to the left is an edge of the outline.
    int lx = eye.right(fx, -fy) < eye.right(-fx, fy) ? fx : -fx;
    int ly = lx == fx ? -fy : fy;
    double[][] ends = {
      {-1, fy, -h}, {1, fy, -h}, {fx, -1, -h}, {fx, 1, -h}, {lx, ly, -h}, {lx, ly, h}
    };
    edges.add(edge(rough, Scale.of(rough.x()), ends[0], ends[1], fx > 0 ? 1 : 0));
    edges.add(edge(rough, Scale.of(rough.y()), ends[2], ends[3], fy > 0 ? 1 : 0));
    edges.add(edge(rough, Scale.of(rough.heights()), ends[4], ends[5], Double.NaN));
  }

  /** An axis whose texts go off at a right angle, away from the middle of the box. */
  private static Edge edge(
      SurfaceBox rough, Scale scale, double[] from, double[] to, double corner) {
    SurfaceBox.Spot start = rough.corner(from[0], from[1], from[2]);
    SurfaceBox.Spot end = rough.corner(to[0], to[1], to[2]);
    double length = Math.hypot(end.x() - start.x(), end.y() - start.y());
    int most = (int) Math.max(2, Math.min(MOST_TICKS, length / SPACING));
    double outX = (end.y() - start.y()) / length;
    double outY = (start.x() - end.x()) / length;
    SurfaceBox.Spot middle = rough.corner(0, 0, 0);
    boolean inward = outX * (start.x() - middle.x()) + outY * (start.y() - middle.y()) < 0;
    int sign = inward ? -1 : 1;
    return new Edge(
        scale, AxisTicks.of(scale, most), from, to, sign * outX, sign * outY, sign, corner);
  }

  private void addTags(
      Edge edge, String name, boolean upright, double widest, FontRenderContext context) {
    double reach = 0;
    for (AxisTicks.Tick tick : edge.ticks().all()) {
      Label label = Label.of(tick.text().replace("_", "\\_"));
      Tag tag = outside(edge, label, Theme.TICKS, edge.at(tick.share()), TICK + GAP, context);
      tags.add(awayFromCorner(edge, tag, tick.share()));
      reach = Math.max(reach, extent(edge, tag.width(), tag.height()));
    }
    String note = edge.scale().note();
    String text = note.isEmpty() ? name : name.isBlank() ? note : name + "   (" + note + ")";
    if (text.isBlank()) {
      return;
    }
    Label label = Label.of(text).fitted(Theme.LABELS, context, widest);
    if (upright) {
      // Above the end of its axis, as in plots.
      double width = label.width(Theme.LABELS, context);
      double height = height(Theme.LABELS);
      tags.add(new Tag(label, Theme.LABELS, edge.to(), -width / 2, -height, width, height));
    } else {
      double distance = TICK + GAP + reach + LABEL_GAP;
      tags.add(outside(edge, label, Theme.LABELS, edge.at(0.5), distance, context));
    }
  }

  /** Text beside an edge, so far off that it just does not come nearer than {@code distance}. */
  private static Tag outside(
      Edge edge, Label label, Font font, double[] at, double distance, FontRenderContext context) {
    double width = label.width(font, context);
    double height = height(font);
    double off = distance + extent(edge, width, height) / 2;
    return new Tag(label, font, at, off * edge.outX(), off * edge.outY(), width, height);
  }

  /** Two axes of the floor end in the front corner: each keeps its number there on its own side. */
  private static Tag awayFromCorner(Edge edge, Tag tag, double share) {
    if (!(Math.abs(share - edge.corner()) < CORNER)) {
      return tag;
    }
    double along =
        Math.abs(edge.alongX()) * tag.width() / 2 + Math.abs(edge.alongY()) * tag.height() / 2;
    double off = (edge.corner() > 0 ? -1 : 1) * (along + ASIDE);
    double dx = tag.dx() + off * edge.alongX();
    double dy = tag.dy() + off * edge.alongY();
    return new Tag(tag.label(), tag.font(), tag.at(), dx, dy, tag.width(), tag.height());
  }

  /** How long a text is across the edge beside which it stands. */
  private static double extent(Edge edge, double width, double height) {
    return Math.abs(edge.outX()) * width + Math.abs(edge.outY()) * height;
  }

  /** Of letters without what they have below the line, roughly. */
  private static double height(Font font) {
    return font.getSize2D();
  }

  /** The largest box with which everything is inside of the room, in the middle of it. */
  private SurfaceBox fitted(SurfaceBox unplaced, Rectangle2D room) {
    double low = 1;
    double high = Math.max(room.getWidth(), room.getHeight());
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      Rectangle2D bounds = bounds(unplaced.placed(middle, 0, 0));
      boolean fits = bounds.getWidth() <= room.getWidth() && bounds.getHeight() <= room.getHeight();
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    Rectangle2D bounds = bounds(unplaced.placed(low, 0, 0));
    return unplaced.placed(
        low, room.getCenterX() - bounds.getCenterX(), room.getCenterY() - bounds.getCenterY());
  }

  /** What the box and the text around it take. */
  private Rectangle2D bounds(SurfaceBox placed) {
    Rectangle2D bounds = null;
    for (int corner = 0; corner < 8; corner++) {
      SurfaceBox.Spot spot =
          placed.corner(
              (corner & 1) * 2 - 1,
              (corner & 2) - 1,
              ((corner & 4) / 2 - 1) * SurfaceBox.HALF_HEIGHT);
      var at = new Rectangle2D.Double(spot.x(), spot.y(), 0, 0);
      if (bounds == null) {
        bounds = at;
      } else {
        bounds.add(at);
      }
    }
    texts(placed).forEach(bounds::add);
    return bounds;
  }

  /** Where numbers and names lie on paper. */
  List<Rectangle2D> texts(SurfaceBox placed) {
    return tags.stream().map(tag -> tag.bounds(placed)).toList();
  }

  /** What lies behind the surface: floor and walls with a grid at the ticks. */
  void paintBehind(Graphics2D g) {
    double h = SurfaceBox.HALF_HEIGHT;
    int bx = -box.frontX();
    int by = -box.frontY();
    quad(g, new double[][] {{-1, -1, -h}, {1, -1, -h}, {1, 1, -h}, {-1, 1, -h}});
    quad(g, new double[][] {{bx, -1, -h}, {bx, 1, -h}, {bx, 1, h}, {bx, -1, h}});
    quad(g, new double[][] {{-1, by, -h}, {1, by, -h}, {1, by, h}, {-1, by, h}});
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.setColor(Theme.GRID);
    g.setStroke(new BasicStroke(0.5f));
    for (AxisTicks.Tick tick : edges.get(0).ticks().all()) {
      double x = 2 * tick.share() - 1;
      line(g, x, -1, -h, x, 1, -h);
      line(g, x, by, -h, x, by, h);
    }
    for (AxisTicks.Tick tick : edges.get(1).ticks().all()) {
      double y = 2 * tick.share() - 1;
      line(g, -1, y, -h, 1, y, -h);
      line(g, bx, y, -h, bx, y, h);
    }
    for (AxisTicks.Tick tick : edges.get(2).ticks().all()) {
      double z = h * (2 * tick.share() - 1);
      line(g, bx, -1, z, bx, 1, z);
      line(g, -1, by, z, 1, by, z);
    }
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setStroke(Theme.hairline());
    g.setColor(new Color(0xC8C8C8));
    line(g, bx, by, -h, bx, by, h);
    line(g, bx, -1, -h, bx, 1, -h);
    line(g, -1, by, -h, 1, by, -h);
    line(g, bx, -1, h, bx, 1, h);
    line(g, -1, by, h, 1, by, h);
  }

  /** The axes with ticks, numbers and names. */
  void paintInFront(Graphics2D g) {
    g.setStroke(new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (Edge edge : edges) {
      g.setColor(Theme.AXIS);
      line(
          g,
          edge.from()[0],
          edge.from()[1],
          edge.from()[2],
          edge.to()[0],
          edge.to()[1],
          edge.to()[2]);
      for (AxisTicks.Tick tick : edge.ticks().all()) {
        double[] at = edge.at(tick.share());
        SurfaceBox.Spot spot = box.corner(at[0], at[1], at[2]);
        g.draw(
            new Line2D.Double(
                spot.x(), spot.y(), spot.x() + TICK * edge.outX(), spot.y() + TICK * edge.outY()));
      }
    }
    g.setColor(Theme.TEXT);
    for (Tag tag : tags) {
      Rectangle2D bounds = tag.bounds(box);
      tag.label().draw(g, tag.font(), bounds.getX(), bounds.getMaxY() - 0.14 * tag.height());
    }
  }

  private void quad(Graphics2D g, double[][] corners) {
    var outline = new Path2D.Double();
    for (double[] corner : corners) {
      SurfaceBox.Spot spot = box.corner(corner[0], corner[1], corner[2]);
      if (outline.getCurrentPoint() == null) {
        outline.moveTo(spot.x(), spot.y());
      } else {
        outline.lineTo(spot.x(), spot.y());
      }
    }
    outline.closePath();
    g.setColor(WALL);
    g.fill(outline);
  }

  private void line(
      Graphics2D g, double x1, double y1, double z1, double x2, double y2, double z2) {
    SurfaceBox.Spot from = box.corner(x1, y1, z1);
    SurfaceBox.Spot to = box.corner(x2, y2, z2);
    g.draw(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
  }
}
