package io.github.adversaria.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines on paper, each with its level written in a gap of it: where it is straight enough and
 * neither the edge, nor another line, nor another label is near.
 */
final class LevelLines {

  /** A line and what is written on it. */
  record Line(Polyline path, Label label) {}

  /** Room on either side of a label in its gap, in CSS pixels. */
  private static final double BESIDE = 4;

  /** From the middle of a label to lines above and below it. */
  private static final double ABOVE = 9;

  /** From label to label. */
  private static final double APART = 44;

  /** Lines of fewer label lengths than that have none. */
  private static final double SHORTEST = 3;

  /** The chord of a gap as a share of the line in it: less is too bent for a word. */
  private static final double STRAIGHT = 0.95;

  /** Steps in which places are tried. */
  private static final double STEP = 6;

  private final List<Line> lines;
  private final Rectangle2D area;
  private final List<Point2D> labels = new ArrayList<>();

  LevelLines(List<Line> lines, Rectangle2D area) {
    this.lines = lines;
    this.area = area;
  }

  /** Draws all of them with the stroke and the colour that are set. */
  void draw(Graphics2D g) {
    for (Line line : lines) {
      var along = new ArcLength(line.path());
      double width = line.label().width(Theme.SMALL, g.getFontRenderContext());
      double gap = width + 2 * BESIDE;
      double from = along.length() < SHORTEST * gap ? -1 : place(line, along, gap);
      if (from < 0) {
        g.draw(along.between(0, along.length()));
        continue;
      }
      g.draw(along.between(0, from));
      g.draw(along.between(from + gap, along.length()));
      write(g, line.label(), width, along.at(from), along.at(from + gap));
    }
  }

  private static void write(Graphics2D g, Label label, double width, Point2D from, Point2D to) {
    boolean leftwards = from.getX() > to.getX();
    Point2D left = leftwards ? to : from;
    Point2D right = leftwards ? from : to;
    double angle = Math.atan2(right.getY() - left.getY(), right.getX() - left.getX());
    Graphics2D turned = (Graphics2D) g.create();
    turned.translate(left.getX() / 2 + right.getX() / 2, left.getY() / 2 + right.getY() / 2);
    turned.rotate(angle);
    label.draw(turned, Theme.SMALL, -width / 2, Theme.TICK_DROP * Theme.SMALL.getSize2D());
    turned.dispose();
  }

  /** Where along a line the gap begins; negative where there is no room. */
  private double place(Line line, ArcLength along, double gap) {
    double best = -1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double from = STEP; from + gap < along.length() - STEP; from += STEP) {
      Point2D start = along.at(from);
      Point2D end = along.at(from + gap);
      double straight = start.distance(end) / gap;
      double share = (from + gap / 2) / along.length();
      double merit = straight - 0.05 * Math.abs(share - 0.5);
      if (merit > greatest && straight > STRAIGHT && isFree(line, start, end)) {
        greatest = merit;
        best = from;
      }
    }
    if (best >= 0) {
      labels.add(middle(along.at(best), along.at(best + gap)));
    }
    return best;
  }

  private static Point2D middle(Point2D one, Point2D other) {
    return new Point2D.Double(one.getX() / 2 + other.getX() / 2, one.getY() / 2 + other.getY() / 2);
  }

  private boolean isFree(Line line, Point2D start, Point2D end) {
    Point2D middle = middle(start, end);
    if (!holds(start) || !holds(end)) {
      return false;
    }
    if (labels.stream().anyMatch(label -> label.distance(middle) < APART)) {
      return false;
    }
    double half = start.distance(end) / 2;
    double ux = (end.getX() - start.getX()) / (2 * half);
    double uy = (end.getY() - start.getY()) / (2 * half);
    for (Line other : lines) {
      for (int i = 0; other != line && i < other.path().size(); i++) {
        double x = other.path().x(i) - middle.getX();
        double y = other.path().y(i) - middle.getY();
        if (Math.abs(ux * x + uy * y) < half && Math.abs(ux * y - uy * x) < ABOVE) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a point is in the area and not at its edge. */
  private boolean holds(Point2D point) {
    return point.getX() > area.getMinX() + ABOVE
        && point.getX() < area.getMaxX() - ABOVE
        && point.getY() > area.getMinY() + ABOVE
        && point.getY() < area.getMaxY() - ABOVE;
  }
}
