package io.github.adversaria.plot;

import io.github.adversaria.density.Density;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * <p>A wrong argument of any method is refused by an {@link IllegalArgumentException} that names
 * it: null, a number that is not finite or beyond {@link #FARTHEST}, a range whose ends are not in
 * order, arrays of unequal lengths, a size or a number of bins outside the limits named below.
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
  public static final int GREATEST_SIZE = 2000;

  /** The greatest number of bins of a histogram. */
  public static final int MOST_BINS = 10_000;

  /** Abscissas and ends of ranges are no farther from 0. */
  public static final double FARTHEST = 1e300;

  /** The least length of a range as a share of its farther end: beyond, doubles have no room. */
  public static final double FINEST = 1e-12;

  private final String title;
  private final List<Layer> layers;
  private final Axes axes;
  private final Paper paper;

  private Plot(String title, List<Layer> layers, Axes axes, Paper paper) {
    this.title = title;
    this.layers = layers;
    this.axes = axes;
    this.paper = paper;
  }

  /** An empty plot without title. */
  public static Plot of() {
    return titled("");
  }

  /**
   * An empty plot.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static Plot titled(String title) {
    Require.notNull("title", title);
    return new Plot(title, List.of(), Axes.DEFAULT, Paper.DEFAULT);
  }

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
   * @param xs finite, of size at most {@link #FARTHEST}
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
   * @param bins how many, of equal width; from 1 to {@link #MOST_BINS}
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
    return with(axes.withHorizontal(Axes.range("low", low, "high", high)));
  }

  /** Shows the left vertical axis from {@code low} to {@code high}. */
  public Plot verticalRange(double low, double high) {
    return with(axes.withVertical(Axes.range("low", low, "high", high)));
  }

  /**
   * Gives both axes one unit, so that a circle is round: the axes then fill the picture one way
   * only, and {@link #size} should suit what is drawn.
   */
  public Plot equalAxes() {
    return with(axes.withEqualUnits());
  }

  /** Sets the size at which the plot is displayed, in CSS pixels. */
  public Plot size(int width, int height) {
    return with(paper.withSize(width, height));
  }

  /** Says in words what the plot shows, for those who cannot see it; not blank. */
  public Plot alt(String text) {
    return with(paper.withAlt(text));
  }

  /** The picture, with the size at which it is meant to be displayed and the text for it. */
  public Png png() {
    var figure = new Figure(title, axes, layers, paper.width());
    byte[] bytes = IndexedPng.encode(figure.paint(paper.width(), paper.height()));
    String words = paper.alt().orElseGet(() -> AltText.of(title, figure, layers));
    return Png.of(bytes, paper.width(), paper.height(), words);
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
    return new Plot(title, List.copyOf(more), axes, paper);
  }

  private Plot with(Axes newAxes) {
    return new Plot(title, layers, newAxes, paper);
  }

  private Plot with(Paper newPaper) {
    return new Plot(title, layers, axes, newPaper);
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
}
