package io.github.adversaria.learning;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;

/** The greatest value of a function on an interval: by a grid, then by golden sections. */
final class LineSearch {

  /** Into how many equal parts the interval is cut first. */
  static final int PARTS = 100;

  /** (√5 − 1)/2. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Sections after which the bracket is a part divided by about 1e8: values agree to rounding. */
  private static final int SECTIONS = 38;

  private LineSearch() {}

  /** Where the function is greatest, if between two points of the grid it has one maximum only. */
  static double maximum(DoubleUnaryOperator function, double low, double high) {
    double step = (high - low) / PARTS;
    double best = low;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= PARTS; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("The search for a maximum was interrupted.");
      }
      double x = i == PARTS ? high : low + i * step;
      double value = function.applyAsDouble(x);
      if (value > most) {
        most = value;
        best = x;
      }
    }
    double refined = golden(function, Math.max(low, best - step), Math.min(high, best + step));
    return function.applyAsDouble(refined) > most ? refined : best;
  }

  private static double golden(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    for (int i = 0; i < SECTIONS; i++) {
      if (atLeft < atRight) {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = function.applyAsDouble(right);
      } else {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = function.applyAsDouble(left);
      }
    }
    return (low + high) / 2;
  }
}
