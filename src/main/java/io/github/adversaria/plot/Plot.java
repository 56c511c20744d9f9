package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart of curves, densities, samples and areas over one horizontal axis, or a picture of the
 * plane: a function of two variables as colours or level lines, a vector field, trajectories.
 *
 * <pre>{@code
 * Plot.titled("The optimal discriminator")
 *     .density("p_{data}", p)
 *     .density("p_g", q)
 *     .probability("D*", x -> p.density(x) / (p.density(x) + q.density(x)))
 * }</pre>
 *
 * <p>and of a game of two players
 *
 * <pre>{@code
 * Plot.titled("V = x y")
 *     .heatMap("V", (x, y) -> x * y, -2, 2, -2, 2)
 *     .arrows("(−∂V/∂x, ∂V/∂y)", (x, y) -> -y, (x, y) -> x, -2, 2, -2, 2)
 *     .path("simultaneous steps", xs, ys)
 *     .point("equilibrium", 0, 0)
 *     .equalAxes()
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
 * <p>Heat maps lie under the grid, then come areas and curves, level lines, clouds of samples,
 * arrows, paths and circles, dots, and named points on top, whatever the order of the calls.
 *
 * <p>A picture is white, has {@link Theme#SCALE} pixels for each CSS pixel and is encoded with a
 * palette; the same plot gives the same bytes on one machine. No screen is needed: unless the
 * system property {@code java.awt.headless} is set, the first plot sets it to true.
 */
public final class Plot extends PlaneSeries implements Showable {

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
    for (Layer layer : layers) {
      if (layer instanceof PlaneLayer plane) {
        plane.region().ifPresent(region -> axes.requirePlace("yLow", region.y()));
      }
    }
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
   * Gives both axes one unit, so that a circle is round. A picture of the plane then takes the size
   * that suits it; with {@link #size}, or without a layer of the plane, the axes fill the picture
   * one way only.
   *
   * @throws IllegalArgumentException if the vertical axis is logarithmic
   */
  public Plot equalAxes() {
    return with(axes.withEqualUnits());
  }

  /**
   * Makes the left vertical axis logarithmic, with ticks at powers of ten: a radius against steps,
   * say. A curve is interrupted where it is not positive.
   *
   * @throws IllegalArgumentException with {@link #equalAxes}, or if the vertical range, or that of
   *     a function of two variables, holds 0 or a negative number
   */
  public Plot logarithmicVertical() {
    return with(axes.withLogarithms());
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
    return painted().png();
  }

  Painted painted() {
    var figure = new Figure(title, axes, layers, paper.width());
    BufferedImage picture = figure.paint(figure.size(paper));
    String words = paper.alt().orElseGet(() -> AltText.of(title, figure, layers));
    return new Painted(picture, figure.tinted(), words);
  }

  /**
   * Writes the picture to a file; an existing one is replaced.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    PictureFile.write(file, "plot", this::png);
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

  @Override
  Plot with(Layer layer) {
    var more = new ArrayList<>(layers);
    more.add(layer);
    DensityLayer.arrange(more);
    return new Plot(title, List.copyOf(more), axes, paper);
  }

  @Override
  List<Layer> layers() {
    return layers;
  }

  private Plot with(Axes newAxes) {
    return new Plot(title, layers, newAxes, paper);
  }

  private Plot with(Paper newPaper) {
    return new Plot(title, layers, axes, newPaper);
  }
}
