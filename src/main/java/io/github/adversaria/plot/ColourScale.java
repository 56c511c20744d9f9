package io.github.adversaria.plot;

import java.awt.Color;
import java.util.Arrays;

/**
 * Which colour stands for which value.
 *
 * @param low the value where the colour bar begins
 * @param high the value where it ends
 * @param diverging whether colours part at 0
 * @param cutBelow whether some values lie below the bar
 * @param cutAbove whether some values lie above it
 */
record ColourScale(double low, double high, boolean diverging, boolean cutBelow, boolean cutAbove) {

  /** A sign that takes less than this share of the values' reach is taken for rounding. */
  static final double LEAST_SIGN = 0.01;

  /** The share of cells on either side that may be cut off: more is no pole. */
  static final double POLE = 0.12;

  /** What is cut off must make the reach so many times as long. */
  static final double FAR = 2;

  /** Neighbours of a value that is no part of a pole are that near, as a share of its height. */
  static final double STEEP = 0.5;

  /** The scale for values some of which may be NaN or infinite. */
  static ColourScale of(Grid grid) {
    double[] sorted =
        Arrays.stream(grid.values()).filter(v -> Math.abs(v) <= Plot.FARTHEST).sorted().toArray();
    boolean below = Arrays.stream(grid.values()).anyMatch(v -> v < -Plot.FARTHEST);
    boolean above = Arrays.stream(grid.values()).anyMatch(v -> v > Plot.FARTHEST);
    if (sorted.length == 0) {
      return new ColourScale(0, 1, false, below, above);
    }
    double low = limit(grid, sorted, -1);
    double high = limit(grid, sorted, 1);
    below |= low > sorted[0];
    above |= high < sorted[sorted.length - 1];
    if (!(high - low > Plot.FINEST * Math.max(Math.abs(low), Math.abs(high)))) {
      double room = low == 0 ? 1 : Math.abs(low) / 2;
      return new ColourScale(low - room, low + room, false, below, above);
    }
    boolean signs = low < 0 && high > 0;
    boolean diverging = signs && Math.min(-low, high) >= LEAST_SIGN * Math.max(-low, high);
    return new ColourScale(low, high, diverging, below, above);
  }

  /**
   * The greatest ({@code sign} 1) or least (−1) value, but of a pole only what the grid resolves:
   * where each step from cell to cell is small against the height.
   */
  private static double limit(Grid grid, double[] sorted, int sign) {
    double median = sorted[(sorted.length - 1) / 2];
    double extreme = sign > 0 ? sorted[sorted.length - 1] : sorted[0];
    double resolved = 0;
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        double height = sign * (grid.value(column, row) - median);
        if (height > resolved && height <= Plot.FARTHEST && isResolved(grid, column, row, height)) {
          resolved = height;
        }
      }
    }
    double kept = resolved;
    long cut = Arrays.stream(sorted).filter(v -> sign * (v - median) > kept).count();
    boolean pole =
        kept > 0 && sign * (extreme - median) > FAR * kept && cut <= POLE * grid.values().length;
    return pole ? median + sign * kept : extreme;
  }

  private static boolean isResolved(Grid grid, int column, int row, double height) {
    double here = grid.value(column, row);
    for (int side = -1; side <= 1; side += 2) {
      boolean beside = column + side >= 0 && column + side < grid.columns();
      boolean beyond = row + side >= 0 && row + side < grid.rows();
      if (beside && Math.abs(grid.value(column + side, row) - here) > STEEP * height
          || beyond && Math.abs(grid.value(column, row + side) - here) > STEEP * height) {
        return false;
      }
    }
    return true;
  }

  /** The colour of a value that is not NaN; beyond the limits, that of the nearer one. */
  Color colour(double value) {
    double reach = Math.max(-low, high);
    double from = diverging ? -reach : low;
    double to = diverging ? reach : high;
    double share = (value / 2 - from / 2) / (to / 2 - from / 2);
    double inside = Math.max(0, Math.min(1, share));
    int step = (int) Math.min(ColourMap.STEPS - 1, Math.floor(inside * ColourMap.STEPS));
    return (diverging ? ColourMap.DIVERGING : ColourMap.SEQUENTIAL).colour(step);
  }
}
