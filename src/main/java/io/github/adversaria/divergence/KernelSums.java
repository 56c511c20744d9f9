package io.github.adversaria.divergence;

import io.github.adversaria.integrate.Sampled;
import java.util.concurrent.CancellationException;

/**
 * For every point of two samples, the sum of the kernel to all other points of its own sample and
 * to all points of the other: all that the quadratic estimators and their jackknife need, in one
 * pass over the pairs and linear memory.
 */
final class KernelSums {

  private final Side x;
  private final Side y;

  KernelSums(PairKernel kernel, PointSet x, PointSet y) {
    this.x = Side.of(kernel, x);
    this.y = Side.of(kernel, y);
    for (int i = 0; i < x.size(); i++) {
      checkInterrupt();
      for (int j = 0; j < y.size(); j++) {
        double k = kernel.at(x, i, y, j);
        this.x.across[i] += k;
        this.y.across[j] += k;
      }
    }
  }

  private static void checkInterrupt() {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while a kernel was summed over pairs of points");
    }
  }

  /** What each point of one sample adds. */
  private record Side(double[] diagonal, double[] within, double[] across) {

    static Side of(PairKernel kernel, PointSet points) {
      int n = points.size();
      var side = new Side(new double[n], new double[n], new double[n]);
      for (int i = 0; i < n; i++) {
        checkInterrupt();
        side.diagonal[i] = kernel.at(points, i, points, i);
        for (int j = 0; j < i; j++) {
          double k = kernel.at(points, i, points, j);
          side.within[i] += k;
          side.within[j] += k;
        }
      }
      return side;
    }

    int size() {
      return within.length;
    }
  }

  /**
   * Sums over the pairs of two samples.
   *
   * @param m size of the first sample
   * @param within1 over its ordered pairs of different points
   * @param diagonal1 over its points paired with themselves
   * @param n size of the second sample
   * @param across over the pairs of a point of each
   */
  record Totals(
      int m,
      double within1,
      double diagonal1,
      int n,
      double within2,
      double diagonal2,
      double across) {}

  /** How the sums over pairs make one estimate. */
  @FunctionalInterface
  interface Estimator {
    double of(Totals totals);
  }

  /** The estimate with the standard error of its jackknife. */
  Sampled estimate(Estimator estimator) {
    double error = Math.sqrt(jackknifeVariance(estimator));
    return new Sampled(estimator.of(totals()), error, (long) x.size() + y.size());
  }

  private Totals totals() {
    return new Totals(
        x.size(),
        sum(x.within),
        sum(x.diagonal),
        y.size(),
        sum(y.within),
        sum(y.diagonal),
        sum(x.across));
  }

  /**
   * The delete-one jackknife over both samples; its expectation is at least the variance (Efron and
   * Stein 1981, Annals of Statistics 9).
   */
  private double jackknifeVariance(Estimator estimator) {
    Totals all = totals();
    double[] withoutX = new double[x.size()];
    for (int i = 0; i < withoutX.length; i++) {
      withoutX[i] =
          estimator.of(
              new Totals(
                  all.m - 1,
                  all.within1 - 2 * x.within[i],
                  all.diagonal1 - x.diagonal[i],
                  all.n,
                  all.within2,
                  all.diagonal2,
                  all.across - x.across[i]));
    }
    double[] withoutY = new double[y.size()];
    for (int j = 0; j < withoutY.length; j++) {
      withoutY[j] =
          estimator.of(
              new Totals(
                  all.m,
                  all.within1,
                  all.diagonal1,
                  all.n - 1,
                  all.within2 - 2 * y.within[j],
                  all.diagonal2 - y.diagonal[j],
                  all.across - y.across[j]));
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
