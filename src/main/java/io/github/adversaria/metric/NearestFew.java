package io.github.adversaria.metric;

import java.util.Arrays;

/** The k nearest of the points offered so far, in rising distance; of equals the earliest. */
final class NearestFew {

  private final double[] distances;
  private final int[] points;

  NearestFew(int k) {
    distances = new double[k];
    points = new int[k];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
  }

  void offer(double distance, int point) {
    int place = distances.length - 1;
    if (!(distance < distances[place])) {
      return;
    }
    for (; place > 0 && distances[place - 1] > distance; place--) {
      distances[place] = distances[place - 1];
      points[place] = points[place - 1];
    }
    distances[place] = distance;
    points[place] = point;
  }

  /** The distance of the k-th. */
  double farthest() {
    return distances[distances.length - 1];
  }

  /** Which points they are, the nearest first. */
  int point(int rank) {
    return points[rank];
  }
}
