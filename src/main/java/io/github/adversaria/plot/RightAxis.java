package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The axis of probabilities on the right. Drawn here, not by XChart, whose second axis cannot have
 * a tick at ½, where a discriminator knows nothing, nor labels aligned to its own side.
 */
final class RightAxis {

  /** What it shows: all probabilities, with room for a line at 0 and at 1. */
  static final Interval RANGE = new Interval(-1.04 * VerticalRange.LINE_ROOM, 1.04);

  /** The room that it takes beside the data, in CSS pixels. */
  static final int WIDTH = 34;

  private static final List<String> TICKS = List.of("0", "0.25", "0.5", "0.75", "1");
  private static final List<String> FEW_TICKS = List.of("0", "0.5", "1");
  private static final double LEAST_SPACING = 22;
  private static final double LENGTH = 4;
  private static final double PADDING = 4;

  private RightAxis() {}

  /** Draws it along the right side of the data. */
  static void draw(Graphics2D g, Rectangle2D area) {
    double x = area.getMaxX();
    g.setColor(Theme.AXIS);
    g.setStroke(Theme.hairline());
    g.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    boolean few = area.getHeight() / (TICKS.size() - 1) < LEAST_SPACING;
    for (String tick : few ? FEW_TICKS : TICKS) {
      double share = (Double.parseDouble(tick) - RANGE.low()) / RANGE.length();
      double y = area.getMaxY() - share * area.getHeight();
      g.setColor(Theme.AXIS);
      g.draw(new Line2D.Double(x, y, x + LENGTH, y));
      g.setColor(Theme.TEXT);
      double baseLine = y + Theme.TICK_DROP * Theme.TICKS.getSize2D();
      Label.of(tick).draw(g, Theme.TICKS, x + LENGTH + PADDING, baseLine);
    }
  }
}
