package io.github.adversaria.metric;

import io.github.adversaria.divergence.PointSet;
import java.util.Arrays;

/**
 * For each point of two pooled samples its nearest others, all of them where several are equally
 * near: so that points of a lattice, as those of images with few grey values, are not told apart by
 * their order. The points of the first sample come first. Immutable.
 */
final class NeighbourGraph {

  private final int[][] nearest;

  private NeighbourGraph(int[][] nearest) {
    this.nearest = nearest;
  }

  static NeighbourGraph of(PointSet first, PointSet second) {
    int m = first.size();
    int total = m + second.size();
    var fromFirst = new Distances[] {new Distances(first, first), new Distances(first, second)};
    var fromSecond = new Distances[] {new Distances(second, first), new Distances(second, second)};
    double[] row = new double[total];
    int[][] nearest = new int[total][];
    for (int i = 0; i < total; i++) {
      Distances[] from = i < m ? fromFirst : fromSecond;
      int within = i < m ? i : i - m;
      from[0].row(within, row, 0);
      from[1].row(within, row, m);
      row[i] = Double.POSITIVE_INFINITY;
      nearest[i] = least(row);
    }
    return new NeighbourGraph(nearest);
  }

  private static int[] least(double[] row) {
    double least = Double.POSITIVE_INFINITY;
    int count = 0;
    int last = 0;
    for (int j = 0; j < row.length; j++) {
      if (row[j] < least) {
        least = row[j];
        count = 0;
      }
      if (row[j] == least) {
        count++;
        last = j;
      }
    }
    int[] found = new int[count];
    for (int j = last; count > 0; j--) {
      if (row[j] == least) {
        found[--count] = j;
      }
    }
    return found;
  }

  int size() {
    return nearest.length;
  }

  /** For each point, the share of its nearest that are of the same side. */
  double[] agreement(boolean[] side) {
    double[] agreement = new double[nearest.length];
    for (int i = 0; i < nearest.length; i++) {
      int same = 0;
      for (int j : nearest[i]) {
        same += side[i] == side[j] ? 1 : 0;
      }
      agreement[i] = (double) same / nearest[i].length;
    }
    return agreement;
  }

  /**
   * An estimate of the variance of the mean of values of the points, where those of two points
   * depend on each other if one is the nearest of the other or both have the same nearest.
   */
  double varianceOfMean(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double[] gathered = new double[values.length];
    double[] squares = new double[values.length];
    double own = 0;
    double linked = 0;
    for (int i = 0; i < values.length; i++) {
      int target = nearest[i][0];
      double deviation = values[i] - mean;
      own += deviation * deviation;
      gathered[target] += deviation;
      squares[target] += deviation * deviation;
      boolean mutual = nearest[target][0] == i;
      linked += (mutual ? 1 : 2) * deviation * (values[target] - mean);
    }
    double siblings = 0;
    for (int target = 0; target < values.length; target++) {
      siblings += gathered[target] * gathered[target] - squares[target];
    }
    double n = values.length;
    return Math.max(own, own + linked + siblings) / n / n;
  }
}
