package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Landmark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Peaks of a density along a section of the plane, found by climbing its logarithm from the
 * landmarks of its axis: along a section the peak of a correlated density is elsewhere, and
 * narrower, than its marginal says.
 */
final class Ridge {

  private static final int STEPS = 60;

  /** Golden ratio conjugate squared. */
  private static final double GOLDEN = 0.3819660112501051;

  private Ridge() {}

  /** The landmarks of the section: those given, and the peaks reached from them. */
  static List<Landmark> along(
      DoubleUnaryOperator logDensity, double low, double high, List<Landmark> marginal) {
    var landmarks = new ArrayList<>(marginal);
    for (Landmark start : marginal) {
      boolean inside = start.location() > low && start.location() < high;
      if (start.scale() > 0 && inside) {
        climb(logDensity, low, high, start, landmarks);
      }
    }
    return landmarks;
  }

  private static void climb(
      DoubleUnaryOperator log, double low, double high, Landmark start, List<Landmark> found) {
    double step = start.scale() / 4;
    double x = start.location();
    double here = log.applyAsDouble(x);
    if (Double.isInfinite(here)) {
      return;
    }
    double ahead = value(log, x + step, low, high);
    double direction = ahead >= value(log, x - step, low, high) ? 1 : -1;
    double left = x;
    // Doubling steps uphill until the top is between the last and the next point.
    for (int i = 0; i < STEPS; i++) {
      double next = value(log, x + direction * step, low, high);
      if (!(next > here)) {
        break;
      }
      left = x;
      x += direction * step;
      here = next;
      step *= 2;
    }
    double a = Math.min(left - direction * step / 4, x + direction * step);
    double b = Math.max(left - direction * step / 4, x + direction * step);
    for (int i = 0; i < STEPS && b - a > 1e-9 * (Math.abs(a) + Math.abs(b)); i++) {
      double c = a + GOLDEN * (b - a);
      double d = b - GOLDEN * (b - a);
      if (value(log, c, low, high) >= value(log, d, low, high)) {
        b = d;
      } else {
        a = c;
      }
    }
    double top = a + (b - a) / 2;
    double scale = width(log, top, start.scale(), low, high);
    if (top > low && top < high && scale > 0) {
      found.add(Landmark.peak(top, scale));
    }
  }

  /** How far from the top the logarithm has fallen by about ½. */
  private static double width(
      DoubleUnaryOperator log, double top, double scale, double low, double high) {
    double peak = value(log, top, low, high);
    double width = scale;
    for (int i = 0; i < STEPS; i++) {
      double fall =
          2 * peak - value(log, top - width, low, high) - value(log, top + width, low, high);
      if (fall < 4) {
        return width;
      }
      width /= 2;
    }
    return 0;
  }

  private static double value(DoubleUnaryOperator log, double x, double low, double high) {
    return x > low && x < high ? log.applyAsDouble(x) : Double.NEGATIVE_INFINITY;
  }
}
