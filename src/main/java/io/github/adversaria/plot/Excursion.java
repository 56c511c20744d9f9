package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a curve above or below the picture.
 *
 * @param x the middle of the stretch
 * @param up whether it is above
 */
record Excursion(double x, boolean up) {

  /** All excursions of a path within a horizontal range, from left to right. */
  static List<Excursion> of(Polyline path, Interval horizontal, Interval vertical) {
    var found = new ArrayList<Excursion>();
    int before = 0;
    double start = 0;
    double last = 0;
    for (int i = 0; i < path.size(); i++) {
      if (!horizontal.contains(path.x(i))) {
        continue;
      }
      int side = path.y(i) > vertical.high() ? 1 : path.y(i) < vertical.low() ? -1 : 0;
      if (side != before) {
        close(found, before, start, last);
        start = path.x(i);
      }
      before = side;
      last = path.x(i);
    }
    close(found, before, start, last);
    return found;
  }

  private static void close(List<Excursion> found, int side, double start, double last) {
    if (side != 0) {
      found.add(new Excursion(start + (last - start) / 2, side > 0));
    }
  }
}
