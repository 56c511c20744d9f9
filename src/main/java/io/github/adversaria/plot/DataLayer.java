package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Given points, joined or dotted. */
record DataLayer(String label, Polyline path, boolean joined, Pen pen) implements Layer {

  @Override
  public Swatch swatch() {
    return joined ? Swatch.LINE : Swatch.DOT;
  }

  @Override
  public Optional<Interval> extent() {
    double low = Arrays.stream(path.xs()).min().orElseThrow();
    double high = Arrays.stream(path.xs()).max().orElseThrow();
    return Optional.of(new Interval(low, high));
  }

  @Override
  public List<Mark> marks(Window window) {
    return List.of(
        joined
            ? Mark.line(path, pen, false, Mark.Fit.WHOLE)
            : Mark.dots(path, pen, Mark.Fit.WHOLE));
  }
}
