package io.github.adversaria.nn;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** {@link Movement} in {@link Precision#DOUBLE}. */
@SuppressWarnings("cast") // The casts are there for the translation to single precision.
final class DoubleMovement implements Movement {

  @Override
  public void transpose(Memory xs, int rows, int columns, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[c * rows + r] = x[r * columns + c];
      }
    }
  }

  @Override
  public void copyBlock(
      Memory xs,
      int xAt,
      int xStride,
      int rows,
      int columns,
      Memory outs,
      int outAt,
      int outStride) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.change(outs);
    for (int r = 0; r < rows; r++) {
      System.arraycopy(x, xAt + r * xStride, out, outAt + r * outStride, columns);
    }
  }

  @Override
  public void load(float[] numbers, int from, Memory outs) {
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = numbers[from + i];
    }
  }

  @Override
  public void normal(RandomGenerator random, Memory outs) {
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = (double) random.nextGaussian();
    }
  }

  @Override
  public void uniform(RandomGenerator random, Memory outs) {
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      // 24 bits are exact in either precision, so that both draw the same and never 1.
      out[i] = (double) ((random.nextLong() >>> 40) * 0x1p-24);
    }
  }

  @Override
  public void clear(Memory outs) {
    Arrays.fill(DoubleMemory.write(outs), 0);
  }

  @Override
  public void gather(Memory xs, int[] rows, int columns, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(x, rows[r] * columns, out, r * columns, columns);
    }
  }

  @Override
  public void scatterAdd(Memory xs, int[] rows, int columns, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    Arrays.fill(out, 0);
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns; c++) {
        out[rows[r] * columns + c] += x[r * columns + c];
      }
    }
  }
}
