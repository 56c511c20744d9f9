package io.github.adversaria.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where a fit begins: means among the points, far apart (D. Arthur, S. Vassilvitskii 2007). */
final class MixtureStart {

  private MixtureStart() {}

  static List<GaussianComponent> of(
      double[][] data, int components, double floor, RandomGenerator random) {
    int d = data[0].length;
    double[][] covariance = new double[d][d];
    double variance = meanVariance(data) / components;
    for (int i = 0; i < d; i++) {
      covariance[i][i] = variance;
    }
    var parts = new ArrayList<GaussianComponent>();
    for (double[] mean : means(data, components, random)) {
      parts.add(GaussianComponent.of(1.0 / components, mean, covariance, floor));
    }
    return parts;
  }

  /** Each mean a point drawn with probability as the square of its distance from those before. */
  private static List<double[]> means(double[][] data, int count, RandomGenerator random) {
    var means = new ArrayList<double[]>();
    double[] nearest = new double[data.length];
    Arrays.fill(nearest, 1); // every point as likely as another at first
    for (int k = 0; k < count; k++) {
      double[] chosen = data[choose(nearest, random)];
      means.add(chosen.clone());
      for (int i = 0; i < data.length; i++) {
        double square = squaredDistance(data[i], chosen);
        nearest[i] = k == 0 ? square : Math.min(nearest[i], square);
      }
    }
    return means;
  }

  /** An index with probability in proportion to its number; any where all are 0. */
  private static int choose(double[] weights, RandomGenerator random) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        left -= weights[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /** The variance of a coordinate, averaged over the coordinates. */
  static double meanVariance(double[][] data) {
    double[] mean = new double[data[0].length];
    for (double[] point : data) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += point[j] / data.length;
      }
    }
    double sum = 0;
    for (double[] point : data) {
      sum += squaredDistance(point, mean) / data.length;
    }
    boolean same = Arrays.stream(data).allMatch(point -> Arrays.equals(point, data[0]));
    return same ? 0 : sum / mean.length;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
