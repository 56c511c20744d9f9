package io.github.adversaria.game;

import java.util.List;

/** The part of the plane of a game of two numbers that a picture shows. */
record PlaneWindow(double xLow, double xHigh, double yLow, double yHigh) {

  /** What a picture without anything on it shows, to each side of 0. */
  static final double ALONE = 2;

  /** Room beside what is shown, as a share of its longer side. */
  private static final double ROOM = 0.12;

  /** The shorter side is at least this share of the longer one. */
  private static final double LEAST_ASPECT = 0.5;

  /** Of what left all bounds this many times the size of the starts is shown. */
  private static final double BEYOND = 12;

  /**
   * A window on points and paths, given as rows of x and y; of a path that diverged, on its
   * beginning.
   */
  static PlaneWindow on(List<double[]> points, List<Trajectory> paths) {
    var box = new Box();
    points.forEach(point -> box.add(point[0], point[1]));
    paths.forEach(path -> box.add(path.coordinate(0)[0], path.coordinate(1)[0]));
    double far = BEYOND * box.size();
    paths.stream().filter(path -> !diverged(path)).forEach(path -> box.add(path, Double.MAX_VALUE));
    double seen = Math.max(far, box.size());
    paths.stream().filter(PlaneWindow::diverged).forEach(path -> box.add(path, seen));
    return box.window();
  }

  boolean holds(double x, double y) {
    return x >= xLow && x <= xHigh && y >= yLow && y <= yHigh;
  }

  private static boolean diverged(Trajectory path) {
    return path.ending() == Trajectory.Ending.DIVERGED;
  }

  private static final class Box {

    private double xLow = Double.POSITIVE_INFINITY;
    private double xHigh = Double.NEGATIVE_INFINITY;
    private double yLow = Double.POSITIVE_INFINITY;
    private double yHigh = Double.NEGATIVE_INFINITY;

    void add(double x, double y) {
      xLow = Math.min(xLow, x);
      xHigh = Math.max(xHigh, x);
      yLow = Math.min(yLow, y);
      yHigh = Math.max(yHigh, y);
    }

    /** Adds a path up to where it is farther from 0 than {@code far}. */
    void add(Trajectory path, double far) {
      double[] xs = path.coordinate(0);
      double[] ys = path.coordinate(1);
      for (int i = 0; i < xs.length && Math.abs(xs[i]) <= far && Math.abs(ys[i]) <= far; i++) {
        add(xs[i], ys[i]);
      }
    }

    /** The greatest coordinate. */
    double size() {
      return Math.max(
          Math.max(Math.abs(xLow), Math.abs(xHigh)), Math.max(Math.abs(yLow), Math.abs(yHigh)));
    }

    PlaneWindow window() {
      if (xLow > xHigh) {
        return new PlaneWindow(-ALONE, ALONE, -ALONE, ALONE);
      }
      double longer = Math.max(xHigh - xLow, yHigh - yLow);
      if (longer <= 1e-9 * size()) {
        longer = size(); // one point
      }
      longer = longer > 0 ? longer : ALONE;
      double across = half(xLow, xHigh, longer);
      double up = half(yLow, yHigh, longer);
      double x = xLow / 2 + xHigh / 2;
      double y = yLow / 2 + yHigh / 2;
      return new PlaneWindow(x - across, x + across, y - up, y + up);
    }

    private static double half(double low, double high, double longer) {
      return Math.max(high - low, LEAST_ASPECT * longer) / 2 + ROOM * longer;
    }
  }
}
