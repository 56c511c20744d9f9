package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A histogram of data as an estimate of their density: areas are shares of <i>all</i> data, those
 * beyond the bins included.
 *
 * @param range from the left end of the first bin to the right end of the last
 * @param heights one a bin, in units of density
 */
record HistogramLayer(String label, Interval range, List<Double> heights, Pen pen)
    implements Layer {

  /** How many quartile distances beyond the quartiles the bins may reach, for heavy tails' sake. */
  static final double FENCE = 4;

  /** With as many bins as {@link #bins} says. */
  static HistogramLayer of(String label, double[] data, Pen pen) {
    Require.finite("data", data);
    return of(label, data, bins(sorted(data)), pen);
  }

  /**
   * Counts the data.
   *
   * @throws IllegalArgumentException if there are none, one is not finite, or bins are too few or
   *     too many
   */
  static HistogramLayer of(String label, double[] data, int bins, Pen pen) {
    Require.notNull("label", label);
    Require.finite("data", data);
    if (bins < 1 || bins > Plot.MOST_BINS) {
      throw Require.wrong("bins", bins, "a whole number from 1 to " + Plot.MOST_BINS);
    }
    double[] sorted = sorted(data);
    Interval range = range(sorted);
    double width = range.length() / bins;
    long[] counts = new long[bins];
    for (double value : sorted) {
      if (range.contains(value)) {
        counts[Math.min(bins - 1, (int) ((value - range.low()) / width))]++;
      }
    }
    var heights = Arrays.stream(counts).mapToObj(n -> n / (sorted.length * width)).toList();
    return new HistogramLayer(label, range, heights, pen);
  }

  /** The number of bins by the rule of Freedman and Diaconis (1981): width 2·IQR·n^(−1/3). */
  static int bins(double[] sorted) {
    double spread = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    double width = 2 * spread / Math.cbrt(sorted.length);
    double bins = Math.ceil(range(sorted).length() / width);
    return width > 0 ? (int) Math.max(5, Math.min(MOST_RULED, bins)) : 10;
  }

  private static double[] sorted(double[] data) {
    double[] sorted = data.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** More bins than that are thinner than their outline. */
  static final int MOST_RULED = 120;

  private static Interval range(double[] sorted) {
    double lower = quantile(sorted, 0.25);
    double upper = quantile(sorted, 0.75);
    double reach = upper > lower ? FENCE * (upper - lower) : Double.POSITIVE_INFINITY;
    double low = Math.max(sorted[0], lower - reach);
    double high = Math.min(sorted[sorted.length - 1], upper + reach);
    double pad = low < high ? 0 : Math.max(0.5, Math.abs(low) * 1e-3);
    return new Interval(low - pad, high + pad);
  }

  private static double quantile(double[] sorted, double probability) {
    return sorted[(int) Math.round(probability * (sorted.length - 1))];
  }

  @Override
  public Swatch swatch() {
    return Swatch.BOX;
  }

  @Override
  public Optional<Interval> extent() {
    return Optional.of(range);
  }

  @Override
  public List<Mark> marks(Window window) {
    var outline = new Polyline.Builder();
    int bins = heights.size();
    outline.add(range.low(), 0);
    for (int i = 0; i < bins; i++) {
      double left = range.low() + range.length() * i / bins;
      double right = range.low() + range.length() * (i + 1) / bins;
      outline.add(left, heights.get(i));
      outline.add(right, heights.get(i));
      outline.add(right, 0);
    }
    Polyline path = outline.build();
    return List.of(
        Mark.area(path, pen, Theme.SHADE, false),
        Mark.line(path, pen.thin(), false, Mark.Fit.WHOLE));
  }
}
