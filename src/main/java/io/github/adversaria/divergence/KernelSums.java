package io.github.adversaria.divergence;

/**
 * For every point of two samples, the sum of the kernel to all other points of its own sample and
 * to all points of the other: all that the quadratic estimators and their jackknife need, in one
 * pass over the pairs and linear memory.
 */
final class KernelSums {

  private final int m;
  private final int n;
  private final double[] firstWithin;
  private final double[] firstAcross;
  private final double[] secondWithin;
  private final double[] secondAcross;

  KernelSums(Kernel kernel, PointSet x, PointSet y) {
    m = x.size();
    n = y.size();
    firstWithin = within(kernel, x);
    secondWithin = within(kernel, y);
    firstAcross = new double[m];
    secondAcross = new double[n];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double k = kernel.at(x.squaredDistance(i, y, j));
        firstAcross[i] += k;
        secondAcross[j] += k;
      }
    }
  }

  private static double[] within(Kernel kernel, PointSet points) {
    double[] sums = new double[points.size()];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < i; j++) {
        double k = kernel.at(points.squaredDistance(i, points, j));
        sums[i] += k;
        sums[j] += k;
      }
    }
    return sums;
  }

  /**
   * How the three sums over pairs make one estimate.
   *
   * @see MaximumMeanDiscrepancy
   */
  @FunctionalInterface
  interface Estimator {
    double of(double within1, int size1, double within2, int size2, double across);
  }

  double estimate(Estimator estimator) {
    return estimator.of(sum(firstWithin), m, sum(secondWithin), n, sum(firstAcross));
  }

  /**
   * The delete-one jackknife over both samples; its expectation is at least the variance (Efron and
   * Stein 1981, Annals of Statistics 9).
   */
  double jackknifeVariance(Estimator estimator) {
    double first = sum(firstWithin);
    double second = sum(secondWithin);
    double across = sum(firstAcross);
    double[] withoutX = new double[m];
    for (int i = 0; i < m; i++) {
      withoutX[i] =
          estimator.of(first - 2 * firstWithin[i], m - 1, second, n, across - firstAcross[i]);
    }
    double[] withoutY = new double[n];
    for (int j = 0; j < n; j++) {
      withoutY[j] =
          estimator.of(first, m, second - 2 * secondWithin[j], n - 1, across - secondAcross[j]);
    }
    return spread(withoutX) + spread(withoutY);
  }

  private static double spread(double[] values) {
    double mean = sum(values) / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares * (values.length - 1) / values.length;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
