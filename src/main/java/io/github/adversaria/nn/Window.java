package io.github.adversaria.nn;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/**
 * How a square kernel moves over a batch of pictures: {@code channels} planes of {@code height ×
 * width}, with {@code padding} zeros around each, {@code stride} numbers further at a time.
 */
record Window(int batch, int channels, int height, int width, int kernel, int stride, int padding) {

  /** Places that the kernel takes along an axis of some length. */
  static int places(int length, int kernel, int stride, int padding) {
    return Math.floorDiv(length + 2 * padding - kernel, stride) + 1;
  }

  /** The length of an axis along which a kernel takes so many places, the last at its end. */
  static int length(int places, int kernel, int stride, int padding) {
    return (places - 1) * stride + kernel - 2 * padding;
  }

  /** Three axes that are those of a picture, or an exception in words. */
  static void requirePicture(String name, int channels, int... shape) {
    if (shape.length != 3 || shape[0] != channels) {
      throw Require.wrong(
          name, Arrays.toString(shape), "[channels, height, width] with " + channels + " channels");
    }
  }

  int outHeight() {
    return places(height, kernel, stride, padding);
  }

  int outWidth() {
    return places(width, kernel, stride, padding);
  }

  /** Shape of the pictures. */
  int[] pictures() {
    return new int[] {batch, channels, height, width};
  }

  /** Shape of the matrix with a column for each place of the kernel in each picture. */
  int[] columns() {
    return new int[] {channels * kernel * kernel, batch * outHeight() * outWidth()};
  }
}
