package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A left axis of powers of ten. Drawn here, not by XChart, whose logarithmic axis has no ticks
 * within a decade and writes 1,000,000 for a power.
 */
final class LogAxis {

  /** Fewer decades than that have ticks between powers of ten. */
  private static final double FEW = 1.7;

  private static final double LEAST_SPACING = 26;

  /** A decade this high has its multiples marked, in CSS pixels. */
  private static final double ROOMY = 36;

  private static final double LENGTH = 4;
  private static final double SHORT = 2.5;
  private static final double PADDING = 5;

  /** More ticks than that are on no picture. */
  private static final int MOST = 80;

  private LogAxis() {}

  /** The room that it takes beside the data, in CSS pixels. */
  static int width(Graphics2D g, Interval exponents) {
    double widest =
        ticks(exponents, MOST).stream()
            .mapToDouble(
                tick ->
                    Label.of(label(tick, exponents)).width(Theme.TICKS, g.getFontRenderContext()))
            .max()
            .orElse(0);
    return (int) Math.ceil(widest + LENGTH + PADDING);
  }

  /**
   * Where ticks are: at powers of ten; on less than two decades or so, at round numbers between.
   *
   * @param exponents what the axis shows, as decimal logarithms
   * @param most how many ticks there is room for
   */
  static List<Double> ticks(Interval exponents, int most) {
    if (exponents.length() < FEW) {
      var between = new ArrayList<Double>();
      double low = Math.pow(10, exponents.low());
      double high = Math.pow(10, exponents.high());
      Ticks.of(low, high, most).stream()
          .filter(value -> value > 0)
          .forEach(value -> between.add(Math.log10(value)));
      return between;
    }
    // No more than there are decades, so that the step is no part of one.
    int powers = (int) Math.min(most, Math.ceil(exponents.length()));
    return Ticks.of(exponents.low(), exponents.high(), powers);
  }

  /** What is written at a tick. */
  static String label(double exponent, Interval exponents) {
    return exponents.length() < FEW
        ? Ticks.label(Math.pow(10, exponent))
        : "10^{" + String.valueOf(Math.round(exponent)).replace('-', '−') + "}";
  }

  private static List<Double> ticks(Interval exponents, Rectangle2D area) {
    return ticks(exponents, (int) Math.max(2, area.getHeight() / LEAST_SPACING));
  }

  /** Draws the lines of the grid, over the whole width of the data. */
  static void grid(Graphics2D g, Rectangle2D area, Interval exponents) {
    g.setColor(Theme.GRID);
    g.setStroke(Theme.hairline());
    for (double tick : ticks(exponents, area)) {
      double y = row(tick, area, exponents);
      g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    }
  }

  /** Draws the axis along the left side of the data. */
  static void draw(Graphics2D g, Rectangle2D area, Interval exponents) {
    double x = area.getMinX();
    g.setColor(Theme.AXIS);
    g.setStroke(Theme.hairline());
    g.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    List<Double> ticks = ticks(exponents, area);
    for (double tick : ticks) {
      double y = row(tick, area, exponents);
      g.setColor(Theme.AXIS);
      g.draw(new Line2D.Double(x - LENGTH, y, x, y));
      g.setColor(Theme.TEXT);
      Label label = Label.of(label(tick, exponents));
      double width = label.width(Theme.TICKS, g.getFontRenderContext());
      double baseLine = y + Theme.TICK_DROP * Theme.TICKS.getSize2D();
      label.draw(g, Theme.TICKS, x - LENGTH - PADDING - width, baseLine);
    }
    boolean powers = exponents.length() >= FEW;
    if (powers && area.getHeight() / exponents.length() >= ROOMY) {
      multiples(g, area, exponents);
    }
  }

  /** Short ticks at 2, 3, … 9 times each power. */
  private static void multiples(Graphics2D g, Rectangle2D area, Interval exponents) {
    g.setColor(Theme.AXIS);
    for (double power = Math.floor(exponents.low()); power < exponents.high(); power++) {
      for (int digit = 2; digit <= 9; digit++) {
        double exponent = power + Math.log10(digit);
        if (exponents.contains(exponent)) {
          double y = row(exponent, area, exponents);
          g.draw(new Line2D.Double(area.getMinX() - SHORT, y, area.getMinX(), y));
        }
      }
    }
  }

  private static double row(double exponent, Rectangle2D area, Interval exponents) {
    return area.getMaxY() - (exponent - exponents.low()) / exponents.length() * area.getHeight();
  }
}
