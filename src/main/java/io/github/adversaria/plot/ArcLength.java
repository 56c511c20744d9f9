package io.github.adversaria.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Arrays;

/** A path on paper by its length from the start. */
final class ArcLength {

  private final Polyline path;
  private final double[] lengths;

  /** The path must be free of NaN and not empty. */
  ArcLength(Polyline path) {
    this.path = path;
    this.lengths = new double[path.size()];
    for (int i = 1; i < lengths.length; i++) {
      lengths[i] =
          lengths[i - 1] + Math.hypot(path.x(i) - path.x(i - 1), path.y(i) - path.y(i - 1));
    }
  }

  double length() {
    return lengths[lengths.length - 1];
  }

  /** The point at a length from the start. */
  Point2D at(double length) {
    int after = after(length);
    if (after == 0 || after == lengths.length) {
      int end = after == 0 ? 0 : after - 1;
      return new Point2D.Double(path.x(end), path.y(end));
    }
    double share = (length - lengths[after - 1]) / (lengths[after] - lengths[after - 1]);
    return new Point2D.Double(
        path.x(after - 1) + share * (path.x(after) - path.x(after - 1)),
        path.y(after - 1) + share * (path.y(after) - path.y(after - 1)));
  }

  /** The first point at that length or beyond. */
  private int after(double length) {
    int found = Arrays.binarySearch(lengths, length);
    int after = found < 0 ? -found - 1 : found;
    while (after > 0 && after < lengths.length && lengths[after - 1] >= length) {
      after--;
    }
    return after;
  }

  /** The whole path in parts of so many points, to be stroked one by one. */
  Path2D[] chunks(int points) {
    int count = Math.max(1, (path.size() - 2) / points + 1);
    var chunks = new Path2D[count];
    for (int i = 0; i < count; i++) {
      chunks[i] = new Path2D.Double();
      int first = i * points;
      chunks[i].moveTo(path.x(first), path.y(first));
      for (int k = first; k <= Math.min(first + points, path.size() - 1); k++) {
        chunks[i].lineTo(path.x(k), path.y(k));
      }
    }
    return chunks;
  }

  /** The part between two lengths, to be stroked. */
  Path2D between(double from, double to) {
    var part = new Path2D.Double();
    Point2D start = at(from);
    part.moveTo(start.getX(), start.getY());
    for (int i = after(from); i < lengths.length && lengths[i] < to; i++) {
      part.lineTo(path.x(i), path.y(i));
    }
    Point2D end = at(to);
    part.lineTo(end.getX(), end.getY());
    return part;
  }
}
