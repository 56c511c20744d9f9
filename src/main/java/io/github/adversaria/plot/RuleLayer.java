package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Optional;

/** A vertical or horizontal reference line across the whole picture. */
record RuleLayer(String label, double at, boolean vertical) implements Layer {

  RuleLayer {
    Require.notNull("label", label);
    Axes.within(vertical ? "x" : "y", at);
  }

  @Override
  public Pen pen() {
    return Theme.rulePen();
  }

  @Override
  public Swatch swatch() {
    return Swatch.LINE;
  }

  @Override
  public boolean coloured() {
    return false;
  }

  @Override
  public Optional<Interval> extent() {
    return vertical ? Optional.of(new Interval(at, at)) : Optional.empty();
  }

  @Override
  public List<Mark> marks(Window window) {
    double[] across = {at, at};
    return vertical
        ? List.of(
            Mark.line(
                new Polyline(
                    across, new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}),
                pen(),
                false,
                Mark.Fit.NONE))
        : List.of(
            Mark.line(
                new Polyline(new double[] {window.low(), window.high()}, across),
                pen(),
                false,
                Mark.Fit.WHOLE));
  }
}
