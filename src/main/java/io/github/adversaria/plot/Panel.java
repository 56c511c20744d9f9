package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
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

  /** How far above and below the picture lines are still computed, in heights of the picture. */
  private static final double BEYOND = 1;

  /** More arrows than that say nothing. */
  private static final int MOST_ARROWS = 12;

  private static final double ARROW = 4.5;

  private static final Color GLASS = new Color(255, 255, 255, 0);

  private final Scale x;
  private final Scale left;
  private final boolean glass;
  private final boolean leftAxis;
  private final Color grid;

  Panel(Scale x, Scale left) {
    this(x, left, false, true, Theme.GRID);
  }

  private Panel(Scale x, Scale left, boolean glass, boolean leftAxis, Color grid) {
    this.x = x;
    this.left = left;
    this.glass = glass;
    this.leftAxis = leftAxis;
    this.grid = grid;
  }

  /** The same over what is painted already, with or without the left axis and its grid. */
  Panel onGlass(boolean withLeftAxis, Color gridColour) {
    return new Panel(x, left, true, withLeftAxis, gridColour);
  }

  /**
   * Draws into the rectangle from the origin.
   *
   * @return where the data area came to lie in it
   */
  Rectangle2D paint(Graphics2D g, int width, int height, List<Mark> marks) {
    XYChart chart = new XYChartBuilder().width(width).height(height).build();
    style(chart.getStyler(), height);
    var corners = new Corners();
    addCorners(chart, corners);
    double step = (x.highUnit() - x.lowUnit()) / width;
    marks.stream()
        .filter(mark -> mark.kind() != Mark.Kind.UNSEEN)
        .sorted(Comparator.comparing(Mark::kind))
        .forEach(mark -> add(chart, mark, step));
    chart.paint(g, width, height);
    Rectangle2D area = corners.area();
    for (Mark mark : marks) {
      arrows(g, area, mark);
    }
    return area;
  }

  /** Where the data area would come to lie in a rectangle of this size. */
  Rectangle2D area(int width, int height) {
    var paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = paper.createGraphics();
    Rectangle2D area = paint(g, width, height, List.of());
    g.dispose();
    return area;
  }

  private void style(XYStyler styler, int height) {
    styler.setChartBackgroundColor(glass ? GLASS : Theme.PAPER);
    styler.setPlotBackgroundColor(glass ? GLASS : Theme.PAPER);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(grid);
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
    styler.setYAxisTickMarkSpacingHint(Math.max(15, Math.min(42, height / 4)));
    if (!leftAxis) {
      styler.setYAxisTicksVisible(false);
      styler.setPlotGridHorizontalLinesVisible(false);
    }
    styler.setMarkerSize(Theme.DOT_SIZE);
    styler.setAntiAlias(true);
    styler.setLocale(Locale.ROOT);
    styler.setXAxisDecimalPattern(x.tickPattern());
    styler.setYAxisDecimalPattern(left.tickPattern());
    styler.setXAxisMin(x.lowUnit()).setXAxisMax(x.highUnit());
    styler.setYAxisMin(left.lowUnit()).setYAxisMax(left.highUnit());
    styler.setYAxisLabelAlignment(XYStyler.TextAlignment.Right);
  }

  /** Two points in opposite corners: there are axes then even where there are no marks. */
  private void addCorners(XYChart chart, Corners corners) {
    // A third point, as XChart would put ticks at the data if those were evenly spaced.
    double[] xs = {x.lowUnit(), x.lowUnit() + 0.3 * (x.highUnit() - x.lowUnit()), x.highUnit()};
    double between = left.lowUnit() + 0.3 * (left.highUnit() - left.lowUnit());
    double[] ys = {left.lowUnit(), between, left.highUnit()};
    XYSeries series = chart.addSeries("corners", xs, ys);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(corners);
  }

  private void add(XYChart chart, Mark mark, double step) {
    Interval seen = vertical(mark);
    double reach = BEYOND * seen.length();
    double side = BEYOND * x.range().length();
    // A curve that a pole throws from one side of the picture to the other is not joined up.
    Polyline joined =
        mark.fit() == Mark.Fit.ROBUST
            ? mark.path().brokenAtPoles(seen.low(), seen.high())
            : mark.path();
    for (Polyline piece : joined.pieces()) {
      Polyline path =
          piece
              .clampedHorizontally(x.range().low() - side, x.range().high() + side)
              .clampedVertically(seen.low() - reach, seen.high() + reach);
      Polyline units = inUnits(path, seen);
      Polyline drawn = mark.kind() == Mark.Kind.LINE ? units.densified(step) : units;
      String name = "series " + chart.getSeriesCollection().size();
      XYSeries series = chart.addSeries(name, drawn.xs(), drawn.ys());
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

  private Interval vertical(Mark mark) {
    return mark.right() ? RightAxis.RANGE : left.range();
  }

  /** The path as XChart gets it: in the units of the ticks, by whichever axis it is read. */
  private Polyline inUnits(Polyline path, Interval vertical) {
    var builder = new Polyline.Builder();
    double height = left.highUnit() - left.lowUnit();
    for (int i = 0; i < path.size(); i++) {
      double share = (path.y(i) - vertical.low()) / vertical.length();
      builder.add(x.toUnits(path.x(i)), left.lowUnit() + share * height);
    }
    return builder.build();
  }

  /** Small triangles where a curve leaves the picture through its upper or lower edge. */
  private void arrows(Graphics2D g, Rectangle2D area, Mark mark) {
    if (mark.fit() != Mark.Fit.ROBUST) {
      return;
    }
    Interval seen = vertical(mark);
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
