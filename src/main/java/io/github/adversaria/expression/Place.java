package io.github.adversaria.expression;

/** Where a program runs: the point, and the log-densities that came with it. */
final class Place {

  double[] point = new double[1];
  double[] logDensities = new double[0];

  double x() {
    return point[0];
  }
}
