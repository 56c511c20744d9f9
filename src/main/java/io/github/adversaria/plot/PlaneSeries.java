package io.github.adversaria.plot;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * What a picture of the plane can show. Functions of two variables say which part of it: all else
 * is cut off at the edges of their rectangle, unless the plot has ranges of its own.
 */
abstract sealed class PlaneSeries extends LineSeries permits Plot {

  /**
   * Adds a function of two variables as colours, with a colour bar at the right that has the label.
   * Pale means low, dark means high; where the function has both signs, blue means negative, red
   * positive, and pale near 0. Where it is NaN the picture is hatched; a value too far from the
   * others, at a pole say, has the colour of the end, and the bar then has a pointed end.
   *
   * @param f any function; it is evaluated some 30 000 times, at even steps on paper
   */
  public Plot heatMap(
      String label, DoubleBinaryOperator f, double xLow, double xHigh, double yLow, double yHigh) {
    return with(new HeatMapLayer(label, f, Region.of(xLow, xHigh, yLow, yHigh)));
  }

  /**
   * Adds lines along which a function of two variables has the same value, at round levels; each
   * has its level written on it where there is room. See {@link #contours(String,
   * DoubleBinaryOperator, double, double, double, double, double...)}.
   */
  public Plot contours(
      String label, DoubleBinaryOperator f, double xLow, double xHigh, double yLow, double yHigh) {
    Region region = Region.of(xLow, xHigh, yLow, yHigh);
    return with(new ContourLayer(label, f, region, List.of(), groundPen(ContourLayer.class)));
  }

  /**
   * Adds lines along which a function of two variables has given values. They are found on a grid
   * of about 4 CSS pixels by marching squares with linear interpolation (Lorensen and Cline,
   * SIGGRAPH 1987, in two dimensions); there is no line where the function is NaN.
   *
   * @param f any function; it is evaluated some 8000 times
   * @param levels finite, at least one
   */
  public Plot contours(
      String label,
      DoubleBinaryOperator f,
      double xLow,
      double xHigh,
      double yLow,
      double yHigh,
      double... levels) {
    Region region = Region.of(xLow, xHigh, yLow, yHigh);
    List<Double> checked = ContourLayer.levels(levels);
    return with(new ContourLayer(label, f, region, checked, groundPen(ContourLayer.class)));
  }

  /**
   * Adds a vector field as arrows on a regular grid. Each points along the field on paper; its
   * length grows with the square root of the magnitude, so that weak vectors are seen beside strong
   * ones. A vector zero is a dot; one that is not finite is left out.
   */
  public Plot arrows(
      String label,
      DoubleBinaryOperator dx,
      DoubleBinaryOperator dy,
      double xLow,
      double xHigh,
      double yLow,
      double yHigh) {
    Region region = Region.of(xLow, xHigh, yLow, yHigh);
    return with(new ArrowLayer(label, dx, dy, region, groundPen(ArrowLayer.class)));
  }

  /**
   * Adds a trajectory: points joined in their order, with a dot where it starts, a square where it
   * ends and heads on the way.
   *
   * @param xs at least one; where a coordinate is not finite or beyond {@link Plot#FARTHEST}, as
   *     after a divergence, the line is interrupted
   * @param ys as many
   * @throws IllegalArgumentException also if no point is finite
   */
  public Plot path(String label, double[] xs, double[] ys) {
    return with(PathLayer.of(label, xs, ys, nextPen()));
  }

  /**
   * Adds many points as small dots: samples. The first series lies lowest.
   *
   * @param xs at least one; a point with a coordinate that is not finite or beyond {@link
   *     Plot#FARTHEST} is left out
   * @param ys as many
   */
  public Plot cloud(String label, double[] xs, double[] ys) {
    return with(CloudLayer.of(label, xs, ys, nextPen()));
  }

  /** Adds a circle as a line of reference: the unit circle around eigenvalues, say. */
  public Plot circle(String label, double x, double y, double radius) {
    return with(new CircleLayer(label, x, y, radius));
  }

  /** Adds one named point, such as an equilibrium; several differ by their signs. */
  public Plot point(String label, double x, double y) {
    int before = (int) layers().stream().filter(PointLayer.class::isInstance).count();
    return with(PointLayer.of(label, x, y, before));
  }

  /** Grey for the first layer of its kind; those after it have a colour. */
  private Pen groundPen(Class<? extends PlaneLayer> kind) {
    return layers().stream().anyMatch(kind::isInstance) ? nextPen().thin() : Theme.groundPen();
  }
}
