package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** A function of two variables as colours. */
record HeatMapLayer(String label, DoubleBinaryOperator function, Region area)
    implements PlaneLayer {

  /**
   * The side of a cell of one colour, in CSS pixels: too small to see, and large enough that the
   * picture stays small.
   */
  static final int CELL = 2;

  HeatMapLayer {
    Require.notNull("label", label);
    Require.notNull("f", function);
  }

  @Override
  public Pen pen() {
    return Theme.rulePen();
  }

  @Override
  public Stage stage() {
    return Stage.HEAT;
  }

  @Override
  public String kind() {
    return "heat map";
  }

  @Override
  public Optional<Region> region() {
    return Optional.of(area);
  }

  @Override
  public boolean coloured() {
    return false;
  }

  /** Evaluates the function in the middle of each cell. */
  HeatMap over(Frame frame) {
    Rectangle2D seen = frame.seen(area);
    if (seen.isEmpty()) {
      return HeatMap.of(label, seen, new Grid(new double[0], new double[0], new double[0]));
    }
    // From a corner on the pixels of the picture, so that no cell is blurred.
    double left = Math.floor(seen.getMinX() * Theme.SCALE) / Theme.SCALE;
    double top = Math.floor(seen.getMinY() * Theme.SCALE) / Theme.SCALE;
    int columns = (int) Math.ceil((seen.getMaxX() - left) / CELL);
    int rows = (int) Math.ceil((seen.getMaxY() - top) / CELL);
    double[] xs = Grid.steps(left + CELL / 2.0, CELL, columns);
    double[] ys = Grid.steps(top + CELL / 2.0, CELL, rows);
    for (int i = 0; i < columns; i++) {
      xs[i] = frame.abscissa(Math.max(seen.getMinX(), Math.min(seen.getMaxX(), xs[i])));
    }
    for (int i = 0; i < rows; i++) {
      ys[i] = frame.ordinate(Math.max(seen.getMinY(), Math.min(seen.getMaxY(), ys[i])));
    }
    return HeatMap.of(label, seen, Grid.of(function, xs, ys));
  }

  @Override
  public void draw(Graphics2D g, Frame frame) {
    over(frame).draw(g);
  }

  @Override
  public void sign(Graphics2D g, double x, double middle) {
    // Its name stands at its colour bar.
  }
}
