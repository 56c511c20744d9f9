package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A trajectory in the plane: where it starts, which way it goes, where it ends. */
record PathLayer(String label, Polyline path, Pen pen) implements PlaneLayer {

  /** Points nearer than that to the one drawn before are left out, in CSS pixels. */
  static final double FINEST = 0.5;

  private static final double START = 3.6;
  private static final double END = 3.2;
  private static final double HEAD = 9;

  /**
   * Java2D strokes at most so many points at a time: its effort grows with the square of the
   * crossings of one line of pixels.
   */
  private static final int CHUNK = 400;

  private static final double[] NO_HEAD = {};

  /** Where along a piece its heads are. */
  private static final double[] ONE_HEAD = {0.5};

  private static final double[] TWO_HEADS = {0.25, 0.6};

  /** Shorter pieces than that have no head; from four times that length on, two. */
  private static final double SHORTEST = 40;

  /**
   * Copies and checks the points. One that is not finite, or beyond {@link Plot#FARTHEST}, where a
   * simulation diverged, interrupts the path.
   */
  static PathLayer of(String label, double[] xs, double[] ys, Pen pen) {
    Require.notNull("label", label);
    if (xs == null || xs.length == 0) {
      throw Require.wrong("xs", xs == null ? "null" : "empty", "at least one number");
    }
    if (ys == null || ys.length != xs.length) {
      throw Require.wrong(
          "ys",
          ys == null ? "null" : ys.length + " numbers",
          xs.length + " numbers, as many as xs");
    }
    double[] across = xs.clone();
    double[] up = ys.clone();
    boolean any = false;
    for (int i = 0; i < across.length; i++) {
      if (Math.abs(across[i]) <= Plot.FARTHEST && Math.abs(up[i]) <= Plot.FARTHEST) {
        any = true;
      } else {
        across[i] = Double.NaN;
        up[i] = Double.NaN;
      }
    }
    if (!any) {
      throw Require.wrong(
          "xs and ys", "without one point", "at least one point of two finite numbers");
    }
    return new PathLayer(label, new Polyline(across, up), pen);
  }

  @Override
  public Stage stage() {
    return Stage.PATHS;
  }

  @Override
  public String kind() {
    return "path";
  }

  @Override
  public Optional<Interval> extent() {
    double[] xs = Arrays.stream(path.xs()).filter(Double::isFinite).sorted().toArray();
    return Optional.of(new Interval(xs[0], xs[xs.length - 1]));
  }

  @Override
  public List<Mark> marks(Window window) {
    return List.of(Mark.unseenWhole(path, pen));
  }

  @Override
  public void draw(Graphics2D g, Frame frame) {
    for (ArcLength piece : pieces(frame)) {
      Shape[] strokes = piece.chunks(CHUNK);
      if (frame.tinted()) {
        g.setColor(Theme.HALO);
        g.setStroke(
            new BasicStroke(pen.width() + 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        stroke(g, strokes);
      }
      g.setColor(pen.colour());
      g.setStroke(pen.stroke());
      stroke(g, strokes);
    }
  }

  private static void stroke(Graphics2D g, Shape... strokes) {
    for (Shape stroke : strokes) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while drawing a path");
      }
      g.draw(stroke);
    }
  }

  @Override
  public void drawOnTop(Graphics2D g, Frame frame) {
    List<ArcLength> pieces = pieces(frame);
    if (pieces.isEmpty()) {
      return;
    }
    pieces.forEach(piece -> heads(g, frame, piece));
    ArcLength last = pieces.get(pieces.size() - 1);
    Point2D end = last.at(last.length());
    if (path.size() > 1 && frame.holds(end.getX(), end.getY())) {
      mark(g, new Rectangle2D.Double(end.getX() - END, end.getY() - END, 2 * END, 2 * END));
    }
    Point2D start = pieces.get(0).at(0);
    if (frame.holds(start.getX(), start.getY())) {
      mark(
          g,
          new Ellipse2D.Double(start.getX() - START, start.getY() - START, 2 * START, 2 * START));
    }
  }

  private List<ArcLength> pieces(Frame frame) {
    return frame.placed(path).pieces().stream()
        .map(piece -> new ArcLength(frame.onPaper(piece).thinned(FINEST)))
        .toList();
  }

  private void heads(Graphics2D g, Frame frame, ArcLength along) {
    double length = along.length();
    double[] heads = length < SHORTEST ? NO_HEAD : length < 4 * SHORTEST ? ONE_HEAD : TWO_HEADS;
    for (double share : heads) {
      Point2D tip = along.at(Math.min(length, share * length + HEAD / 2));
      Point2D base = along.at(share * length - HEAD / 2);
      double size = tip.distance(base);
      if (frame.area().contains(tip) && size > HEAD / 2) {
        double ux = (tip.getX() - base.getX()) / size;
        double uy = (tip.getY() - base.getY()) / size;
        mark(g, Arrowhead.at(tip.getX(), tip.getY(), ux, uy, HEAD));
      }
    }
  }

  /** Fills a shape with a thin white edge around it, so that it stands out from lines. */
  private void mark(Graphics2D g, Shape shape) {
    g.setColor(Theme.HALO);
    g.setStroke(new BasicStroke(2));
    g.draw(shape);
    g.setColor(pen.colour());
    g.fill(shape);
  }

  @Override
  public void sign(Graphics2D g, double x, double middle) {
    g.setColor(pen.colour());
    g.setStroke(pen.stroke());
    g.draw(new Line2D.Double(x + START, middle, x + Legend.SIGN, middle));
    g.fill(new Ellipse2D.Double(x, middle - START, 2 * START, 2 * START));
    g.fill(Arrowhead.at(x + Legend.SIGN, middle, 1, 0, HEAD));
  }
}
