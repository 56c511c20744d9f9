package io.github.adversaria.plot;

import io.github.adversaria.require.Require;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** A vector field as arrows on a regular grid. */
record ArrowLayer(
    String label, DoubleBinaryOperator dx, DoubleBinaryOperator dy, Region area, Pen pen)
    implements PlaneLayer {

  /** From arrow to arrow, in CSS pixels. */
  static final double SPACING = 30;

  /** The longest arrow as a share of the spacing. */
  static final double LONGEST = 0.85;

  /** The shortest one as a share of the longest: long enough to have a direction. */
  static final double SHORTEST = 0.3;

  /** Vectors longer than this share of all are drawn no longer, so that a pole is not alone. */
  private static final double ORDINARY = 0.98;

  private static final double HEAD = 5.5;
  private static final double HEAD_SHARE = 0.5;
  private static final double DOT = 1.4;

  ArrowLayer {
    Require.notNull("label", label);
    Require.notNull("dx", dx);
    Require.notNull("dy", dy);
  }

  @Override
  public Stage stage() {
    return Stage.ARROWS;
  }

  @Override
  public String kind() {
    return "vector field";
  }

  @Override
  public boolean coloured() {
    return !pen.equals(Theme.groundPen());
  }

  @Override
  public Optional<Region> region() {
    return Optional.of(area);
  }

  /**
   * How long an arrow is drawn, as a share of the longest: the square root of the magnitude's share
   * of the greatest, on top of what every arrow has.
   *
   * @param share of the greatest magnitude, positive
   */
  static double compressed(double share) {
    return SHORTEST + (1 - SHORTEST) * Math.sqrt(Math.min(1, share));
  }

  @Override
  public void draw(Graphics2D g, Frame frame) {
    Rectangle2D seen = frame.seen(area);
    if (seen.isEmpty()) {
      return;
    }
    double[] columns = middles(seen.getMinX(), seen.getWidth());
    double[] rows = middles(seen.getMinY(), seen.getHeight());
    double[] xs = Arrays.stream(columns).map(frame::abscissa).toArray();
    double[] ys = Arrays.stream(rows).map(frame::ordinate).toArray();
    double[] across = Grid.of(dx, xs, ys).values();
    double[] up = Grid.of(dy, xs, ys).values();
    double greatest = greatest(across, up);
    g.setColor(pen.colour());
    g.setStroke(pen.solid().stroke());
    for (int i = 0; i < across.length; i++) {
      double magnitude = Math.hypot(across[i], up[i]);
      if (Double.isFinite(magnitude)) {
        int row = i / xs.length;
        int column = i % xs.length;
        double right = across[i] * frame.unitAcross();
        double down = -up[i] * frame.unitUp(ys[row]);
        arrow(g, columns[column], rows[row], right, down, magnitude / greatest);
      }
    }
  }

  private static double[] middles(double from, double length) {
    int count = (int) Math.max(1, Math.floor(length / SPACING));
    return Grid.steps(from + length / count / 2, length / count, count);
  }

  private static double greatest(double[] across, double[] up) {
    double[] sizes = new double[across.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.hypot(across[i], up[i]);
    }
    double[] finite =
        Arrays.stream(sizes).filter(Double::isFinite).filter(v -> v > 0).sorted().toArray();
    return finite.length == 0 ? 1 : finite[(int) Math.floor(ORDINARY * (finite.length - 1))];
  }

  private static void arrow(
      Graphics2D g, double x, double y, double right, double down, double share) {
    double size = Math.hypot(right, down);
    if (!(size > 0) || Double.isInfinite(size)) {
      g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
      return;
    }
    double length = LONGEST * SPACING * compressed(share);
    double ux = right / size;
    double uy = down / size;
    double head = Math.min(HEAD, HEAD_SHARE * length);
    double tipX = x + ux * length / 2;
    double tipY = y + uy * length / 2;
    g.draw(
        new Line2D.Double(
            x - ux * length / 2,
            y - uy * length / 2,
            tipX - ux * head * 0.8,
            tipY - uy * head * 0.8));
    g.fill(Arrowhead.at(tipX, tipY, ux, uy, head));
  }

  @Override
  public void sign(Graphics2D g, double x, double middle) {
    g.setColor(pen.colour());
    g.setStroke(pen.solid().stroke());
    double left = x + (Legend.SIGN - LONGEST * SPACING) / 2;
    arrow(g, left + LONGEST * SPACING / 2, middle, 1, 0, 1);
  }
}
