package io.github.adversaria.game;

/** Euclidean distance that neither overflows nor vanishes before its coordinates do. */
final class Distance {

  /** Squares below lose digits, and soon are 0. */
  private static final double LEAST_SQUARE = 1e-290;

  private Distance() {}

  /** Between the point that begins at an index of an array and another of its own. */
  static double between(double[] points, int from, double[] other) {
    double sum = 0;
    for (int i = 0; i < other.length; i++) {
      double difference = points[from + i] - other[i];
      sum += difference * difference;
    }
    return sum >= LEAST_SQUARE && sum < Double.POSITIVE_INFINITY
        ? Math.sqrt(sum)
        : scaled(points, from, other);
  }

  private static double scaled(double[] points, int from, double[] other) {
    double most = 0;
    for (int i = 0; i < other.length; i++) {
      most = Math.max(most, Math.abs(points[from + i] - other[i]));
    }
    if (most == 0 || !(most < Double.POSITIVE_INFINITY)) {
      return most;
    }
    double sum = 0;
    for (int i = 0; i < other.length; i++) {
      double share = (points[from + i] - other[i]) / most;
      sum += share * share;
    }
    return most * Math.sqrt(sum);
  }
}
