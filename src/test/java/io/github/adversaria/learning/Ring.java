package io.github.adversaria.learning;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Mixture;
import io.github.adversaria.density.MultivariateNormal;
import java.util.Arrays;

/** Normals of one width, evenly spaced on a circle. */
record Ring(int count, double radius, double standardDeviation) {

  double[][] modes() {
    double[][] modes = new double[count][];
    Arrays.setAll(
        modes,
        i -> {
          double angle = 2 * Math.PI * i / count;
          return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        });
    return modes;
  }

  Density density() {
    double variance = standardDeviation * standardDeviation;
    double[][] covariance = {{variance, 0}, {0, variance}};
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return Mixture.of(
        weights,
        Arrays.stream(modes()).map(mode -> MultivariateNormal.of(mode, covariance)).toList());
  }
}
