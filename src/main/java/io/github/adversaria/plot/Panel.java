package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Axes, grid and marks, drawn by XChart in our theme.
 *
 * <p>What XChart 4.0.3 needs to be spared: NaN and infinities (paths are split and cut before),
 * ranges whose tick steps have more than ten decimals ({@link Scale}), and lines of many segments,
 * which it strokes one by one so that no dash pattern survives; only its "smooth" series are
 * stroked as one path, and are straight when their points are a pixel apart.
 */
final class Panel {

  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  /** How far above and below the picture lines are still computed, in heights of the picture. */
  private static final double BEYOND = 1;

  /** More arrows than that say nothing. */
  private static final int MOST_ARROWS = 12;

  private static final double ARROW = 4.5;

  private final Scale x;
  private final Scale left;
  private final Optional<Scale> right;

  Panel(Scale x, Scale left, Optional<Scale> right) {
    this.x = x;
    this.left = left;
    this.right = right;
  }

  /**
   * Draws into the rectangle from the origin.
   *
   * @return where the data area came to lie in it
   */
  Rectangle2D paint(Graphics2D g, int width, int height, List<Mark> marks) {
    XYChart chart = new XYChartBuilder().width(width).height(height).build();
    style(chart.getStyler());
    chart.setCustomXAxisTickLabelsFormatter(x::tick);
    chart.setCustomYAxisTickLabelsFormatter(left::tick);
    // One invisible point in each corner, so that the axes are there even without marks.
    invisible(chart, LEFT, left);
    right.ifPresent(scale -> invisible(chart, RIGHT, scale));
    double step = (x.highUnit() - x.lowUnit()) / width;
    marks.stream()
        .filter(mark -> mark.kind() != Mark.Kind.UNSEEN)
        .sorted(Comparator.comparing(Mark::kind))
        .forEach(mark -> add(chart, mark, step));
    chart.paint(g, width, height);
    Rectangle2D area = dataArea(chart);
    for (Mark mark : marks) {
      arrows(g, area, mark);
    }
    return area;
  }

  private void style(XYStyler styler) {
    styler.setChartBackgroundColor(Theme.PAPER);
    styler.setPlotBackgroundColor(Theme.PAPER);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(Theme.GRID);
    styler.setPlotGridLinesStroke(Theme.hairline());
    styler.setPlotTicksMarksVisible(false);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setChartPadding(10);
    styler.setPlotMargin(0);
    // Not quite 1: XChart leaves out tick labels at the very ends.
    styler.setPlotContentSize(0.9995);
    styler.setAxisTickLabelsFont(Theme.TICKS);
    styler.setAxisTickLabelsColor(Theme.TEXT);
    styler.setAxisTickMarksColor(Theme.AXIS);
    styler.setAxisTickMarksStroke(Theme.hairline());
    styler.setAxisTickMarkLength(4);
    styler.setAxisTickPadding(5);
    styler.setXAxisTickMarkSpacingHint(70);
    styler.setYAxisTickMarkSpacingHint(42);
    styler.setMarkerSize(Theme.DOT_SIZE);
    styler.setAntiAlias(true);
    styler.setXAxisMin(x.lowUnit()).setXAxisMax(x.highUnit());
    styler.setYAxisMin(LEFT, left.lowUnit()).setYAxisMax(LEFT, left.highUnit());
    styler.setYAxisLabelAlignment(XYStyler.TextAlignment.Right);
    right.ifPresent(
        scale -> {
          styler.setYAxisMin(RIGHT, scale.lowUnit()).setYAxisMax(RIGHT, scale.highUnit());
          styler.setYAxisGroupPosition(RIGHT, Styler.YAxisPosition.Right);
          // Always one decimal: XChart aligns the labels of both axes to the right.
          styler.putYAxisGroupDecimalPatternMap(RIGHT, "0.0");
        });
  }

  private void invisible(XYChart chart, int group, Scale scale) {
    double[] xs = {x.lowUnit(), x.highUnit()};
    double[] ys = {scale.lowUnit(), scale.highUnit()};
    XYSeries series = chart.addSeries("corners " + group, xs, ys);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.NONE);
    series.setYAxisGroup(group);
  }

  private void add(XYChart chart, Mark mark, double step) {
    Scale y = scale(mark);
    Interval seen = y.range();
    double reach = BEYOND * seen.length();
    double side = BEYOND * x.range().length();
    for (Polyline piece : mark.path().pieces()) {
      Polyline path =
          piece
              .clampedHorizontally(x.range().low() - side, x.range().high() + side)
              .clampedVertically(seen.low() - reach, seen.high() + reach);
      Polyline units = inUnits(path, y);
      Polyline drawn = mark.kind() == Mark.Kind.LINE ? units.densified(step) : units;
      String name = "series " + chart.getSeriesCollection().size();
      XYSeries series = chart.addSeries(name, drawn.xs(), drawn.ys());
      series.setYAxisGroup(mark.right() && right.isPresent() ? RIGHT : LEFT);
      look(series, mark);
    }
  }

  private static void look(XYSeries series, Mark mark) {
    Color colour = mark.pen().shade(mark.opacity());
    series.setLineColor(colour);
    series.setFillColor(colour);
    series.setMarkerColor(colour);
    series.setLineStyle(mark.pen().stroke());
    series.setMarker(mark.kind() == Mark.Kind.DOTS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    switch (mark.kind()) {
      case AREA -> {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
        series.setLineStyle(SeriesLines.NONE);
      }
      case LINE -> {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        series.setSmooth(true);
      }
      case DOTS, UNSEEN -> series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    }
  }

  private Scale scale(Mark mark) {
    return mark.right() ? right.orElse(left) : left;
  }

  private Polyline inUnits(Polyline path, Scale y) {
    var builder = new Polyline.Builder();
    for (int i = 0; i < path.size(); i++) {
      builder.add(x.toUnits(path.x(i)), y.toUnits(path.y(i)));
    }
    return builder.build();
  }

  private Rectangle2D dataArea(XYChart chart) {
    double west = chart.getScreenXFromChart(x.lowUnit());
    double east = chart.getScreenXFromChart(x.highUnit());
    double north = chart.getScreenYFromChart(left.highUnit());
    double south = chart.getScreenYFromChart(left.lowUnit());
    return new Rectangle2D.Double(west, north, east - west, south - north);
  }

  /** Small triangles where a curve leaves the picture through its upper or lower edge. */
  private void arrows(Graphics2D g, Rectangle2D area, Mark mark) {
    if (mark.kind() != Mark.Kind.LINE || mark.fit() != Mark.Fit.ROBUST) {
      return;
    }
    Interval seen = scale(mark).range();
    List<Excursion> excursions = Excursion.of(mark.path(), x.range(), seen);
    if (excursions.size() > MOST_ARROWS) {
      return;
    }
    g.setColor(mark.pen().colour());
    for (Excursion excursion : excursions) {
      double share = (excursion.x() - x.range().low()) / x.range().length();
      double at = area.getX() + share * area.getWidth();
      double edge = excursion.up() ? area.getMinY() : area.getMaxY();
      double inward = excursion.up() ? ARROW * 1.6 : -ARROW * 1.6;
      var triangle = new Path2D.Double();
      triangle.moveTo(at, edge - inward / 2);
      triangle.lineTo(at - ARROW, edge + inward / 2);
      triangle.lineTo(at + ARROW, edge + inward / 2);
      triangle.closePath();
      g.fill(triangle);
    }
  }
}
