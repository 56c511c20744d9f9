package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** A function of two variables over a rectangle, and the heights to show if they are given. */
record SurfaceGraph(
    DoubleBinaryOperator function, Interval x, Interval y, Optional<Interval> heights) {

  SurfaceGraph within(Interval range) {
    return new SurfaceGraph(function, x, y, Optional.of(range));
  }

  double height(double atX, double atY) {
    return function.applyAsDouble(atX, atY);
  }

  /** Whether a point lies over the rectangle; false for NaN. */
  boolean covers(double atX, double atY) {
    return atX >= x.low() && atX <= x.high() && atY >= y.low() && atY <= y.high();
  }
}
