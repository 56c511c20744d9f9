package io.github.adversaria.data;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;

/**
 * Maps of grey pictures, from −1 for paper to 1 for ink, to other looks of the same picture. A
 * system that translates between two looks can so be compared with the truth.
 */
public final class ImageMap implements ExampleMap {

  /**
   * How far a picture is slanted unless it is told: pixels to the right for each row up. A digit of
   * 8 rows moves by 1.4 pixels at the top and at the bottom.
   */
  public static final double SLANT = 0.4;

  private static final float PAPER = -1;

  private final String name;
  private final ImageShape shape;
  private final Pixel pixel;

  private ImageMap(String name, ImageShape shape, Pixel pixel) {
    this.name = name;
    this.shape = shape;
    this.pixel = pixel;
  }

  /** A pixel of the new picture. */
  @FunctionalInterface
  private interface Pixel {
    float at(float[] from, int fromAt, int row, int column);
  }

  /** Each value changes its sign: ink becomes paper. */
  public static ImageMap inverted(ImageShape shape) {
    requireGrey(shape);
    return new ImageMap(
        "inverted", shape, (from, at, row, column) -> -from[at + row * shape.width() + column]);
  }

  /**
   * Each row moves sideways by its height above the middle, so that upright strokes lean; between
   * two pixels the value is interpolated. What leaves the picture is lost, and paper comes in.
   *
   * @param shape grey
   * @param slant pixels to the right for each row up, finite; below 0 for the left
   * @throws IllegalArgumentException if one of these does not hold
   */
  public static ImageMap slanted(ImageShape shape, double slant) {
    requireGrey(shape);
    Require.finite("slant", slant);
    double middle = (shape.height() - 1) / 2.0;
    return new ImageMap(
        "slanted(" + Decimal.text(slant, 6) + ")",
        shape,
        (from, at, row, column) -> {
          double source = column - slant * (middle - row);
          double left = Math.floor(source);
          double share = source - left;
          return (float)
              ((1 - share) * value(shape, from, at, row, left)
                  + share * value(shape, from, at, row, left + 1));
        });
  }

  private static float value(ImageShape shape, float[] from, int at, int row, double column) {
    return column >= 0 && column < shape.width()
        ? from[at + row * shape.width() + (int) column]
        : PAPER;
  }

  /**
   * What the ink gains where each pixel becomes the darkest of the 3 × 3 about it: a line around
   * each stroke. It is the external gradient of Rivest, Soille and Beucher, <i>Morphological
   * gradients</i> (Journal of Electronic Imaging 2(4), 1993).
   *
   * @param shape grey
   * @throws IllegalArgumentException if it is not
   */
  public static ImageMap outlined(ImageShape shape) {
    requireGrey(shape);
    return new ImageMap(
        "outlined",
        shape,
        (from, at, row, column) ->
            PAPER
                + darkest(shape, from, at, row, column)
                - from[at + row * shape.width() + column]);
  }

  private static float darkest(ImageShape shape, float[] from, int at, int row, int column) {
    float darkest = Float.NEGATIVE_INFINITY;
    for (int y = Math.max(0, row - 1); y <= Math.min(shape.height() - 1, row + 1); y++) {
      for (int x = Math.max(0, column - 1); x <= Math.min(shape.width() - 1, column + 1); x++) {
        darkest = Math.max(darkest, from[at + y * shape.width() + x]);
      }
    }
    return darkest;
  }

  private static void requireGrey(ImageShape shape) {
    if (Require.notNull("shape", shape).channels() != 1) {
      throw Require.wrong("shape", shape, "a grey picture: one channel");
    }
  }

  @Override
  public int inputs() {
    return shape.length();
  }

  @Override
  public int outputs() {
    return shape.length();
  }

  @Override
  public void map(float[] from, int fromAt, float[] into, int intoAt) {
    int next = intoAt;
    for (int row = 0; row < shape.height(); row++) {
      for (int column = 0; column < shape.width(); column++) {
        into[next++] = pixel.at(from, fromAt, row, column);
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
