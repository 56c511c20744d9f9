package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The vertical range that shows a set of marks.
 *
 * <p>A pole, or a needle too narrow to be seen, may leave the picture so that the rest is not
 * squashed: of a robust mark we keep the greatest height such that at least a share {@link #NEEDLE}
 * of its width (with a pole: {@link #POLE}) is above half way between its median and that height. A
 * mark that is nothing but a needle is heeded only when there is nothing else.
 */
final class VerticalRange {

  /** The share of the width below which a finite peak is a needle: about three CSS pixels. */
  static final double NEEDLE = 0.005;

  /** The same for curves that reach infinity. */
  static final double POLE = 0.04;

  /** A needle so many times as high as the rest is a pole, met nearly or exactly. */
  static final double POLE_HEIGHT = 30;

  /** A mark with less than this share of its area within the kept heights is only a needle. */
  static final double REST = 0.05;

  /** Beyond this size a height counts as infinite. */
  static final double HUGE = 1e100;

  /** Room above and below the curves as a share of their height. */
  static final double ROOM = 0.08;

  /** Room above and below in a picture of the plane or of logarithms. */
  static final double ROOM_AFLOAT = 0.05;

  /** Room below zero, so that a line at zero is not cut in half by the edge, as a share. */
  static final double LINE_ROOM = 0.008;

  private static final int HEIGHTS = 512;

  /** What a mark asks for. */
  private record Wish(double low, double high, boolean needle) {}

  private VerticalRange() {}

  /** The range for marks that share an axis; [0, 1] where nothing asks for any. */
  static Interval of(List<Mark> marks, Window window) {
    return wished(marks, window)
        .map(wish -> withRoom(wish.low(), wish.high()))
        .orElse(new Interval(0, 1));
  }

  /** The same with as much room above as below, wherever 0 is: for the plane and logarithms. */
  static Interval afloat(List<Mark> marks, Window window) {
    Optional<Wish> wished = wished(marks, window);
    if (wished.isEmpty()) {
      return new Interval(0, 1);
    }
    var wish = new Interval(wished.get().low(), wished.get().high());
    double least = Plot.FINEST * Math.max(Math.abs(wish.low()), Math.abs(wish.high()));
    double height =
        wish.length() > least ? wish.length() : wish.low() == 0 ? 2 : Math.abs(wish.low());
    return new Interval(wish.low() - ROOM_AFLOAT * height, wish.high() + ROOM_AFLOAT * height);
  }

  private static Optional<Wish> wished(List<Mark> marks, Window window) {
    var wishes =
        marks.stream()
            .filter(mark -> mark.fit() != Mark.Fit.NONE)
            .map(
                mark ->
                    mark.fit() == Mark.Fit.WHOLE ? whole(mark.path(), window) : robust(mark.path()))
            .filter(wish -> wish.low() <= wish.high())
            .toList();
    boolean onlyNeedles = wishes.stream().allMatch(Wish::needle);
    var heeded = wishes.stream().filter(wish -> onlyNeedles || !wish.needle()).toList();
    return heeded.stream()
        .reduce(
            (one, other) ->
                new Wish(
                    Math.min(one.low(), other.low()), Math.max(one.high(), other.high()), false));
  }

  private static Interval withRoom(double low, double high) {
    double height = high - low;
    if (!(height > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
      height = high == 0 ? 1 : Math.abs(high);
    }
    boolean onAxis = low >= 0 && low <= 0.25 * high && high > 0;
    boolean underAxis = high <= 0 && high >= 0.25 * low && low < 0;
    double top = underAxis ? 0 : high + ROOM * height;
    double bottom = onAxis ? 0 : low - ROOM * height;
    double line = LINE_ROOM * (top - bottom);
    return new Interval(onAxis ? -line : bottom, underAxis ? line : top);
  }

  private static Wish whole(Polyline path, Window window) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < path.size(); i++) {
      if (Math.abs(path.y(i)) <= Plot.FARTHEST && window.range().contains(path.x(i))) {
        low = Math.min(low, path.y(i));
        high = Math.max(high, path.y(i));
      }
    }
    return new Wish(low, high, false);
  }

  private static Wish robust(Polyline path) {
    double[] heights = evenHeights(path);
    if (heights.length == 0) {
      return new Wish(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false);
    }
    double median = heights[heights.length / 2];
    double high = end(path, heights, median, 1);
    double low = end(path, heights, median, -1);
    boolean needle =
        area(path, median, low, high)
            < REST * area(path, median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return needle
        ? new Wish(extreme(path, median, -1), extreme(path, median, 1), true)
        : new Wish(low, high, false);
  }

  /** Finite heights of the path at even steps, sorted. */
  private static double[] evenHeights(Polyline path) {
    double[] heights = new double[HEIGHTS];
    double from = path.x(0);
    double to = path.x(path.size() - 1);
    int at = 0;
    for (int i = 0; i < HEIGHTS; i++) {
      double x = from + (to - from) * (i + 0.5) / HEIGHTS;
      while (at < path.size() - 2 && path.x(at + 1) < x) {
        at++;
      }
      double before = path.y(at);
      double after = path.y(Math.min(at + 1, path.size() - 1));
      double width = path.x(Math.min(at + 1, path.size() - 1)) - path.x(at);
      heights[i] = width > 0 ? before + (x - path.x(at)) / width * (after - before) : before;
    }
    return Arrays.stream(heights).filter(Double::isFinite).sorted().toArray();
  }

  /** The upper ({@code sign} 1) or lower (−1) end of what should be seen of a path. */
  private static double end(Polyline path, double[] sorted, double median, int sign) {
    double extreme = extreme(path, median, sign);
    double limit = limit(sorted, median, NEEDLE, sign);
    boolean pole =
        Arrays.stream(path.ys()).anyMatch(y -> sign * y > HUGE)
            || Math.abs(extreme - median) > POLE_HEIGHT * Math.abs(limit - median);
    if (pole) {
      limit = limit(sorted, median, POLE, sign);
    }
    return sign > 0 ? Math.min(extreme, limit) : Math.max(extreme, limit);
  }

  private static double limit(double[] sorted, double median, double share, int sign) {
    int beyond = (int) Math.ceil(share * HEIGHTS);
    int index = sign > 0 ? sorted.length - beyond : beyond - 1;
    double reached = sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    return median + 2 * (reached - median);
  }

  /** The greatest or least height below {@link #HUGE}. */
  private static double extreme(Polyline path, double median, int sign) {
    return sign
        * Arrays.stream(path.ys())
            .map(y -> sign * y)
            .filter(y -> y < HUGE)
            .reduce(sign * median, Math::max);
  }

  /**
   * The area between the median and the path cut off at two heights: a lower sum, as the last chord
   * before a pole has no meaning.
   */
  private static double area(Polyline path, double median, double low, double high) {
    double area = 0;
    for (int i = 1; i < path.size(); i++) {
      double before = Math.max(low, Math.min(high, path.y(i - 1))) - median;
      double after = Math.max(low, Math.min(high, path.y(i))) - median;
      double height = Math.min(Math.abs(before), Math.abs(after));
      if (before * after > 0 && height < HUGE) {
        area += height * (path.x(i) - path.x(i - 1));
      }
    }
    return area;
  }
}
