package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * A function of two variables as lines of equal value.
 *
 * @param levels empty to have round ones chosen
 */
record ContourLayer(
    String label, DoubleBinaryOperator function, Region area, List<Double> levels, Pen pen)
    implements PlaneLayer {

  /** The side of a cell of the grid on which lines are looked for, in CSS pixels. */
  static final double CELL = 4;

  /** The number of levels that are chosen is at most that, and about half at least. */
  static final int MOST_CHOSEN = 9;

  ContourLayer {
    Require.notNull("label", label);
    Require.notNull("f", function);
  }

  /** Checks the levels that a user gives. */
  static List<Double> levels(double... levels) {
    Require.finite("levels", levels);
    for (int i = 0; i < levels.length; i++) {
      Axes.within("levels[" + i + "]", levels[i]);
    }
    return Arrays.stream(levels).distinct().sorted().boxed().toList();
  }

  @Override
  public Stage stage() {
    return Stage.CONTOURS;
  }

  @Override
  public String kind() {
    return "level lines";
  }

  @Override
  public boolean coloured() {
    return !pen.equals(Theme.groundPen());
  }

  @Override
  public Optional<Region> region() {
    return Optional.of(area);
  }

  /** Round levels strictly within what most values of the grid are. */
  static List<Double> chosen(Grid grid) {
    ColourScale range = ColourScale.of(grid);
    return Ticks.of(range.low(), range.high(), MOST_CHOSEN).stream()
        .filter(level -> level > range.low() && level < range.high())
        .toList();
  }

  @Override
  public void draw(Graphics2D g, Frame frame) {
    Rectangle2D seen = frame.seen(area);
    if (seen.isEmpty()) {
      return;
    }
    Grid grid = Grid.of(function, xs(seen, frame), ys(seen, frame));
    var lines = new ArrayList<LevelLines.Line>();
    for (double level : levels.isEmpty() ? chosen(grid) : levels) {
      for (Polyline line : Contours.of(grid, function, level)) {
        lines.add(new LevelLines.Line(frame.onPaper(line), Label.of(Ticks.label(level))));
      }
    }
    g.setColor(pen.colour());
    g.setStroke(pen.stroke());
    new LevelLines(lines, seen).draw(g);
  }

  /** An odd number of them: a level that is met in the middle, as x·y = 0, is met at no node. */
  private static int cells(double length) {
    return (int) Math.ceil(length / CELL) | 1;
  }

  private static double[] xs(Rectangle2D seen, Frame frame) {
    int cells = cells(seen.getWidth());
    double[] xs = Grid.steps(seen.getMinX(), seen.getWidth() / cells, cells + 1);
    return Arrays.stream(xs).map(frame::abscissa).toArray();
  }

  private static double[] ys(Rectangle2D seen, Frame frame) {
    int cells = cells(seen.getHeight());
    double[] ys = Grid.steps(seen.getMinY(), seen.getHeight() / cells, cells + 1);
    return Arrays.stream(ys).map(frame::ordinate).toArray();
  }

  @Override
  public void sign(Graphics2D g, double x, double middle) {
    g.setColor(pen.colour());
    g.setStroke(pen.stroke());
    g.draw(new Ellipse2D.Double(x + 2, middle - 6, Legend.SIGN - 4, 12));
    g.draw(new Ellipse2D.Double(x + 8, middle - 2.5, Legend.SIGN - 16, 5));
  }
}
