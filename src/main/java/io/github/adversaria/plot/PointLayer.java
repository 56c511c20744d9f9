package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** One point with a name, such as an equilibrium. */
record PointLayer(String label, double x, double y, Shape sign) implements PlaneLayer {

  private static final double RADIUS = 5;

  /** What marks the first, the second … named point of a plot; they recur. */
  private static final List<Shape> SIGNS = List.of(ring(), cross(), diamond(), square());

  PointLayer {
    Require.notNull("label", label);
    Axes.within("x", x);
    Axes.within("y", y);
  }

  /** A point that is the {@code index}-th of its plot, counted from 0. */
  static PointLayer of(String label, double x, double y, int index) {
    return new PointLayer(label, x, y, SIGNS.get(index % SIGNS.size()));
  }

  private static Shape ring() {
    return new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  private static Shape cross() {
    var cross = new Path2D.Double();
    cross.moveTo(-RADIUS, -RADIUS);
    cross.lineTo(RADIUS, RADIUS);
    cross.moveTo(-RADIUS, RADIUS);
    cross.lineTo(RADIUS, -RADIUS);
    return cross;
  }

  private static Shape diamond() {
    double reach = 1.25 * RADIUS;
    var diamond = new Path2D.Double();
    diamond.moveTo(0, -reach);
    diamond.lineTo(reach, 0);
    diamond.lineTo(0, reach);
    diamond.lineTo(-reach, 0);
    diamond.closePath();
    return diamond;
  }

  private static Shape square() {
    double half = 0.9 * RADIUS;
    return new Rectangle2D.Double(-half, -half, 2 * half, 2 * half);
  }

  @Override
  public Pen pen() {
    return Theme.rulePen();
  }

  @Override
  public Stage stage() {
    return Stage.POINTS;
  }

  @Override
  public String kind() {
    return "point";
  }

  @Override
  public boolean coloured() {
    return false;
  }

  @Override
  public Optional<Interval> extent() {
    return Optional.of(new Interval(x, x));
  }

  @Override
  public List<Mark> marks(Window window) {
    return List.of(Mark.unseenWhole(new Polyline(new double[] {x}, new double[] {y}), pen()));
  }

  @Override
  public void draw(Graphics2D g, Frame frame) {
    if (frame.holds(frame.column(x), frame.row(y))) {
      stamp(g, frame.column(x), frame.row(y));
    }
  }

  @Override
  public void sign(Graphics2D g, double left, double middle) {
    stamp(g, left + Legend.SIGN / 2.0, middle);
  }

  private void stamp(Graphics2D g, double column, double row) {
    Graphics2D there = (Graphics2D) g.create();
    there.translate(column, row);
    there.setColor(Theme.HALO);
    there.setStroke(new BasicStroke(4.2f));
    there.draw(sign);
    there.fill(sign);
    there.setColor(pen().colour());
    there.setStroke(new BasicStroke(1.8f));
    there.draw(sign);
    there.dispose();
  }
}
