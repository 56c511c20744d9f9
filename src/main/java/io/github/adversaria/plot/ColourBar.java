package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Says at the right of a heat map which colour stands for which value. */
final class ColourBar {

  /** The room that one takes beside the data, in CSS pixels. */
  static final int WIDTH = 66;

  private static final double BEFORE = 14;

  /** From its left edge to the end of its room. */
  static final double LENGTH = WIDTH - BEFORE;

  private static final double THICKNESS = 13;
  private static final double TICK = 4;
  private static final double PADDING = 4;
  private static final double LEAST_SPACING = 30;

  /** The height of the point at an end beyond which values are cut off. */
  private static final double POINT = 8;

  /** Room between two labels above the panel. */
  private static final int BETWEEN_WORDS = 12;

  private ColourBar() {}

  /**
   * Draws the bars of several heat maps from left to right, each with its name above.
   *
   * @param from where their room begins
   * @return where the label of the right axis may end
   */
  static double drawAll(
      Graphics2D g, List<HeatMap> heats, double from, Rectangle2D area, Layout layout) {
    double x = from;
    double free = from;
    Graphics2D inner = (Graphics2D) g.create();
    inner.translate(0, layout.panelTop());
    for (HeatMap heat : heats) {
      draw(inner, heat, x, area);
      double most = heats.size() == 1 ? area.getWidth() / 2 : LENGTH - Layout.EDGE;
      x += WIDTH;
      Label words = Label.of(words(heat)).fitted(Theme.LABELS, g.getFontRenderContext(), most);
      double width = words.width(Theme.LABELS, g.getFontRenderContext());
      double start = Math.min(x - LENGTH, x - width);
      g.setColor(Theme.TEXT);
      words.draw(g, Theme.LABELS, start, layout.labelLine());
      free = Math.min(free, start - BETWEEN_WORDS);
    }
    inner.dispose();
    return free;
  }

  /** Draws it beside the data; its left edge is {@code x}. */
  private static void draw(Graphics2D g, HeatMap heat, double x, Rectangle2D area) {
    ColourScale colours = heat.colours();
    double top = area.getMinY() + (colours.cutAbove() ? POINT : 0);
    double bottom = area.getMaxY() - (colours.cutBelow() ? POINT : 0);
    double left = x + BEFORE;
    double length = colours.high() - colours.low();
    int slices = (int) Math.round((bottom - top) * Theme.SCALE);
    for (int i = 0; i < slices; i++) {
      double share = (i + 0.5) / slices;
      g.setColor(colours.colour(colours.high() - share * length));
      double y = top + (bottom - top) * i / slices;
      g.fill(new Rectangle2D.Double(left, y, THICKNESS, (bottom - top) / slices + 0.5));
    }
    ends(g, colours, left, top, bottom);
    g.setColor(Theme.AXIS);
    g.setStroke(Theme.hairline());
    g.draw(outline(colours, left, top, bottom));
    ticks(g, colours, left + THICKNESS, top, bottom);
  }

  /** The words above it: the name, and the unit of its ticks where that is not 1. */
  private static String words(HeatMap heat) {
    String note = scale(heat.colours()).note();
    return note.isEmpty() ? heat.label() : (heat.label() + "  (" + note + ")").strip();
  }

  private static Scale scale(ColourScale colours) {
    return Scale.of(new Interval(colours.low(), colours.high()));
  }

  private static void ends(
      Graphics2D g, ColourScale colours, double left, double top, double bottom) {
    if (colours.cutAbove()) {
      g.setColor(colours.colour(colours.high()));
      g.fill(point(left, top, top - POINT));
    }
    if (colours.cutBelow()) {
      g.setColor(colours.colour(colours.low()));
      g.fill(point(left, bottom, bottom + POINT));
    }
  }

  private static Path2D point(double left, double base, double tip) {
    var point = new Path2D.Double();
    point.moveTo(left, base);
    point.lineTo(left + THICKNESS / 2, tip);
    point.lineTo(left + THICKNESS, base);
    return point;
  }

  private static Path2D outline(ColourScale colours, double left, double top, double bottom) {
    var outline = new Path2D.Double();
    outline.moveTo(left, top);
    if (colours.cutAbove()) {
      outline.lineTo(left + THICKNESS / 2, top - POINT);
    }
    outline.lineTo(left + THICKNESS, top);
    outline.lineTo(left + THICKNESS, bottom);
    if (colours.cutBelow()) {
      outline.lineTo(left + THICKNESS / 2, bottom + POINT);
    }
    outline.lineTo(left, bottom);
    outline.closePath();
    return outline;
  }

  private static void ticks(
      Graphics2D g, ColourScale colours, double x, double top, double bottom) {
    Scale scale = scale(colours);
    double low = scale.lowUnit();
    double high = scale.highUnit();
    int most = (int) Math.max(2, Math.min(9, (bottom - top) / LEAST_SPACING));
    for (double tick : Ticks.of(low, high, most)) {
      double y = bottom - (tick - low) / (high - low) * (bottom - top);
      g.setColor(Theme.AXIS);
      g.draw(new Line2D.Double(x, y, x + TICK, y));
      g.setColor(Theme.TEXT);
      double baseLine = y + Theme.TICK_DROP * Theme.TICKS.getSize2D();
      Label.of(Ticks.label(tick)).draw(g, Theme.TICKS, x + TICK + PADDING, baseLine);
    }
  }
}
