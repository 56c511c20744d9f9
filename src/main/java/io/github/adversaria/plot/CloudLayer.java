package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many points of the plane as small dots: samples. */
record CloudLayer(String label, Polyline points, Pen pen) implements PlaneLayer {

  /** Up to so many points the dots are large enough to be seen one by one. */
  private static final int FEW = 300;

  private static final double RADIUS_OF_FEW = 2.2;
  private static final double RADIUS_OF_MANY = 1.25;

  /**
   * Copies the points; those with a coordinate that is not finite or too far out are left out.
   *
   * @throws IllegalArgumentException if there are not as many ordinates, or no point
   */
  static CloudLayer of(String label, double[] xs, double[] ys, Pen pen) {
    Require.notNull("label", label);
    if (xs == null || xs.length == 0) {
      throw Require.wrong("xs", xs == null ? "null" : "empty", "at least one point");
    }
    if (ys == null || ys.length != xs.length) {
      throw Require.wrong(
          "ys", ys == null ? "null" : ys.length + " numbers", xs.length + ", as many as xs");
    }
    int[] seen =
        IntStream.range(0, xs.length)
            .filter(i -> Math.abs(xs[i]) <= Plot.FARTHEST && Math.abs(ys[i]) <= Plot.FARTHEST)
            .toArray();
    double[] x = IntStream.of(seen).mapToDouble(i -> xs[i]).toArray();
    double[] y = IntStream.of(seen).mapToDouble(i -> ys[i]).toArray();
    return new CloudLayer(label, new Polyline(x, y), pen);
  }

  @Override
  public Stage stage() {
    return Stage.CLOUDS;
  }

  @Override
  public String kind() {
    return points.size() + " dots";
  }

  @Override
  public Optional<Interval> extent() {
    if (points.size() == 0) {
      return Optional.empty();
    }
    var summary = IntStream.range(0, points.size()).mapToDouble(points::x).summaryStatistics();
    return Optional.of(new Interval(summary.getMin(), summary.getMax()));
  }

  @Override
  public List<Mark> marks(Window window) {
    return points.size() == 0 ? List.of() : List.of(Mark.unseenWhole(points, pen));
  }

  @Override
  public void draw(Graphics2D g, Frame frame) {
    double radius = points.size() <= FEW ? RADIUS_OF_FEW : RADIUS_OF_MANY;
    g.setColor(pen.colour());
    var dot = new Ellipse2D.Double();
    for (int i = 0; i < points.size(); i++) {
      double column = frame.column(points.x(i));
      double row = frame.row(points.y(i));
      if (frame.holds(column, row)) {
        dot.setFrame(onPixel(column) - radius, onPixel(row) - radius, 2 * radius, 2 * radius);
        g.fill(dot);
      }
    }
  }

  /** To the nearest pixel of the picture: dots that are all alike take half the bytes. */
  private static double onPixel(double place) {
    return (double) Math.round(place * Theme.SCALE) / Theme.SCALE;
  }

  @Override
  public void sign(Graphics2D g, double x, double middle) {
    g.setColor(pen.colour());
    double radius = RADIUS_OF_FEW;
    g.fill(
        new Ellipse2D.Double(
            x + Legend.SIGN / 2.0 - radius, middle - radius, 2 * radius, 2 * radius));
  }
}
