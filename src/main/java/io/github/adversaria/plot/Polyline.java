package io.github.adversaria.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points joined in order, in the units of the axes. An ordinate may be infinite, where a curve has
 * a pole; NaN interrupts the path. Not changed once made.
 */
final class Polyline {

  private final double[] xs;
  private final double[] ys;

  Polyline(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
  }

  int size() {
    return xs.length;
  }

  double x(int i) {
    return xs[i];
  }

  double y(int i) {
    return ys[i];
  }

  double[] xs() {
    return xs;
  }

  double[] ys() {
    return ys;
  }

  /** The longest pieces without NaN; a lone point is a piece too. */
  List<Polyline> pieces() {
    var pieces = new ArrayList<Polyline>();
    int start = 0;
    for (int i = 0; i <= xs.length; i++) {
      if (i == xs.length || Double.isNaN(ys[i]) || Double.isNaN(xs[i])) {
        if (i > start) {
          pieces.add(
              new Polyline(Arrays.copyOfRange(xs, start, i), Arrays.copyOfRange(ys, start, i)));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  /**
   * This path interrupted where it stays at or below a small height, so that a density leaves the
   * base line free outside its support; the ends of such a stretch stay, for vertical edges.
   */
  Polyline interruptedBelow(double height) {
    double[] kept = ys.clone();
    for (int i = 0; i < ys.length; i++) {
      boolean before = i == 0 || ys[i - 1] <= height;
      boolean after = i == ys.length - 1 || ys[i + 1] <= height;
      if (ys[i] <= height && before && after) {
        kept[i] = Double.NaN;
      }
    }
    return new Polyline(xs, kept);
  }

  /**
   * This path interrupted at poles: where it leaps over all that lies between two heights, against
   * the way in which it runs before and after.
   */
  Polyline brokenAtPoles(double low, double high) {
    var builder = new Builder();
    for (int i = 0; i < xs.length; i++) {
      if (i > 0 && (ys[i - 1] < low && ys[i] > high || ys[i - 1] > high && ys[i] < low)) {
        int leap = direction(i);
        boolean against = direction(i - 1) != leap && direction(i + 1) != leap;
        boolean level = direction(i - 1) == 0 || direction(i + 1) == 0;
        if (against && !level) {
          builder.add(xs[i], Double.NaN);
        }
      }
      builder.add(xs[i], ys[i]);
    }
    return builder.build();
  }

  /** Whether the path rises (1) or falls (−1) to its i-th point; 0 where there is no telling. */
  private int direction(int i) {
    return i < 1 || i >= ys.length || Double.isNaN(ys[i]) || Double.isNaN(ys[i - 1])
        ? 0
        : Double.compare(ys[i], ys[i - 1]);
  }

  /** This path cut off at two heights: what lies beyond runs along them. Needs no NaN. */
  Polyline clampedVertically(double low, double high) {
    var builder = new Builder();
    for (int i = 0; i < xs.length; i++) {
      if (i > 0) {
        crossing(builder, i, ys[i] > ys[i - 1] ? low : high);
        crossing(builder, i, ys[i] > ys[i - 1] ? high : low);
      }
      builder.add(xs[i], Math.max(low, Math.min(high, ys[i])));
    }
    return builder.build();
  }

  /** This path cut off on both sides: what lies beyond runs along them. Needs no NaN. */
  Polyline clampedHorizontally(double low, double high) {
    Polyline turned = new Polyline(ys, xs).clampedVertically(low, high);
    return new Polyline(turned.ys, turned.xs);
  }

  private void crossing(Builder builder, int i, double level) {
    double before = ys[i - 1];
    double after = ys[i];
    if (!((before < level && after > level) || (before > level && after < level))) {
      return;
    }
    if (Double.isInfinite(before)) {
      builder.add(Double.isInfinite(after) ? (xs[i - 1] + xs[i]) / 2 : xs[i - 1], level);
    } else if (Double.isInfinite(after)) {
      builder.add(xs[i], level);
    } else {
      // Halved, so that a difference of two huge numbers stays finite.
      double share = (level / 2 - before / 2) / (after / 2 - before / 2);
      builder.add(xs[i - 1] + share * (xs[i] - xs[i - 1]), level);
    }
  }

  /** This path with points added, so that neighbours are at most {@code step} apart sideways. */
  Polyline densified(double step) {
    var builder = new Builder();
    for (int i = 0; i < xs.length; i++) {
      if (i > 0) {
        int parts = (int) Math.ceil(Math.abs(xs[i] - xs[i - 1]) / step);
        for (int part = 1; part < parts; part++) {
          double share = (double) part / parts;
          builder.add(
              xs[i - 1] + share * (xs[i] - xs[i - 1]), ys[i - 1] + share * (ys[i] - ys[i - 1]));
        }
      }
      builder.add(xs[i], ys[i]);
    }
    return builder.build();
  }

  /** This path without the points that are nearer than {@code least} to the one before them. */
  Polyline thinned(double least) {
    var builder = new Builder();
    int kept = 0;
    for (int i = 0; i < xs.length; i++) {
      boolean end = i == 0 || i == xs.length - 1;
      if (end || Math.hypot(xs[i] - xs[kept], ys[i] - ys[kept]) >= least) {
        builder.add(xs[i], ys[i]);
        kept = i;
      }
    }
    return builder.build();
  }

  /** The outline of the area between this path and another, both without NaN. */
  Polyline outlineWith(Polyline other) {
    var builder = new Builder();
    for (int i = 0; i < xs.length; i++) {
      builder.add(xs[i], ys[i]);
    }
    for (int i = other.xs.length - 1; i >= 0; i--) {
      builder.add(other.xs[i], other.ys[i]);
    }
    return builder.build();
  }

  /** The outline of the area between this path, without NaN, and the horizontal axis. */
  Polyline outlineToZero() {
    double[] ends = {xs[0], xs[xs.length - 1]};
    return outlineWith(new Polyline(ends, new double[2]));
  }

  /** Collects points. */
  static final class Builder {

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    void add(double x, double y) {
      if (size == xs.length) {
        xs = Arrays.copyOf(xs, 2 * size);
        ys = Arrays.copyOf(ys, 2 * size);
      }
      xs[size] = x;
      ys[size++] = y;
    }

    Polyline build() {
      return new Polyline(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
    }
  }
}
