package io.github.adversaria.nn;

import java.util.Arrays;

/**
 * {@link Patches} in {@link Precision#DOUBLE}. Stride 1 has loops of its own, since numbers side by
 * side are moved by vector instructions.
 */
final class DoublePatches implements Patches {

  @Override
  public void columns(Window window, Memory pictures, Memory outs) {
    final double[] x = DoubleMemory.read(pictures);
    final double[] out = DoubleMemory.write(outs);
    Arrays.fill(out, 0);
    int stride = window.stride();
    eachLine(
        window,
        (picture, column, count) -> {
          if (stride == 1) {
            System.arraycopy(x, picture, out, column, count);
          } else {
            for (int p = 0; p < count; p++) {
              out[column + p] = x[picture + p * stride];
            }
          }
        });
  }

  @Override
  public void pictures(Window window, Memory columns, Memory outs) {
    final double[] x = DoubleMemory.read(columns);
    final double[] out = DoubleMemory.write(outs);
    Arrays.fill(out, 0);
    int stride = window.stride();
    eachLine(
        window,
        (picture, column, count) -> {
          if (stride == 1) {
            for (int p = 0; p < count; p++) {
              out[picture + p] += x[column + p];
            }
          } else {
            for (int p = 0; p < count; p++) {
              out[picture + p * stride] += x[column + p];
            }
          }
        });
  }

  /** Numbers side by side in a column matrix, and where they are in the pictures. */
  @FunctionalInterface
  private interface Line {
    void move(int picture, int column, int count);
  }

  /** Every line of the column matrix as far as it is inside of the pictures, in a fixed order. */
  private static void eachLine(Window w, Line line) {
    int places = w.batch() * w.outHeight() * w.outWidth();
    for (int row = 0; row < w.channels() * w.kernel() * w.kernel(); row++) {
      int channel = row / (w.kernel() * w.kernel());
      int down = row / w.kernel() % w.kernel() - w.padding();
      int right = row % w.kernel() - w.padding();
      int first = first(right, w.stride());
      int count = Math.min(w.outWidth(), end(right, w.width(), w.stride())) - first;
      if (count <= 0) {
        continue;
      }
      int last = Math.min(w.outHeight(), end(down, w.height(), w.stride()));
      for (int n = 0; n < w.batch(); n++) {
        for (int y = first(down, w.stride()); y < last; y++) {
          int from =
              ((n * w.channels() + channel) * w.height() + y * w.stride() + down) * w.width();
          int column = row * places + (n * w.outHeight() + y) * w.outWidth();
          line.move(from + first * w.stride() + right, column + first, count);
        }
      }
    }
  }

  /** The first place from which on a number so far from the kernel's corner is in the picture. */
  private static int first(int offset, int stride) {
    return Math.max(0, -Math.floorDiv(offset, stride));
  }

  /** The first place behind the picture's end. */
  private static int end(int offset, int length, int stride) {
    return Math.floorDiv(length - 1 - offset, stride) + 1;
  }

  @Override
  public void exchange(Memory xs, int a, int b, int inner, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < a; i++) {
      for (int j = 0; j < b; j++) {
        System.arraycopy(x, (i * b + j) * inner, out, (j * a + i) * inner, inner);
      }
    }
  }
}
