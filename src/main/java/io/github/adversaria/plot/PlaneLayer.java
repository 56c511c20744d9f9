package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/**
 * A layer of a picture of the plane, which draws itself with Java2D: XChart has no such charts. A
 * function of two variables also says which part of the plane the picture shows.
 */
sealed interface PlaneLayer extends Layer
    permits HeatMapLayer, ContourLayer, CloudLayer, ArrowLayer, PathLayer, CircleLayer, PointLayer {

  /** From bottom to top: the grid lies over heat maps and under all else. */
  enum Stage {
    HEAT,
    CONTOURS,
    CLOUDS,
    ARROWS,
    PATHS,
    POINTS
  }

  Stage stage();

  /** How the text for those who cannot see the picture calls it. */
  String kind();

  /** The rectangle over which a function is shown; empty for lines and points. */
  default Optional<Region> region() {
    return Optional.empty();
  }

  /** Draws it; the graphics are clipped to the data. */
  void draw(Graphics2D g, Frame frame);

  /** Draws what should not be hidden by others of its stage. */
  default void drawOnTop(Graphics2D g, Frame frame) {}

  /** Draws its sign in the legend, {@link Legend#SIGN} wide around a height. */
  void sign(Graphics2D g, double x, double middle);

  @Override
  default Swatch swatch() {
    return Swatch.OWN;
  }

  @Override
  default Optional<Interval> extent() {
    return region().map(Region::x);
  }

  @Override
  default List<Mark> marks(Window window) {
    return List.of();
  }
}
