package io.github.adversaria.nn;

/** {@link Update} in {@link Precision#DOUBLE}. */
@SuppressWarnings("cast") // The casts are there for the translation to single precision.
final class DoubleUpdate implements Update {

  @Override
  public void add(double a, Memory ys, Memory xs) {
    final double[] y = DoubleMemory.read(ys);
    final double[] x = DoubleMemory.change(xs);
    final double scale = (double) a;
    for (int i = 0; i < x.length; i++) {
      x[i] += scale * y[i];
    }
  }

  @Override
  public void average(double keep, Memory ys, Memory xs) {
    final double[] y = DoubleMemory.read(ys);
    final double[] x = DoubleMemory.change(xs);
    final double old = (double) keep;
    final double fresh = (double) (1 - keep);
    for (int i = 0; i < x.length; i++) {
      x[i] = old * x[i] + fresh * y[i];
    }
  }

  @Override
  public void exchange(Memory ys, Memory xs) {
    final double[] y = DoubleMemory.change(ys);
    final double[] x = DoubleMemory.change(xs);
    for (int i = 0; i < x.length; i++) {
      final double kept = x[i];
      x[i] = y[i];
      y[i] = kept;
    }
  }

  @Override
  public void clip(double bound, Memory xs) {
    final double[] x = DoubleMemory.change(xs);
    final double high = (double) bound;
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.min(Math.max(x[i], -high), high);
    }
  }

  @Override
  public double sumOfSquares(Memory xs) {
    final double[] x = DoubleMemory.read(xs);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double number = x[i];
      sum += number * number;
    }
    return sum;
  }

  @Override
  public void momentum(
      double rate, double keep, boolean nesterov, Memory gradients, Memory vs, Memory xs) {
    final double[] g = DoubleMemory.read(gradients);
    final double[] v = DoubleMemory.change(vs);
    final double[] x = DoubleMemory.change(xs);
    final double k = (double) keep;
    // Both kinds of step are rate·(a·g + b·v) with the new v, so one loop without branches does.
    final double ofGradient = (double) (nesterov ? rate : 0);
    final double ofVelocity = (double) (nesterov ? rate * keep : rate);
    for (int i = 0; i < x.length; i++) {
      v[i] = k * v[i] + g[i];
      x[i] -= ofGradient * g[i] + ofVelocity * v[i];
    }
  }

  @Override
  public void rmsProp(
      double rate, double keep, double epsilon, Memory gradients, Memory vs, Memory xs) {
    final double[] g = DoubleMemory.read(gradients);
    final double[] v = DoubleMemory.change(vs);
    final double[] x = DoubleMemory.change(xs);
    final double old = (double) keep;
    final double fresh = (double) (1 - keep);
    final double r = (double) rate;
    final double e = (double) epsilon;
    for (int i = 0; i < x.length; i++) {
      v[i] = old * v[i] + fresh * (g[i] * g[i]);
      x[i] -= r * g[i] / ((double) Math.sqrt(v[i]) + e);
    }
  }

  @Override
  public void adam(
      double rate,
      double scale,
      double beta1,
      double beta2,
      double epsilon,
      Memory gradients,
      Memory ms,
      Memory vs,
      Memory largest,
      Memory xs) {
    final double[] g = DoubleMemory.read(gradients);
    final double[] m = DoubleMemory.change(ms);
    final double[] v = DoubleMemory.change(vs);
    final double[] x = DoubleMemory.change(xs);
    final double b1 = (double) beta1;
    final double n1 = (double) (1 - beta1);
    final double b2 = (double) beta2;
    final double n2 = (double) (1 - beta2);
    for (int i = 0; i < x.length; i++) {
      m[i] = b1 * m[i] + n1 * g[i];
      v[i] = b2 * v[i] + n2 * (g[i] * g[i]);
    }
    final double[] w = largest == null ? v : larger(v, DoubleMemory.change(largest));
    final double r = (double) rate;
    final double s = (double) scale;
    final double e = (double) epsilon;
    for (int i = 0; i < x.length; i++) {
      x[i] -= r * m[i] / ((double) Math.sqrt(w[i]) * s + e);
    }
  }

  private static double[] larger(double[] v, double[] largest) {
    for (int i = 0; i < v.length; i++) {
      largest[i] = Math.max(largest[i], v[i]);
    }
    return largest;
  }
}
