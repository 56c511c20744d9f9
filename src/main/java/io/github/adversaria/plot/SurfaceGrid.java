package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.util.concurrent.CancellationException;

/**
 * Heights of a surface at even steps. Facets of one colour span {@link #FINER} steps each way, so
 * that they bend with the surface.
 */
final class SurfaceGrid {

  /** Facets each way. */
  static final int FACETS = 20;

  /** Steps of the grid across a facet. */
  static final int FINER = 6;

  static final int STEPS = FACETS * FINER;

  private final SurfaceGraph graph;
  private final double[][] heights;
  private final Interval range;
  private final boolean empty;

  private SurfaceGrid(SurfaceGraph graph, double[][] heights) {
    this.graph = graph;
    this.heights = heights;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] row : heights) {
      for (double height : row) {
        if (Math.abs(height) <= Plot.FARTHEST) {
          low = Math.min(low, height);
          high = Math.max(high, height);
        }
      }
    }
    this.empty = low > high;
    this.range = graph.heights().orElse(empty ? new Interval(0, 1) : widened(low, high));
  }

  /**
   * @throws CancellationException if the thread is interrupted
   */
  static SurfaceGrid sample(SurfaceGraph graph) {
    double[][] heights = new double[STEPS + 1][STEPS + 1];
    var grid = new SurfaceGrid(graph, heights);
    for (int i = 0; i <= STEPS; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while sampling a surface");
      }
      for (int j = 0; j <= STEPS; j++) {
        heights[i][j] = graph.height(grid.x(i), grid.y(j));
      }
    }
    return new SurfaceGrid(graph, heights);
  }

  /** A flat surface lies in the middle of a box. */
  private static Interval widened(double low, double high) {
    double least = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
    if (high - low > least) {
      return new Interval(low, high);
    }
    double room = low == 0 ? 1 : Math.abs(low) / 2;
    return new Interval(low - room, high + room);
  }

  /** Whether no height is finite. */
  boolean isEmpty() {
    return empty;
  }

  /** The heights shown. */
  Interval heights() {
    return range;
  }

  double x(int i) {
    return at(graph.x(), i);
  }

  double y(int j) {
    return at(graph.y(), j);
  }

  double height(int i, int j) {
    return heights[i][j];
  }

  private static double at(Interval range, int step) {
    double share = (double) step / STEPS;
    return range.low() * (1 - share) + range.high() * share;
  }
}
