package io.github.adversaria.nn;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** {@link Elementwise} in {@link Precision#DOUBLE}. */
@SuppressWarnings("cast") // The casts are there for the translation to single precision.
final class DoubleElementwise implements Elementwise {

  /** Times this, every positive normal number is at least 1. */
  private static final double STEEP = Double.MAX_VALUE;

  @Override
  public void combine(double a, Memory xs, double b, Memory ys, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] y = DoubleMemory.read(ys);
    final double[] out = DoubleMemory.write(outs);
    final double p = (double) a;
    final double q = (double) b;
    for (int i = 0; i < out.length; i++) {
      out[i] = p * x[i] + q * y[i];
    }
  }

  @Override
  public void multiply(Memory xs, Memory ys, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] y = DoubleMemory.read(ys);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] * y[i];
    }
  }

  @Override
  public void divide(Memory xs, Memory ys, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] y = DoubleMemory.read(ys);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] / y[i];
    }
  }

  @Override
  public void affine(double a, Memory xs, double b, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    final double p = (double) a;
    final double q = (double) b;
    for (int i = 0; i < out.length; i++) {
      out[i] = p * x[i] + q;
    }
  }

  @Override
  public void leakyRelu(double s, Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    // (1+s)/2·x + (1−s)/2·|x| has no branch, and is exact in s = 0 up to one rounding.
    final double p = (double) ((1 + s) / 2);
    final double q = (double) ((1 - s) / 2);
    for (int i = 0; i < out.length; i++) {
      out[i] = p * x[i] + q * Math.abs(x[i]);
    }
  }

  @Override
  public void leakySlope(double s, Memory ys, Memory gs, Memory outs) {
    final double[] y = DoubleMemory.read(ys);
    final double[] g = DoubleMemory.read(gs);
    final double[] out = DoubleMemory.write(outs);
    final double low = (double) s;
    for (int i = 0; i < out.length; i++) {
      out[i] = g[i] * Math.min(1, Math.max(low, STEEP * y[i]));
    }
  }

  @Override
  public void tanh(Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = DoubleFunction.tanh(x[i]);
    }
  }

  @Override
  public void tanhSlope(Memory ys, Memory gs, Memory outs) {
    final double[] y = DoubleMemory.read(ys);
    final double[] g = DoubleMemory.read(gs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = g[i] * (1 - y[i] * y[i]);
    }
  }

  @Override
  public void sigmoid(Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = DoubleFunction.sigmoid(x[i]);
    }
  }

  @Override
  public void sigmoidSlope(Memory ys, Memory gs, Memory outs) {
    final double[] y = DoubleMemory.read(ys);
    final double[] g = DoubleMemory.read(gs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = g[i] * y[i] * (1 - y[i]);
    }
  }

  @Override
  public void softplus(Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(x[i], 0) + (double) Math.log1p(Math.exp(-Math.abs(x[i])));
    }
  }

  @Override
  public void exp(Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = (double) Math.exp(x[i]);
    }
  }

  @Override
  public void sqrt(Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = (double) Math.sqrt(x[i]);
    }
  }

  @Override
  public void abs(Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.abs(x[i]);
    }
  }

  @Override
  public void max(Memory xs, Memory ys, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] y = DoubleMemory.read(ys);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(x[i], y[i]);
    }
  }

  @Override
  public void greater(Memory xs, Memory ys, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] y = DoubleMemory.read(ys);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] > y[i] ? 1 : 0;
    }
  }

  @Override
  public void fill(double value, Memory outs) {
    Arrays.fill(DoubleMemory.write(outs), (double) value);
  }

  @Override
  public void map(DoubleUnaryOperator f, Memory xs, Memory outs) {
    final double[] x = DoubleMemory.read(xs);
    final double[] out = DoubleMemory.write(outs);
    for (int i = 0; i < out.length; i++) {
      out[i] = (double) f.applyAsDouble(x[i]);
    }
  }
}
