package io.github.adversaria.learning;

import io.github.adversaria.plot.Plot;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;

/** Smooth curves whose every point costs an integral or two: few points, evenly spaced. */
final class Graph {

  private static final int POINTS = 121;

  private Graph() {}

  static Plot add(Plot plot, String label, DoubleUnaryOperator function, double low, double high) {
    double[] xs = new double[POINTS];
    double[] ys = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("The drawing was interrupted.");
      }
      double share = i / (POINTS - 1.0);
      xs[i] = low * (1 - share) + high * share;
      ys[i] = function.applyAsDouble(xs[i]);
    }
    return plot.curve(label, xs, ys);
  }
}
