package io.github.adversaria.nn;

import java.util.Arrays;

/** {@link Repetition} in {@link Precision#DOUBLE}. */
@SuppressWarnings("cast") // The casts are there for the translation to single precision.
final class DoubleRepetition implements Repetition {

  @Override
  public void repeat(Memory xs, int outer, int middle, int inner, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int o = 0; o < outer; o++) {
      if (inner == 1) {
        Arrays.fill(out, o * middle, (o + 1) * middle, x[o]);
      } else {
        for (int m = 0; m < middle; m++) {
          System.arraycopy(x, o * inner, out, (o * middle + m) * inner, inner);
        }
      }
    }
  }

  @Override
  public void sum(Memory xs, int outer, int middle, int inner, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    if (inner == 1) {
      for (int o = 0; o < outer; o++) {
        out[o] = (double) sumOf(x, o * middle, middle);
      }
      return;
    }
    for (int o = 0; o < outer; o++) {
      Arrays.fill(out, o * inner, (o + 1) * inner, 0);
      for (int m = 0; m < middle; m++) {
        addInto(x, (o * middle + m) * inner, out, o * inner, inner);
      }
    }
  }

  /** In double even for floats: long sums of floats would lose digits. */
  private static double sumOf(double[] x, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += x[i];
    }
    return sum;
  }

  private static void addInto(double[] x, int from, double[] out, int at, int count) {
    for (int i = 0; i < count; i++) {
      out[at + i] += x[from + i];
    }
  }

  @Override
  public void max(Memory xs, int outer, int middle, int inner, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int o = 0; o < outer; o++) {
      System.arraycopy(x, o * middle * inner, out, o * inner, inner);
      for (int m = 1; m < middle; m++) {
        int from = (o * middle + m) * inner;
        for (int i = 0; i < inner; i++) {
          out[o * inner + i] = Math.max(out[o * inner + i], x[from + i]);
        }
      }
    }
  }
}
