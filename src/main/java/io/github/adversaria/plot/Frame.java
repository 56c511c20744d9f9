package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Where on paper the points of the plane lie.
 *
 * @param area the rectangle of the data, in CSS pixels
 * @param x what it shows horizontally
 * @param y what it shows vertically; of a logarithmic axis, the decimal logarithms
 * @param logarithmic whether the vertical axis is
 * @param tinted whether a heat map lies under the lines
 */
record Frame(Rectangle2D area, Interval x, Interval y, boolean logarithmic, boolean tinted) {

  double column(double abscissa) {
    // Each part halved, so that differences of huge numbers stay finite.
    double share = (abscissa / 2 - x.low() / 2) / (x.length() / 2);
    return area.getX() + share * area.getWidth();
  }

  /** NaN where a logarithmic axis has no place for the ordinate. */
  double row(double ordinate) {
    double height = logarithmic ? logarithm(ordinate) : ordinate;
    return area.getMaxY() - (height / 2 - y.low() / 2) / (y.length() / 2) * area.getHeight();
  }

  /** Whether a point on paper is among the data or on their edge. */
  boolean holds(double column, double row) {
    return area.intersects(column - 0.5, row - 0.5, 1, 1);
  }

  double abscissa(double column) {
    return x.low() + (column - area.getX()) / area.getWidth() * x.length();
  }

  double ordinate(double row) {
    double height = y.low() + (area.getMaxY() - row) / area.getHeight() * y.length();
    return logarithmic ? Math.pow(10, height) : height;
  }

  /** How many CSS pixels a step of length 1 to the right takes. */
  double unitAcross() {
    return area.getWidth() / x.length();
  }

  /** How many CSS pixels a step of length 1 upwards takes at a height. */
  double unitUp(double ordinate) {
    double unit = area.getHeight() / y.length();
    return logarithmic ? unit / (ordinate * Math.log(10)) : unit;
  }

  /** The part of a rectangle of the plane that is seen, on paper; it may be empty. */
  Rectangle2D seen(Region region) {
    double left = column(region.x().low());
    double right = column(region.x().high());
    double top = row(region.y().high());
    double bottom = row(region.y().low());
    return area.createIntersection(new Rectangle2D.Double(left, top, right - left, bottom - top));
  }

  /** A path interrupted where a logarithmic axis has no place for it. */
  Polyline placed(Polyline path) {
    if (!logarithmic) {
      return path;
    }
    double[] ys = Arrays.stream(path.ys()).map(v -> v > 0 ? v : Double.NaN).toArray();
    return new Polyline(path.xs(), ys);
  }

  /** The path on paper, far parts of it cut to the surroundings; needs no NaN. */
  Polyline onPaper(Polyline path) {
    var builder = new Polyline.Builder();
    for (int i = 0; i < path.size(); i++) {
      builder.add(column(path.x(i)), row(path.y(i)));
    }
    return builder
        .build()
        .clampedHorizontally(area.getMinX() - area.getWidth(), area.getMaxX() + area.getWidth())
        .clampedVertically(area.getMinY() - area.getHeight(), area.getMaxY() + area.getHeight());
  }

  /** The base-10 logarithm; NaN of what is not positive. */
  static double logarithm(double value) {
    return value > 0 ? Math.log10(value) : Double.NaN;
  }
}
