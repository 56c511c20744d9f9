package io.github.adversaria.plot;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * A function at the nodes of a rectangular grid.
 *
 * @param xs abscissas of the columns
 * @param ys ordinates of the rows
 * @param values row by row
 */
record Grid(double[] xs, double[] ys, double[] values) {

  /**
   * Evaluates the function at each node.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static Grid of(DoubleBinaryOperator function, double[] xs, double[] ys) {
    double[] values = new double[xs.length * ys.length];
    for (int row = 0; row < ys.length; row++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while sampling a function of the plane");
      }
      for (int column = 0; column < xs.length; column++) {
        values[row * xs.length + column] = function.applyAsDouble(xs[column], ys[row]);
      }
    }
    return new Grid(xs, ys, values);
  }

  int columns() {
    return xs.length;
  }

  int rows() {
    return ys.length;
  }

  double value(int column, int row) {
    return values[row * xs.length + column];
  }

  /** Numbers {@code first}, {@code first + step}, …, {@code count} of them. */
  static double[] steps(double first, double step, int count) {
    return IntStream.range(0, count).mapToDouble(i -> first + i * step).toArray();
  }
}
