package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a curve above or below the picture.
 *
 * @param x where it is farthest out
 * @param up whether it is above
 */
record Excursion(double x, boolean up) {

  /** All excursions of a path within a horizontal range, from left to right. */
  static List<Excursion> of(Polyline path, Interval horizontal, Interval vertical) {
    var found = new ArrayList<Excursion>();
    int before = 0;
    double farthest = 0;
    for (int i = 0; i < path.size(); i++) {
      if (!horizontal.contains(path.x(i))) {
        continue;
      }
      double y = path.y(i);
      int side = y > vertical.high() ? 1 : y < vertical.low() ? -1 : 0;
      if (side != 0 && side != before) {
        found.add(new Excursion(path.x(i), side > 0));
        farthest = y;
      } else if (side != 0 && side * y > side * farthest) {
        found.set(found.size() - 1, new Excursion(path.x(i), side > 0));
        farthest = y;
      }
      before = side;
    }
    return found;
  }
}
