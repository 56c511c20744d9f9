package io.github.adversaria.plot;

import java.util.Arrays;

/**
 * One thing to draw.
 *
 * @param kind whether its path is stroked, filled or dotted
 * @param path in the units of the axes
 * @param pen its colour and, for lines, its pattern
 * @param opacity from 0 to 255
 * @param right whether it is read off the right axis
 * @param fit what it asks of the vertical range
 */
record Mark(Kind kind, Polyline path, Pen pen, int opacity, boolean right, Fit fit) {

  /** In the order of drawing. */
  enum Kind {
    AREA,
    LINE,
    DOTS,
    /** Not drawn; says what else the vertical range should hold. */
    UNSEEN
  }

  enum Fit {
    /** All of it should be seen. */
    WHOLE,
    /** What is too narrow to be seen may leave the picture: poles and needles. */
    ROBUST,
    /** The range does not depend on it. */
    NONE
  }

  static Mark line(Polyline path, Pen pen, boolean right, Fit fit) {
    return new Mark(Kind.LINE, path, pen, 255, right, fit);
  }

  static Mark area(Polyline outline, Pen pen, int opacity, boolean right) {
    return new Mark(Kind.AREA, outline, pen, opacity, right, Fit.NONE);
  }

  static Mark dots(Polyline path, Pen pen, Fit fit) {
    return new Mark(Kind.DOTS, path, pen, 255, false, fit);
  }

  static Mark unseen(Polyline path, Pen pen) {
    return new Mark(Kind.UNSEEN, path, pen, 0, false, Fit.ROBUST);
  }

  static Mark unseenWhole(Polyline path, Pen pen) {
    return new Mark(Kind.UNSEEN, path, pen, 0, false, Fit.WHOLE);
  }

  /**
   * This mark with the decimal logarithms of its ordinates, unless it is read off the right axis.
   *
   * @param standing whether zero is the bottom of what is drawn; else nothing is drawn there
   */
  Mark logarithmic(boolean standing) {
    if (right) {
      return this;
    }
    double bottom = standing ? Double.NEGATIVE_INFINITY : Double.NaN;
    double[] ys = Arrays.stream(path.ys()).map(y -> y == 0 ? bottom : Frame.logarithm(y)).toArray();
    return new Mark(kind, new Polyline(path.xs(), ys), pen, opacity, false, fit);
  }

  /** This mark read off the left axis. */
  Mark onLeft() {
    return new Mark(kind, path, pen, opacity, false, fit);
  }
}
