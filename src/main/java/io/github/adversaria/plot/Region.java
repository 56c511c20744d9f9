package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;

/** A rectangle of the plane, over which a function of two variables is shown. */
record Region(Interval x, Interval y) {

  /**
   * Checks the ends of both ranges.
   *
   * @throws IllegalArgumentException if they are not in order, not finite or too far out
   */
  static Region of(double xLow, double xHigh, double yLow, double yHigh) {
    return new Region(
        Axes.range("xLow", xLow, "xHigh", xHigh), Axes.range("yLow", yLow, "yHigh", yHigh));
  }
}
