package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Given points, joined or dotted. */
record DataLayer(String label, Polyline path, boolean joined, Pen pen) implements Layer {

  /**
   * Copies and checks the points.
   *
   * @throws IllegalArgumentException if an abscissa is not finite or too far out, or if there are
   *     not as many ordinates
   */
  static DataLayer of(String label, double[] xs, double[] ys, boolean joined, Pen pen) {
    Require.notNull("label", label);
    Require.finite("xs", xs);
    for (int i = 0; i < xs.length; i++) {
      Axes.within("xs[" + i + "]", xs[i]);
    }
    if (ys == null || ys.length != xs.length) {
      throw Require.wrong(
          "ys",
          ys == null ? "null" : ys.length + " numbers",
          xs.length + " numbers, as many as xs");
    }
    return new DataLayer(label, new Polyline(xs.clone(), ys.clone()), joined, pen);
  }

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
