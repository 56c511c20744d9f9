package io.github.adversaria.plot;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Hidden surfaces by comparing depths: of all that falls on one sample the nearest stays (Catmull,
 * <i>A Subdivision Algorithm for Computer Display of Curved Surfaces</i>, 1974). Several samples a
 * pixel make smooth edges.
 */
final class DepthBuffer {

  private static final float NOTHING = Float.NEGATIVE_INFINITY;

  private final int width;
  private final int height;
  private final float[] nearest;
  private final int[] colours;

  /** An empty buffer of so many samples each way. */
  DepthBuffer(int width, int height) {
    this.width = width;
    this.height = height;
    this.nearest = new float[width * height];
    this.colours = new int[width * height];
    Arrays.fill(nearest, NOTHING);
  }

  /**
   * A corner of a triangle.
   *
   * @param x in samples from the left
   * @param y in samples from the top
   * @param near greater is nearer
   * @param share of the box's height: what lies outside of [0, 1] is cut off
   */
  record Corner(double x, double y, double near, double share) {}

  /** Paints a triangle where nothing nearer has been painted. */
  void fill(Corner a, Corner b, Corner c, int rgb) {
    double area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (area == 0) {
      return; // seen from its edge
    }
    int top = first(Math.min(a.y, Math.min(b.y, c.y)));
    int bottom = last(Math.max(a.y, Math.max(b.y, c.y)), height);
    int left = first(Math.min(a.x, Math.min(b.x, c.x)));
    int right = last(Math.max(a.x, Math.max(b.x, c.x)), width);
    for (int row = top; row <= bottom; row++) {
      double y = row + 0.5;
      for (int column = left; column <= right; column++) {
        double x = column + 0.5;
        double ofB = ((x - a.x) * (c.y - a.y) - (c.x - a.x) * (y - a.y)) / area;
        double ofC = ((b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)) / area;
        double ofA = 1 - ofB - ofC;
        if (ofA >= 0 && ofB >= 0 && ofC >= 0) {
          double share = ofA * a.share + ofB * b.share + ofC * c.share;
          float near = (float) (ofA * a.near + ofB * b.near + ofC * c.near);
          int at = row * width + column;
          if (share >= 0 && share <= 1 && near > nearest[at]) {
            nearest[at] = near;
            colours[at] = rgb;
          }
        }
      }
    }
  }

  private static int first(double least) {
    return (int) Math.max(0, Math.ceil(least - 0.5));
  }

  private static int last(double greatest, int length) {
    return (int) Math.min(length - 1, Math.floor(greatest + 0.5));
  }

  /**
   * Whether a point of the surface, or just above it, can be seen. It is compared with the farthest
   * of the samples around it, as it lies between them: on a steep slope their depths differ much.
   */
  boolean shows(double x, double y, double near) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    for (int j = Math.max(0, row - 1); j <= Math.min(height - 1, row + 1); j++) {
      for (int i = Math.max(0, column - 1); i <= Math.min(width - 1, column + 1); i++) {
        if (near >= nearest[j * width + i]) {
          return true;
        }
      }
    }
    return false;
  }

  /** The picture with {@code samples} samples each way to a pixel; transparent where nothing is. */
  BufferedImage image(int samples) {
    int across = width / samples;
    int down = height / samples;
    var image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB);
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < across; column++) {
        image.setRGB(column, row, pixel(column * samples, row * samples, samples));
      }
    }
    return image;
  }

  private int pixel(int left, int top, int samples) {
    int red = 0;
    int green = 0;
    int blue = 0;
    int count = 0;
    for (int row = top; row < top + samples; row++) {
      for (int at = row * width + left; at < row * width + left + samples; at++) {
        if (nearest[at] != NOTHING) {
          red += colours[at] >> 16 & 0xFF;
          green += colours[at] >> 8 & 0xFF;
          blue += colours[at] & 0xFF;
          count++;
        }
      }
    }
    if (count == 0) {
      return 0;
    }
    int alpha = 255 * count / (samples * samples);
    return alpha << 24 | red / count << 16 | green / count << 8 | blue / count;
  }
}
