package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** The area between two functions over a range; one of them may be zero. */
record ShadeLayer(
    String label,
    DoubleUnaryOperator first,
    DoubleUnaryOperator second,
    Optional<Interval> extent,
    Pen pen)
    implements Layer {

  ShadeLayer {
    Require.notNull("label", label);
    Require.notNull("first", first);
    Require.notNull("second", second);
  }

  @Override
  public Swatch swatch() {
    return Swatch.BOX;
  }

  @Override
  public List<Mark> marks(Window window) {
    double low = Math.max(window.low(), extent.map(Interval::low).orElse(window.low()));
    double high = Math.min(window.high(), extent.map(Interval::high).orElse(window.high()));
    if (!(low < high)) {
      return List.of();
    }
    // Where one of the two is undefined there is no area: the sum is NaN there and splits both.
    DoubleUnaryOperator defined = x -> second.applyAsDouble(x) * 0 + first.applyAsDouble(x);
    var marks = new ArrayList<Mark>();
    for (Polyline top : Sampler.sample(defined, low, high, window).pieces()) {
      double from = top.x(0);
      double to = top.x(top.size() - 1);
      if (from < to) {
        Polyline bottom = Sampler.sample(second, from, to, window);
        marks.add(Mark.area(top.outlineWith(bottom), pen, Theme.SHADE, false));
        marks.add(Mark.unseen(top, pen));
        marks.add(Mark.unseen(bottom, pen));
      }
    }
    return marks;
  }
}
