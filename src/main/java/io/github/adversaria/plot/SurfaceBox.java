package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;

/**
 * The box around a surface on paper: where a point of it comes to lie. Its floor is a square of
 * side 2 around the origin, its height {@code 2·}{@link #HALF_HEIGHT}.
 *
 * @param scale CSS pixels to a unit of the box
 * @param centreX where the middle of the box lies on paper, in CSS pixels
 * @param centreY the same from the top
 */
record SurfaceBox(
    Interval x,
    Interval y,
    Interval heights,
    Viewpoint viewpoint,
    double scale,
    double centreX,
    double centreY) {

  static final double HALF_HEIGHT = 0.68;

  /**
   * A place on paper.
   *
   * @param near greater is nearer
   */
  record Spot(double x, double y, double near) {}

  SurfaceBox placed(double newScale, double newCentreX, double newCentreY) {
    return new SurfaceBox(x, y, heights, viewpoint, newScale, newCentreX, newCentreY);
  }

  double boxX(double value) {
    return 2 * share(x, value) - 1;
  }

  double boxY(double value) {
    return 2 * share(y, value) - 1;
  }

  double boxZ(double height) {
    return HALF_HEIGHT * (2 * share(heights, height) - 1);
  }

  /** 0 at the low end of a range, 1 at the high end. */
  static double share(Interval range, double value) {
    return value / range.length() - range.low() / range.length();
  }

  /** Where a point given in the units of the axes is seen. */
  Spot spot(double atX, double atY, double height) {
    return corner(boxX(atX), boxY(atY), boxZ(height));
  }

  /** Where a point given in units of the box is seen. */
  Spot corner(double bx, double by, double bz) {
    return new Spot(
        centreX + scale * viewpoint.right(bx, by),
        centreY - scale * viewpoint.up(bx, by, bz),
        viewpoint.near(bx, by, bz));
  }

  /** −1 or 1: on which side of the box, along x, the reader stands. */
  int frontX() {
    return viewpoint.towards(1, 0) >= 0 ? 1 : -1;
  }

  /** The same along y. */
  int frontY() {
    return viewpoint.towards(0, 1) >= 0 ? 1 : -1;
  }
}
