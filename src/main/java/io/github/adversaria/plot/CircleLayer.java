package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;

/** A circle as a line of reference. */
record CircleLayer(String label, double x, double y, double radius) implements PlaneLayer {

  /** The corners of the polygon that is drawn for it: a pixel cannot tell. */
  private static final int CORNERS = 360;

  CircleLayer {
    Require.notNull("label", label);
    Axes.within("x", x);
    Axes.within("y", y);
    Require.positive("radius", radius);
    Axes.within("radius", radius);
  }

  @Override
  public Pen pen() {
    return Theme.rulePen();
  }

  @Override
  public Stage stage() {
    return Stage.PATHS;
  }

  @Override
  public String kind() {
    return "circle";
  }

  @Override
  public boolean coloured() {
    return false;
  }

  @Override
  public Optional<Interval> extent() {
    return Optional.of(new Interval(x - radius, x + radius));
  }

  @Override
  public List<Mark> marks(Window window) {
    return List.of(Mark.unseenWhole(polygon(), pen()));
  }

  private Polyline polygon() {
    var corners = new Polyline.Builder();
    for (int i = 0; i <= CORNERS; i++) {
      double angle = 2 * Math.PI * (i % CORNERS) / CORNERS;
      corners.add(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    return corners.build();
  }

  @Override
  public void draw(Graphics2D g, Frame frame) {
    g.setColor(pen().colour());
    g.setStroke(pen().stroke());
    for (Polyline piece : frame.placed(polygon()).pieces()) {
      var along = new ArcLength(frame.onPaper(piece));
      g.draw(along.between(0, along.length()));
    }
  }

  @Override
  public void sign(Graphics2D g, double left, double middle) {
    g.setColor(pen().colour());
    g.setStroke(pen().stroke());
    g.draw(new Ellipse2D.Double(left + Legend.SIGN / 2.0 - 7, middle - 7, 14, 14));
  }
}
