package io.github.adversaria.divergence;

import io.github.adversaria.require.Require;
import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of n rows to n columns, with the dual variables that prove it:
 * every {@code cost[i][j] >= rowPotential(i) + columnPotential(j)}, with equality where i is
 * assigned to j.
 *
 * <p>Found by shortest augmenting paths, O(n³) at worst (Jonker and Volgenant 1987, Computing 38).
 */
public final class Assignment {

  private static final int FREE = -1;

  private final int size;
  private final double[] cost;
  private final int[] columnOf;
  private final int[] rowOf;
  private final double[] rowPotential;
  private final double[] columnPotential;

  // Of the search in progress.
  private final double[] distance;
  private final int[] predecessor;
  private final boolean[] settled;

  private Assignment(int size, double[] cost) {
    this.size = size;
    this.cost = cost;
    columnOf = new int[size];
    rowOf = new int[size];
    rowPotential = new double[size];
    columnPotential = new double[size];
    distance = new double[size];
    predecessor = new int[size];
    settled = new boolean[size];
    Arrays.fill(columnOf, FREE);
    Arrays.fill(rowOf, FREE);
    reduceColumns();
    for (int row = 0; row < size; row++) {
      if (columnOf[row] == FREE) {
        augment(row);
      }
    }
  }

  /**
   * @param cost n rows of n finite numbers, n at least 1
   * @throws IllegalArgumentException if the matrix is not square or a cost not finite
   */
  public static Assignment of(double[][] cost) {
    Require.notNull("cost", cost);
    int n = Require.atLeast("the number of rows in cost", cost.length, 1);
    double[] flat = new double[Math.multiplyExact(n, n)];
    for (int i = 0; i < n; i++) {
      Require.finite("cost[" + i + "]", cost[i]);
      if (cost[i].length != n) {
        throw Require.wrong(
            "cost[" + i + "]", cost[i].length + " numbers", n + " numbers, as there are rows");
      }
      System.arraycopy(cost[i], 0, flat, i * n, n);
    }
    return new Assignment(n, flat);
  }

  /** Over a matrix stored row after row, which is kept, not copied. */
  static Assignment ofFlat(int size, double[] cost) {
    return new Assignment(size, cost);
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** The column that a row is assigned to. */
  public int columnOf(int row) {
    return columnOf[row];
  }

  /** The dual variable of a row. */
  public double rowPotential(int row) {
    return rowPotential[row];
  }

  /** The dual variable of a column. */
  public double columnPotential(int column) {
    return columnPotential[column];
  }

  /** The sum of the assigned costs. */
  public double totalCost() {
    double sum = 0;
    for (int row = 0; row < size; row++) {
      sum += cost[row * size + columnOf[row]];
    }
    return sum;
  }

  /** Sets each column potential to its least cost and assigns what that already settles. */
  private void reduceColumns() {
    for (int column = size - 1; column >= 0; column--) {
      int cheapest = 0;
      for (int row = 1; row < size; row++) {
        if (cost[row * size + column] < cost[cheapest * size + column]) {
          cheapest = row;
        }
      }
      columnPotential[column] = cost[cheapest * size + column];
      if (columnOf[cheapest] == FREE) {
        columnOf[cheapest] = column;
        rowOf[column] = cheapest;
      }
    }
  }

  /**
   * Dijkstra over reduced costs from a free row to the nearest free column, then flips the path.
   */
  private void augment(int free) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(settled, false);
    int row = free;
    double reached = 0;
    int nearest;
    do {
      nearest = relax(row, reached);
      reached = distance[nearest];
      settled[nearest] = true;
      row = rowOf[nearest];
    } while (row != FREE);
    updatePotentials(free, reached);
    flip(free, nearest);
  }

  /** Shortens the distances by way of one row; returns the nearest column not yet settled. */
  private int relax(int row, double reached) {
    double offset = reached - rowPotential[row];
    int nearest = FREE;
    for (int column = 0; column < size; column++) {
      if (settled[column]) {
        continue;
      }
      double candidate = cost[row * size + column] - columnPotential[column] + offset;
      if (candidate < distance[column]) {
        distance[column] = candidate;
        predecessor[column] = row;
      }
      boolean nearer = nearest == FREE || distance[column] < distance[nearest];
      if (nearer || distance[column] == distance[nearest] && rowOf[column] == FREE) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void updatePotentials(int free, double reached) {
    rowPotential[free] += reached;
    for (int column = 0; column < size; column++) {
      if (settled[column]) {
        double slack = reached - distance[column];
        columnPotential[column] -= slack;
        if (rowOf[column] != FREE) {
          rowPotential[rowOf[column]] += slack;
        }
      }
    }
  }

  private void flip(int free, int sink) {
    int column = sink;
    int row;
    do {
      row = predecessor[column];
      rowOf[column] = row;
      int previous = columnOf[row];
      columnOf[row] = column;
      column = previous;
    } while (row != free);
  }
}
