package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Landmark;
import java.util.List;
import java.util.Optional;

/** One series of a plot, or one reference line: what a call on {@link Plot} adds. Immutable. */
sealed interface Layer
    permits CurveLayer, DataLayer, DensityLayer, HistogramLayer, PlaneLayer, RuleLayer, ShadeLayer {

  /** How the legend names it; empty for none. */
  String label();

  Pen pen();

  /** How the legend draws it. */
  Swatch swatch();

  /** The horizontal range that shows it well; empty where it goes along with the others. */
  Optional<Interval> extent();

  /** Where it has peaks, jumps and ends. */
  default List<Landmark> landmarks() {
    return List.of();
  }

  /** Whether it is read off the right axis. */
  default boolean right() {
    return false;
  }

  /** Whether it has one of the colours of series, so that the next takes another. */
  default boolean coloured() {
    return true;
  }

  /** What to draw in a window. */
  List<Mark> marks(Window window);

  /** The sign of a series in the legend. */
  enum Swatch {
    LINE,
    SHADED_LINE,
    BOX,
    DOT,
    STEM,
    /** It draws its sign itself. */
    OWN
  }
}
