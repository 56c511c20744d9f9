package io.github.adversaria.plot;

import java.awt.geom.Path2D;

/** The filled triangle that gives a line its direction. */
final class Arrowhead {

  /** Half the width of its base as a share of its length. */
  private static final double SLENDER = 0.42;

  private Arrowhead() {}

  /**
   * A head whose tip is at a point.
   *
   * @param ux the direction, of length 1
   * @param uy its part downwards
   * @param length from base to tip, in CSS pixels
   */
  static Path2D at(double x, double y, double ux, double uy, double length) {
    double half = SLENDER * length;
    var head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - length * ux - half * uy, y - length * uy + half * ux);
    head.lineTo(x - length * ux + half * uy, y - length * uy - half * ux);
    head.closePath();
    return head;
  }
}
