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

  /** The share of values on either side that may be cut off where they are far out: poles. */
  static final double POLE = 0.02;

  /** A limit so many times as far from the median as the rest is a pole. */
  static final double FAR = 30;

  /** The scale for values some of which may be NaN or infinite. */
  static ColourScale of(double... values) {
    double[] sorted =
        Arrays.stream(values).filter(v -> Math.abs(v) <= Plot.FARTHEST).sorted().toArray();
    boolean below = Arrays.stream(values).anyMatch(v -> v < -Plot.FARTHEST);
    boolean above = Arrays.stream(values).anyMatch(v -> v > Plot.FARTHEST);
    if (sorted.length == 0) {
      return new ColourScale(0, 1, false, below, above);
    }
    int last = sorted.length - 1;
    double median = sorted[last / 2];
    double low = limit(median, sorted[0], sorted[(int) Math.ceil(POLE * last)]);
    double high = limit(median, sorted[last], sorted[(int) Math.floor((1 - POLE) * last)]);
    below |= low > sorted[0];
    above |= high < sorted[last];
    if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) {
      double room = low == 0 ? 1 : Math.abs(low) / 2;
      return new ColourScale(low - room, low + room, false, below, above);
    }
    boolean signs = low < 0 && high > 0;
    boolean diverging = signs && Math.min(-low, high) >= LEAST_SIGN * Math.max(-low, high);
    return new ColourScale(low, high, diverging, below, above);
  }

  private static double limit(double median, double extreme, double inner) {
    boolean pole = inner != median && Math.abs(extreme - median) > FAR * Math.abs(inner - median);
    return pole ? inner : extreme;
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
