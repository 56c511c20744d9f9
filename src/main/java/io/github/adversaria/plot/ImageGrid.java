package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Png;
import io.github.adversaria.show.Showable;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Small pictures side by side, in rows and columns: data, or what a generator makes.
 *
 * <pre>{@code
 * ImageGrid.of(digits.sample(40, random), 8, 8)
 *     .titled("Forty digits")
 *     .columns(20)
 *     .range(-1, 1)
 *     .inkOnPaper()
 * }</pre>
 *
 * <p>An immutable value: each method returns a new grid. Nothing is painted before it is shown.
 * Values outside the range get the colour of its nearer end; a pixel that is NaN is painted
 * vermillion, and the text for the picture says so.
 *
 * <p>A wrong argument of any method is refused by an {@link IllegalArgumentException} that names
 * it, as in {@link Plot}.
 */
public final class ImageGrid implements Showable {

  /** Pictures beside one another unless {@link #columns} says otherwise. */
  public static final int COLUMNS = 10;

  /** More pictures than this are no picture. */
  public static final int MOST_IMAGES = 2000;

  private final float[][] images;
  private final int height;
  private final int width;
  private final String title;
  private final int columns;
  private final Optional<Interval> range;
  private final boolean ink;
  private final List<String> titles;
  private final List<String> rowTitles;
  private final Optional<String> alt;

  private ImageGrid(
      float[][] images,
      int height,
      int width,
      String title,
      int columns,
      Optional<Interval> range,
      boolean ink,
      List<String> titles,
      List<String> rowTitles,
      Optional<String> alt) {
    this.images = images;
    this.height = height;
    this.width = width;
    this.title = title;
    this.columns = columns;
    this.range = range;
    this.ink = ink;
    this.titles = titles;
    this.rowTitles = rowTitles;
    this.alt = alt;
  }

  /**
   * Pictures out of the rows of an array, in their order.
   *
   * @param images shape {@code [n, height·width]} for grey, {@code [n, 3·height·width]} for planes
   *     of red, green and blue; each plane row by row from the top; n from 1 to {@link
   *     #MOST_IMAGES}; copied
   * @param height rows of pixels in a picture, at least 1
   * @param width pixels a row, at least 1
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static ImageGrid of(INDArray images, int height, int width) {
    Require.notNull("images", images);
    if (images.rank() != 2 || images.isEmpty()) {
      throw Require.wrong(
          "images",
          "an array of shape " + Arrays.toString(images.shape()),
          "shape [n, " + height + "·" + width + "], a picture a row");
    }
    requireCount(images.size(0));
    return of(images.dup('c').castTo(DataType.FLOAT).toFloatMatrix(), height, width);
  }

  /**
   * The same out of rows of Java.
   *
   * @throws IllegalArgumentException as there
   */
  public static ImageGrid of(float[][] images, int height, int width) {
    Require.notNull("images", images);
    Require.atLeast("height", height, 1);
    Require.atLeast("width", width, 1);
    requireCount(images.length);
    var copies = new float[images.length][];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = Require.notNull("images[" + i + "]", images[i]).clone();
      long plane = (long) height * width;
      boolean fits = copies[i].length == plane || copies[i].length == 3 * plane;
      if (!fits || copies[i].length != copies[0].length) {
        throw Require.wrong(
            "images[" + i + "]",
            copies[i].length + " numbers",
            plane
                + " (height · width, grey) or "
                + 3 * plane
                + " (red, green and blue), all alike");
      }
    }
    int columns = Math.min(COLUMNS, copies.length);
    return new ImageGrid(
        copies,
        height,
        width,
        "",
        columns,
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static void requireCount(long count) {
    if (count < 1 || count > MOST_IMAGES) {
      throw Require.wrong(
          "the number of images", count, "from 1 to " + MOST_IMAGES, "Show the first rows only.");
    }
  }

  /** Sets the title, in the markup of {@link Plot}; empty for none. */
  public ImageGrid titled(String text) {
    Require.notNull("text", text);
    return new ImageGrid(images, height, width, text, columns, range, ink, titles, rowTitles, alt);
  }

  /** Sets how many pictures stand beside one another, at least 1. */
  public ImageGrid columns(int count) {
    int most = Math.min(Require.atLeast("count", count, 1), images.length);
    return new ImageGrid(images, height, width, title, most, range, ink, titles, rowTitles, alt);
  }

  /**
   * Sets which values are black and white; unless it is called, the least and the greatest value
   * there is.
   */
  public ImageGrid range(double low, double high) {
    var given = Optional.of(Axes.range("low", low, "high", high));
    return new ImageGrid(images, height, width, title, columns, given, ink, titles, rowTitles, alt);
  }

  /** Makes low values white and high ones black, as of ink on paper; colours are turned too. */
  public ImageGrid inkOnPaper() {
    return new ImageGrid(
        images, height, width, title, columns, range, true, titles, rowTitles, alt);
  }

  /** Writes a word above each picture, as many as pictures; in the markup of {@link Plot}. */
  public ImageGrid titles(String... each) {
    List<String> words = words("each", each, images.length, "one for each picture");
    return new ImageGrid(images, height, width, title, columns, range, ink, words, rowTitles, alt);
  }

  /**
   * Writes words left of each row of pictures, as many as rows; in the markup of {@link Plot}. Set
   * the columns first.
   */
  public ImageGrid rowTitles(String... each) {
    List<String> words = words("each", each, rows(), "one for each row of pictures");
    return new ImageGrid(images, height, width, title, columns, range, ink, titles, words, alt);
  }

  private static List<String> words(String argument, String[] words, int count, String allowed) {
    List<String> listed = Arrays.asList(Require.notNull(argument, words));
    listed.forEach(word -> Require.notNull("an element of " + argument, word));
    if (listed.size() != count) {
      throw Require.wrong(argument, listed.size() + " texts", allowed + ": " + count);
    }
    return List.copyOf(listed);
  }

  /** Says in words what the picture shows, for those who cannot see it; not blank. */
  public ImageGrid alt(String text) {
    var words = Paper.DEFAULT.withAlt(text).alt();
    return new ImageGrid(
        images, height, width, title, columns, range, ink, titles, rowTitles, words);
  }

  /** The picture, with the size at which it is meant to be displayed and the text for it. */
  public Png png() {
    BufferedImage picture = new ImageGridFigure(this).paint();
    byte[] bytes = IndexedPng.encode(picture, Palette.ofSurface(picture));
    return Png.of(
        bytes,
        picture.getWidth() / Theme.SCALE,
        picture.getHeight() / Theme.SCALE,
        alt.orElseGet(this::words));
  }

  /**
   * Writes the picture to a file; an existing one is replaced.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    PictureFile.write(file, "image grid", this::png);
  }

  @Override
  public MimeBundle show() {
    Png png = png();
    return MimeBundle.text(png.alt()).withPng(png);
  }

  private String words() {
    long lost = Arrays.stream(images).mapToLong(ImageGrid::countNaN).sum();
    String start = title.isBlank() ? "" : Label.of(title).plain() + ". ";
    String grid = rows() == 1 ? "" : ", " + columns + " a row";
    return start
        + (images.length == 1 ? "1 picture of " : images.length + " pictures of ")
        + height
        + " × "
        + width
        + (colour() ? " pixels in colour" : " pixels")
        + grid
        + "."
        + (lost == 0 ? "" : " NaN in " + lost + " places.");
  }

  private static long countNaN(float[] image) {
    long count = 0;
    for (float value : image) {
      count += Float.isNaN(value) ? 1 : 0;
    }
    return count;
  }

  /** Title, number and size, without painting anything. */
  @Override
  public String toString() {
    return "ImageGrid[" + words() + "]";
  }

  float[][] images() {
    return images;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  String title() {
    return title;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return (images.length + columns - 1) / columns;
  }

  boolean colour() {
    return images[0].length != height * width;
  }

  boolean ink() {
    return ink;
  }

  List<String> titles() {
    return titles;
  }

  List<String> rowTitles() {
    return rowTitles;
  }

  /** What is black and what is white. */
  Interval range() {
    if (range.isPresent()) {
      return range.get();
    }
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float[] image : images) {
      for (float value : image) {
        if (Float.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return low < high ? new Interval(low, high) : new Interval(0, 1);
  }
}
