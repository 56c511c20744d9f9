package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
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
    Optional<Interval> vertical,
    boolean equal,
    boolean logarithmic) {

  static final Axes DEFAULT =
      new Axes(
          "x",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false);

  Axes {
    if (logarithmic && equal) {
      throw Require.wrong(
          "equalAxes", "set", "no axis with logarithms", "Leave out one of the two.");
    }
    vertical.ifPresent(range -> place("low", range, logarithmic));
  }

  /** Refuses a vertical range that begins where a logarithmic axis has no place. */
  void requirePlace(String lowName, Interval range) {
    place(lowName, range, logarithmic);
  }

  private static void place(String lowName, Interval range, boolean logarithmic) {
    if (logarithmic && !(range.low() > 0)) {
      throw Require.wrong(lowName, range.low(), "a number > 0 where the axis is logarithmic");
    }
  }

  /** A number that a range of an axis can hold. */
  static double within(String argument, double value) {
    return Require.between(argument, value, -Plot.FARTHEST, Plot.FARTHEST);
  }

  /** Two numbers in rising order with enough doubles between them to draw something. */
  static Interval range(String lowName, double low, String highName, double high) {
    Require.ordered(lowName, low, highName, high);
    within(lowName, low);
    within(highName, high);
    double least = Plot.FINEST * Math.max(Math.abs(low), Math.abs(high));
    if (high - low < least) {
      throw Require.wrong(highName, high, "at least " + least + " above " + lowName + " = " + low);
    }
    return new Interval(low, high);
  }

  Axes withLabels(String newX, String newY) {
    return new Axes(newX, Optional.of(newY), right, horizontal, vertical, equal, logarithmic);
  }

  Axes withRight(String label) {
    return new Axes(x, y, Optional.of(label), horizontal, vertical, equal, logarithmic);
  }

  Axes withHorizontal(Interval range) {
    return new Axes(x, y, right, Optional.of(range), vertical, equal, logarithmic);
  }

  Axes withVertical(Interval range) {
    return new Axes(x, y, right, horizontal, Optional.of(range), equal, logarithmic);
  }

  Axes withEqualUnits() {
    return new Axes(x, y, right, horizontal, vertical, true, logarithmic);
  }

  Axes withLogarithms() {
    return new Axes(x, y, right, horizontal, vertical, equal, true);
  }
}
