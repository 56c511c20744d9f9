package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleBinaryOperator;

/**
 * The graph of a function of two variables, seen from outside a box around it, with paths and
 * points on it.
 *
 * <pre>{@code
 * Surface.titled("A saddle that is no equilibrium", (x, y) -> y * y - x * x, -1, 1, -1, 1)
 *     .labels("x", "y", "V")
 *     .path("simultaneous steps", xs, ys)
 *     .point("(0, 0)", 0, 0)
 * }</pre>
 *
 * <p>An immutable value: each method returns a new surface. Nothing is computed before it is shown.
 * The projection is parallel; what lies behind the surface is hidden, pixel by pixel. Of a path or
 * point that the surface hides, a faint dashed line or an empty ring shines through. Where the
 * function is NaN or infinite the surface has a hole. Colours tell heights, from dark blue to
 * yellow, and are shaded a little by a light from the upper left.
 *
 * <p>A wrong argument of any method is refused by an {@link IllegalArgumentException} that names
 * it, as in {@link Plot}. Pictures are encoded as those of {@link Plot} are; an interrupt while one
 * is drawn ends in a {@link CancellationException}.
 */
public final class Surface implements Showable {

  /** From where a surface is seen unless {@link #view} says otherwise. */
  public static final double AZIMUTH = -60;

  /** How far above the floor it is seen from unless {@link #view} says otherwise. */
  public static final double ELEVATION = 28;

  /** From flatter the floor is a line, with no room for its axes. */
  public static final double LEAST_ELEVATION = 10;

  /** From steeper heights cannot be seen: a heat map shows more then. */
  public static final double GREATEST_ELEVATION = 80;

  /** Width of a picture in CSS pixels unless one is given: lines all over it take many bytes. */
  public static final int WIDTH = 520;

  /** Height of a picture in CSS pixels unless one is given. */
  public static final int HEIGHT = 400;

  private final String title;
  private final SurfaceGraph graph;
  private final SurfaceLabels labels;
  private final Viewpoint viewpoint;
  private final List<DataLayer> marks;
  private final Paper paper;

  private Surface(
      String title,
      SurfaceGraph graph,
      SurfaceLabels labels,
      Viewpoint viewpoint,
      List<DataLayer> marks,
      Paper paper) {
    this.title = title;
    this.graph = graph;
    this.labels = labels;
    this.viewpoint = viewpoint;
    this.marks = marks;
    this.paper = paper;
  }

  /** The same as {@link #titled} with an empty title. */
  public static Surface of(
      DoubleBinaryOperator function, double xLow, double xHigh, double yLow, double yHigh) {
    return titled("", function, xLow, xHigh, yLow, yHigh);
  }

  /**
   * The graph of a function over a rectangle.
   *
   * @param title in the markup of {@link Plot}; empty for none
   * @param function of x and y; it may be NaN or infinite in places
   * @throws IllegalArgumentException if one of them is null, if an end of a range is not finite or
   *     beyond {@link Plot#FARTHEST}, or if the ends are not in order
   */
  public static Surface titled(
      String title,
      DoubleBinaryOperator function,
      double xLow,
      double xHigh,
      double yLow,
      double yHigh) {
    Require.notNull("title", title);
    Require.notNull("function", function);
    var graph =
        new SurfaceGraph(
            function,
            Axes.range("xLow", xLow, "xHigh", xHigh),
            Axes.range("yLow", yLow, "yHigh", yHigh),
            Optional.empty());
    var paper = Paper.DEFAULT.withSize(WIDTH, HEIGHT);
    var viewpoint = new Viewpoint(AZIMUTH, ELEVATION);
    return new Surface(title, graph, SurfaceLabels.DEFAULT, viewpoint, List.of(), paper);
  }

  /** Names the axes; empty for no name. */
  public Surface labels(String x, String y, String height) {
    return new Surface(title, graph, SurfaceLabels.of(x, y, height), viewpoint, marks, paper);
  }

  /**
   * Sets from where the surface is seen.
   *
   * @param azimuth in degrees, counted from the x-axis towards the y-axis, any finite number: −90
   *     has x to the right and y to the back
   * @param elevation above the floor in degrees, from {@link #LEAST_ELEVATION} to {@link
   *     #GREATEST_ELEVATION}
   */
  public Surface view(double azimuth, double elevation) {
    Require.finite("azimuth", azimuth);
    Require.between("elevation", elevation, LEAST_ELEVATION, GREATEST_ELEVATION);
    return new Surface(title, graph, labels, new Viewpoint(azimuth, elevation), marks, paper);
  }

  /** Shows heights from {@code low} to {@code high}; the surface is cut off beyond. */
  public Surface verticalRange(double low, double high) {
    Interval range = Axes.range("low", low, "high", high);
    return new Surface(title, graph.within(range), labels, viewpoint, marks, paper);
  }

  /**
   * Adds a line on the surface through given points, joined in their order at the height that the
   * function has there. What is not over the rectangle is not drawn.
   *
   * @param label in the legend; empty for none
   * @param xs finite, at least one
   * @param ys as many; NaN interrupts the line
   */
  public Surface path(String label, double[] xs, double[] ys) {
    Pen pen = SurfaceColours.pathPen(marks.stream().filter(DataLayer::joined).count());
    return with(DataLayer.of(label, xs, ys, true, pen));
  }

  /** Adds a dot on the surface: an equilibrium, say. */
  public Surface point(String label, double x, double y) {
    Axes.within("x", x);
    Axes.within("y", y);
    Pen pen = SurfaceColours.pointPen(marks.stream().filter(mark -> !mark.joined()).count());
    return with(DataLayer.of(label, new double[] {x}, new double[] {y}, false, pen));
  }

  /** Sets the size at which the picture is displayed, in CSS pixels, within the limits of Plot. */
  public Surface size(int width, int height) {
    return with(paper.withSize(width, height));
  }

  /** Says in words what the picture shows, for those who cannot see it; not blank. */
  public Surface alt(String text) {
    return with(paper.withAlt(text));
  }

  /** The picture, with the size at which it is meant to be displayed and the text for it. */
  public Png png() {
    var grid = SurfaceGrid.sample(graph);
    var figure = new SurfaceFigure(title, graph, grid, labels, viewpoint, marks);
    BufferedImage picture = figure.paint(paper.width(), paper.height());
    byte[] bytes = IndexedPng.encode(picture, Palette.ofSurface(picture));
    return Png.of(bytes, paper.width(), paper.height(), paper.alt().orElseGet(() -> words(grid)));
  }

  /**
   * Writes the picture to a file; an existing one is replaced.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    PictureFile.write(file, "surface", this::png);
  }

  @Override
  public MimeBundle show() {
    Png png = png();
    return MimeBundle.text(png.alt()).withPng(png);
  }

  /** Title and what is on the surface, without drawing anything. */
  @Override
  public String toString() {
    var names = marks.stream().map(mark -> Label.of(mark.label()).plain()).toList();
    return "Surface[" + Label.of(title).plain() + names + "]";
  }

  private String words(SurfaceGrid grid) {
    return labels.words(title, graph, grid, marks);
  }

  private Surface with(DataLayer mark) {
    var more = new ArrayList<>(marks);
    more.add(mark);
    return new Surface(title, graph, labels, viewpoint, List.copyOf(more), paper);
  }

  private Surface with(Paper newPaper) {
    return new Surface(title, graph, labels, viewpoint, marks, newPaper);
  }
}
