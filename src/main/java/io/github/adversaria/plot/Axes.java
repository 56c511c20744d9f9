package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.Optional;

/**
 * What the reader of a plot is told about its axes. An empty Optional leaves the choice to the
 * layers; an empty label writes none.
 */
record Axes(
    String x,
    Optional<String> y,
    Optional<String> right,
    Optional<Interval> horizontal,
    Optional<Interval> vertical) {

  static final Axes DEFAULT =
      new Axes("x", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Axes withLabels(String newX, String newY) {
    return new Axes(newX, Optional.of(newY), right, horizontal, vertical);
  }

  Axes withRight(String label) {
    return new Axes(x, y, Optional.of(label), horizontal, vertical);
  }

  Axes withHorizontal(Interval range) {
    return new Axes(x, y, right, Optional.of(range), vertical);
  }

  Axes withVertical(Interval range) {
    return new Axes(x, y, right, horizontal, Optional.of(range));
  }
}
