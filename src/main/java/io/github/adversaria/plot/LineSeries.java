package io.github.adversaria.plot;

import io.github.adversaria.density.Density;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What a plot over one horizontal axis can show. */
abstract sealed class LineSeries permits PlaneSeries {

  /** The plot with one layer more, or with several re-arranged to make room for it. */
  abstract Plot with(Layer layer);

  abstract List<Layer> layers();

  /**
   * Adds the graph of a function over the whole picture, which is [0, 1] if nothing else in it has
   * a range; it may be NaN or infinite in places.
   */
  public Plot curve(String label, DoubleUnaryOperator function) {
    return with(new CurveLayer(label, function, Optional.empty(), false, nextPen()));
  }

  /** Adds the graph of a function over a finite range; it may be NaN or infinite in places. */
  public Plot curve(String label, DoubleUnaryOperator function, double from, double to) {
    var extent = Optional.of(Axes.range("from", from, "to", to));
    return with(new CurveLayer(label, function, extent, false, nextPen()));
  }

  /**
   * Adds a function with values in [0, 1] over the whole picture, read off an axis of its own on
   * the right: a discriminator, say. It is sampled at the landmarks of the plot's densities too.
   */
  public Plot probability(String label, DoubleUnaryOperator function) {
    Pen pen = Theme.rightPen(count(true));
    return with(new CurveLayer(label, function, Optional.empty(), true, pen));
  }

  /**
   * Adds given points, joined in their order.
   *
   * @param xs finite, of size at most {@link Plot#FARTHEST}
   * @param ys as many; NaN interrupts the line
   */
  public Plot curve(String label, double[] xs, double[] ys) {
    return with(DataLayer.of(label, xs, ys, true, nextPen()));
  }

  /** Adds given points as dots; see {@link #curve(String, double[], double[])}. */
  public Plot points(String label, double[] xs, double[] ys) {
    return with(DataLayer.of(label, xs, ys, false, nextPen()));
  }

  /**
   * Adds a density on the line as a curve, or a probability mass function as stems.
   *
   * @throws IllegalArgumentException if its dimension is not 1
   */
  public Plot density(String label, Density density) {
    return with(DensityLayer.of(label, density, nextPen()));
  }

  /** Adds a histogram with as many bins as the rule of Freedman and Diaconis (1981) gives. */
  public Plot histogram(String label, double[] data) {
    return with(HistogramLayer.of(label, data, nextPen()));
  }

  /**
   * Adds a histogram of data as an estimate of their density: its area is the share of the data
   * that the bins hold. Data far beyond the quartiles get no bin, but count.
   *
   * @param data finite, at least one
   * @param bins how many, of equal width; from 1 to {@link Plot#MOST_BINS}
   */
  public Plot histogram(String label, double[] data, int bins) {
    return with(HistogramLayer.of(label, data, bins, nextPen()));
  }

  /** Shades the area between a function and zero over a finite range. */
  public Plot shaded(String label, DoubleUnaryOperator function, double from, double to) {
    return shadedBetween(label, function, x -> 0, from, to);
  }

  /** Shades the area between two functions over a finite range. */
  public Plot shadedBetween(
      String label, DoubleUnaryOperator first, DoubleUnaryOperator second, double from, double to) {
    var extent = Optional.of(Axes.range("from", from, "to", to));
    return with(new ShadeLayer(label, first, second, extent, nextPen()));
  }

  /** Adds a vertical reference line. */
  public Plot verticalLine(String label, double x) {
    return with(new RuleLayer(label, x, true));
  }

  /** Adds a horizontal reference line, read off the left axis. */
  public Plot horizontalLine(String label, double y) {
    return with(new RuleLayer(label, y, false));
  }

  /** The pen of the next series on the left axis. */
  final Pen nextPen() {
    return Theme.pen(count(false));
  }

  /** How many layers so far have a colour of their own, on the right axis or on the left. */
  private int count(boolean right) {
    return (int)
        layers().stream().filter(layer -> layer.right() == right && layer.coloured()).count();
  }
}
