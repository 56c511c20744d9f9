package io.github.adversaria.plot;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A chart of curves, densities, samples and areas over one horizontal axis.
 *
 * <pre>{@code
 * Plot.titled("The optimal discriminator")
 *     .density("p_{data}", p)
 *     .density("p_g", q)
 *     .probability("D*", x -> p.density(x) / (p.density(x) + q.density(x)))
 * }</pre>
 *
 * <p>An immutable value: each method returns a new plot. Nothing is computed before the plot is
 * shown. Ranges come from what is drawn (of a density: where its mass is) unless {@link #range} and
 * {@link #verticalRange} say otherwise; where a curve leaves the picture, through a pole or a
 * needle too narrow to see, a small triangle says so. Labels and titles know {@code p_{data}},
 * {@code p_g}, {@code x^2} and {@code D*}; a backslash keeps the next character as it is. An empty
 * label leaves a series out of the legend.
 *
 * <p>A picture is white, has {@link Theme#SCALE} pixels for each CSS pixel and is encoded with a
 * palette; the same plot gives the same bytes on one machine. No screen is needed: unless the
 * system property {@code java.awt.headless} is set, the first plot sets it to true.
 */
public final class Plot implements Showable {

  /** The narrowest picture that can hold axes and labels, in CSS pixels. */
  public static final int LEAST_WIDTH = 240;

  /** The lowest picture that can hold axes and labels, in CSS pixels. */
  public static final int LEAST_HEIGHT = 160;

  /** The widest and the highest picture, in CSS pixels. */
  public static final int GREATEST_SIZE = 4000;

  private final String title;
  private final List<Layer> layers;
  private final Axes axes;
  private final int width;
  private final int height;
  private final Optional<String> alt;

  private Plot(
      String title, List<Layer> layers, Axes axes, int width, int height, Optional<String> alt) {
    this.title = title;
    this.layers = layers;
    this.axes = axes;
    this.width = width;
    this.height = height;
    this.alt = alt;
  }

  /** An empty plot without title. */
  public static Plot of() {
    return titled("");
  }

  /** An empty plot. */
  public static Plot titled(String title) {
    Require.notNull("title", title);
    return new Plot(title, List.of(), Axes.DEFAULT, Theme.WIDTH, Theme.HEIGHT, Optional.empty());
  }

  /** Adds the graph of a function over the whole picture; it may be NaN or infinite in places. */
  public Plot curve(String label, DoubleUnaryOperator function) {
    return curve(label, function, Optional.empty(), false);
  }

  /** Adds the graph of a function over a finite range; it may be NaN or infinite in places. */
  public Plot curve(String label, DoubleUnaryOperator function, double from, double to) {
    return curve(label, function, Optional.of(range(from, "from", to, "to")), false);
  }

  /**
   * Adds a function with values in [0, 1] over the whole picture, read off an axis of its own on
   * the right: a discriminator, say. It is sampled at the landmarks of the plot's densities too.
   */
  public Plot probability(String label, DoubleUnaryOperator function) {
    return curve(label, function, Optional.empty(), true);
  }

  private Plot curve(
      String label, DoubleUnaryOperator function, Optional<Interval> extent, boolean right) {
    Require.notNull("label", label);
    Require.notNull("function", function);
    Pen pen = right ? Theme.rightPen(count(true)) : nextPen();
    return with(new CurveLayer(label, function, extent, right, pen));
  }

  /**
   * Adds given points, joined in their order.
   *
   * @param xs finite
   * @param ys as many; NaN interrupts the line
   */
  public Plot curve(String label, double[] xs, double[] ys) {
    return with(new DataLayer(Require.notNull("label", label), points(xs, ys), true, nextPen()));
  }

  /** Adds given points as dots; see {@link #curve(String, double[], double[])}. */
  public Plot points(String label, double[] xs, double[] ys) {
    return with(new DataLayer(Require.notNull("label", label), points(xs, ys), false, nextPen()));
  }

  /**
   * Adds a density on the line as a curve, or a probability mass function as stems.
   *
   * @throws IllegalArgumentException if its dimension is not 1
   */
  public Plot density(String label, Density density) {
    Require.notNull("label", label);
    Require.notNull("density", density);
    if (density.dimension() != 1) {
      throw Require.wrong(
          "density", "of dimension " + density.dimension(), "a density on the line");
    }
    return with(DensityLayer.of(label, density, nextPen()));
  }

  /** Adds a histogram with as many bins as the rule of Freedman and Diaconis (1981) gives. */
  public Plot histogram(String label, double[] data) {
    double[] sorted = sorted(data);
    return histogram(label, sorted, HistogramLayer.bins(sorted));
  }

  /**
   * Adds a histogram of data as an estimate of their density: its area is the share of the data
   * that the bins hold. Data far beyond the quartiles get no bin, but count.
   *
   * @param data finite, at least one
   * @param bins how many, of equal width; at least 1
   */
  public Plot histogram(String label, double[] data, int bins) {
    Require.notNull("label", label);
    Require.atLeast("bins", bins, 1);
    return with(HistogramLayer.of(label, sorted(data), bins, nextPen()));
  }

  /** Shades the area between a function and zero over a finite range. */
  public Plot shaded(String label, DoubleUnaryOperator function, double from, double to) {
    return shadedBetween(label, function, x -> 0, from, to);
  }

  /** Shades the area between two functions over a finite range. */
  public Plot shadedBetween(
      String label, DoubleUnaryOperator first, DoubleUnaryOperator second, double from, double to) {
    Require.notNull("label", label);
    Require.notNull("first", first);
    Require.notNull("second", second);
    var extent = Optional.of(range(from, "from", to, "to"));
    return with(new ShadeLayer(label, first, second, extent, nextPen()));
  }

  /** Adds a vertical reference line. */
  public Plot verticalLine(String label, double x) {
    return with(new RuleLayer(Require.notNull("label", label), Require.finite("x", x), true));
  }

  /** Adds a horizontal reference line, read off the left axis. */
  public Plot horizontalLine(String label, double y) {
    return with(new RuleLayer(Require.notNull("label", label), Require.finite("y", y), false));
  }

  /** Names the axes; empty for no name. */
  public Plot labels(String x, String y) {
    return with(axes.withLabels(Require.notNull("x", x), Require.notNull("y", y)));
  }

  /** Names the right axis; empty for no name. */
  public Plot rightLabel(String label) {
    return with(axes.withRight(Require.notNull("label", label)));
  }

  /** Shows the horizontal axis from {@code low} to {@code high}. */
  public Plot range(double low, double high) {
    return with(axes.withHorizontal(range(low, "low", high, "high")));
  }

  /** Shows the left vertical axis from {@code low} to {@code high}. */
  public Plot verticalRange(double low, double high) {
    return with(axes.withVertical(range(low, "low", high, "high")));
  }

  /** Sets the size at which the plot is displayed, in CSS pixels. */
  public Plot size(int newWidth, int newHeight) {
    Require.between("width", newWidth, LEAST_WIDTH, GREATEST_SIZE);
    Require.between("height", newHeight, LEAST_HEIGHT, GREATEST_SIZE);
    return new Plot(title, layers, axes, newWidth, newHeight, alt);
  }

  /** Says in words what the plot shows, for those who cannot see it; not blank. */
  public Plot alt(String text) {
    if (text == null || text.isBlank()) {
      throw Require.wrong("text", text == null ? "null" : "blank", "what the plot shows, in words");
    }
    return new Plot(title, layers, axes, width, height, Optional.of(text));
  }

  /** The picture, with the size at which it is meant to be displayed and the text for it. */
  public Png png() {
    var figure = new Figure(title, axes, layers, width);
    byte[] bytes = IndexedPng.encode(figure.paint(width, height));
    return Png.of(bytes, width, height, alt.orElseGet(() -> AltText.of(title, figure, layers)));
  }

  /**
   * Writes the picture to a file; an existing one is replaced.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    Require.notNull("file", file);
    try {
      Files.write(file, png().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the plot to " + file, e);
    }
  }

  @Override
  public MimeBundle show() {
    Png png = png();
    return MimeBundle.text(png.alt()).withPng(png);
  }

  /** Title and series, without drawing anything. */
  @Override
  public String toString() {
    var labels = layers.stream().map(layer -> Label.of(layer.label()).plain()).toList();
    return "Plot[" + Label.of(title).plain() + labels + "]";
  }

  private Plot with(Layer layer) {
    var more = new ArrayList<>(layers);
    more.add(layer);
    DensityLayer.arrange(more);
    return new Plot(title, List.copyOf(more), axes, width, height, alt);
  }

  private Plot with(Axes newAxes) {
    return new Plot(title, layers, newAxes, width, height, alt);
  }

  private Pen nextPen() {
    return Theme.pen(count(false));
  }

  /** How many layers so far have a colour of their own, on the right axis or on the left. */
  private int count(boolean right) {
    return (int)
        layers.stream()
            .filter(layer -> layer.right() == right && !(layer instanceof RuleLayer))
            .count();
  }

  private static Interval range(double low, String lowName, double high, String highName) {
    Require.ordered(lowName, low, highName, high);
    return new Interval(low, high);
  }

  private static Polyline points(double[] xs, double[] ys) {
    Require.finite("xs", xs);
    if (ys == null || ys.length != xs.length) {
      throw Require.wrong(
          "ys",
          ys == null ? "null" : ys.length + " numbers",
          xs.length + " numbers, as many as xs");
    }
    return new Polyline(xs.clone(), ys.clone());
  }

  private static double[] sorted(double[] data) {
    Require.finite("data", data);
    double[] sorted = data.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
