package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a curve above or below the picture.
 *
 * @param x where the curve leaves the picture; where it comes back if it was outside before
 * @param up whether it is above
 */
record Excursion(double x, boolean up) {

  /** All excursions of a path within a horizontal range, from left to right. */
  static List<Excursion> of(Polyline path, Interval horizontal, Interval vertical) {
    var found = new ArrayList<Excursion>();
    int before = 0;
    boolean left = false;
    for (int i = 0; i < path.size(); i++) {
      if (!horizontal.contains(path.x(i))) {
        continue;
      }
      int side = path.y(i) > vertical.high() ? 1 : path.y(i) < vertical.low() ? -1 : 0;
      if (side != 0 && side != before) {
        left = i > 0 && before == 0;
        found.add(new Excursion(path.x(i), side > 0));
      } else if (side != 0 && !left) {
        found.set(found.size() - 1, new Excursion(path.x(i), side > 0));
      }
      before = side;
    }
    return found;
  }
}
