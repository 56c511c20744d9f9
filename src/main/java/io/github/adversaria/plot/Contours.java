package io.github.adversaria.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The lines on which a function has a given value, by marching squares: of each cell of a grid the
 * corners tell which edges the line crosses, linear interpolation tells where. Where two opposite
 * corners lie above the level and two below, the function in the middle of the cell tells which
 * pair is joined. A cell with a corner that is NaN has no line.
 */
final class Contours {

  private static final int NONE = -1;

  private final Grid grid;
  private final DoubleBinaryOperator function;
  private final double level;

  /** Of each crossed edge of the grid the at most two edges that its crossing is joined to. */
  private final int[] joined;

  private Contours(Grid grid, DoubleBinaryOperator function, double level) {
    this.grid = grid;
    this.function = function;
    this.level = level;
    this.joined = new int[4 * grid.columns() * grid.rows()];
    Arrays.fill(joined, NONE);
  }

  /** The lines of one level, closed ones with their first point again at the end. */
  static List<Polyline> of(Grid grid, DoubleBinaryOperator function, double level) {
    return new Contours(grid, function, level).lines();
  }

  private List<Polyline> lines() {
    for (int row = 0; row + 1 < grid.rows(); row++) {
      for (int column = 0; column + 1 < grid.columns(); column++) {
        cross(column, row);
      }
    }
    var lines = new ArrayList<Polyline>();
    // Open lines from their ends first, then what remains is closed.
    for (int edge = 0; 2 * edge < joined.length; edge++) {
      if (joined[2 * edge] != NONE && joined[2 * edge + 1] == NONE) {
        lines.add(follow(edge));
      }
    }
    for (int edge = 0; 2 * edge < joined.length; edge++) {
      if (joined[2 * edge] != NONE) {
        lines.add(follow(edge));
      }
    }
    return lines;
  }

  private void cross(int column, int row) {
    double a = grid.value(column, row);
    double b = grid.value(column + 1, row);
    double c = grid.value(column + 1, row + 1);
    double d = grid.value(column, row + 1);
    if (Double.isNaN(a) || Double.isNaN(b) || Double.isNaN(c) || Double.isNaN(d)) {
      return;
    }
    int near = edge(column, row, false);
    int right = edge(column + 1, row, true);
    int far = edge(column, row + 1, false);
    int left = edge(column, row, true);
    boolean above = a >= level;
    boolean saddle = above == c >= level && (b >= level) == d >= level && above != b >= level;
    if (saddle) {
      double x = grid.xs()[column] / 2 + grid.xs()[column + 1] / 2;
      double y = grid.ys()[row] / 2 + grid.ys()[row + 1] / 2;
      boolean withFirst = function.applyAsDouble(x, y) >= level == above;
      join(near, withFirst ? right : left);
      join(far, withFirst ? left : right);
      return;
    }
    int first = NONE;
    first = crossed(a, b, near, first);
    first = crossed(b, c, right, first);
    first = crossed(c, d, far, first);
    crossed(d, a, left, first);
  }

  /** Joins a crossed edge to the one met before, if there is one; else remembers it. */
  private int crossed(double from, double to, int edge, int before) {
    if (from >= level == to >= level) {
      return before;
    }
    if (before != NONE) {
      join(before, edge);
    }
    return edge;
  }

  private void join(int one, int other) {
    joined[joined[2 * one] == NONE ? 2 * one : 2 * one + 1] = other;
    joined[joined[2 * other] == NONE ? 2 * other : 2 * other + 1] = one;
  }

  /** The edge from a node to the next in its row, or to the next in its column. */
  private int edge(int column, int row, boolean upright) {
    return 2 * (row * grid.columns() + column) + (upright ? 1 : 0);
  }

  /**
   * The line through an edge from there on, a closed one until it comes back; its edges count as
   * not crossed afterwards.
   */
  private Polyline follow(int start) {
    var line = new Polyline.Builder();
    int edge = start;
    while (edge != NONE) {
      add(line, edge);
      int next = joined[2 * edge] == NONE ? joined[2 * edge + 1] : joined[2 * edge];
      joined[2 * edge] = NONE;
      joined[2 * edge + 1] = NONE;
      if (next != NONE) {
        forget(next, edge);
      }
      edge = next;
    }
    return line.build();
  }

  private void forget(int edge, int neighbour) {
    for (int side = 2 * edge; side <= 2 * edge + 1; side++) {
      joined[side] = joined[side] == neighbour ? NONE : joined[side];
    }
  }

  private void add(Polyline.Builder line, int edge) {
    int node = edge / 2;
    int column = node % grid.columns();
    int row = node / grid.columns();
    boolean upright = edge % 2 == 1;
    double from = grid.value(column, row);
    double to = upright ? grid.value(column, row + 1) : grid.value(column + 1, row);
    double share = share(from, to);
    double x = grid.xs()[column];
    double y = grid.ys()[row];
    line.add(
        upright ? x : x + share * (grid.xs()[column + 1] - x),
        upright ? y + share * (grid.ys()[row + 1] - y) : y);
  }

  private double share(double from, double to) {
    if (Double.isInfinite(from)) {
      return Double.isInfinite(to) ? 0.5 : 1;
    }
    return Double.isInfinite(to) ? 0 : (level / 2 - from / 2) / (to / 2 - from / 2);
  }
}
