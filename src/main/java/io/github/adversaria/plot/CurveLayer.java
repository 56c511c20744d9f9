package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The graph of a function over a range of its own, or over the whole window. */
record CurveLayer(
    String label, DoubleUnaryOperator function, Optional<Interval> extent, boolean right, Pen pen)
    implements Layer {

  CurveLayer {
    Require.notNull("label", label);
    Require.notNull("function", function);
  }

  @Override
  public Swatch swatch() {
    return Swatch.LINE;
  }

  @Override
  public List<Mark> marks(Window window) {
    double low = Math.max(window.low(), extent.map(Interval::low).orElse(window.low()));
    double high = Math.min(window.high(), extent.map(Interval::high).orElse(window.high()));
    if (!(low < high)) {
      return List.of();
    }
    Polyline path = Sampler.sample(function, low, high, window);
    return List.of(Mark.line(path, pen, right, Mark.Fit.ROBUST));
  }
}
