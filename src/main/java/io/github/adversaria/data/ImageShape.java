package io.github.adversaria.data;

import io.github.adversaria.require.Require;

/**
 * How the numbers of an example make a picture: {@code channels} planes one after the other, each
 * row by row from the top.
 *
 * @param height rows of pixels, at least 1
 * @param width pixels a row, at least 1
 * @param channels 1 for grey; 3 for red, green and blue
 */
public record ImageShape(int height, int width, int channels) {

  /** Pictures with longer sides are no matter for what this library trains. */
  public static final int LONGEST_SIDE = 4096;

  /**
   * @throws IllegalArgumentException if a number is not as wanted, or a side above {@link
   *     #LONGEST_SIDE}
   */
  public ImageShape {
    side("height", height);
    side("width", width);
    if (channels != 1 && channels != 3) {
      throw Require.wrong("channels", channels, "1 (grey) or 3 (red, green, blue)");
    }
  }

  /** A grey picture. */
  public static ImageShape grey(int height, int width) {
    return new ImageShape(height, width, 1);
  }

  /** A picture in red, green and blue. */
  public static ImageShape colour(int height, int width) {
    return new ImageShape(height, width, 3);
  }

  private static void side(String name, int pixels) {
    if (pixels < 1 || pixels > LONGEST_SIDE) {
      throw Require.wrong(name, pixels, "from 1 to " + LONGEST_SIDE + " pixels");
    }
  }

  /** Numbers in a picture. */
  public int length() {
    return height * width * channels;
  }

  @Override
  public String toString() {
    return height + " × " + width + (channels == 1 ? "" : " × " + channels);
  }
}
