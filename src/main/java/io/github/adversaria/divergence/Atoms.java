package io.github.adversaria.divergence;

import io.github.adversaria.density.Density;
import io.github.adversaria.density.Interval;
import io.github.adversaria.integrate.Bounded;
import java.util.Arrays;

/**
 * Finitely many weighted points of the line in rising order: a categorical density, or a sample.
 *
 * @param points rising
 * @param weights as many, with sum 1
 */
record Atoms(double[] points, double[] weights) {

  static Atoms of(Density density) {
    double[] points = density.support().intervals().stream().mapToDouble(Interval::low).toArray();
    return new Atoms(points, Arrays.stream(points).map(density::density).toArray());
  }

  static Atoms ofSample(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double[] weights = new double[sorted.length];
    Arrays.fill(weights, 1.0 / sorted.length);
    return new Atoms(sorted, weights);
  }

  /**
   * What it costs to move this onto the other at |x − y|^order a unit of mass. On the line the
   * cheapest way keeps the order of the mass (Villani 2003, Topics in Optimal Transportation,
   * theorem 2.18).
   */
  Bounded transportCost(Atoms other, int order) {
    double cost = 0;
    double here = weights[0];
    double there = other.weights[0];
    int i = 0;
    int j = 0;
    while (i < points.length && j < other.points.length) {
      double distance = Math.abs(points[i] - other.points[j]);
      double moved = Math.min(here, there);
      cost += moved * (order == 1 ? distance : distance * distance);
      here -= moved;
      there -= moved;
      if (here <= there) {
        here = ++i < points.length ? weights[i] : 0;
      } else {
        there = ++j < other.points.length ? other.weights[j] : 0;
      }
    }
    // Every weight is rounded, and what rounding misplaces moves no farther than from end to end.
    double low = Math.min(points[0], other.points[0]);
    double high = Math.max(points[points.length - 1], other.points[other.points.length - 1]);
    double roundings = 2.0 * (points.length + other.points.length) * Math.ulp(1.0);
    double bound = roundings * (order == 1 ? high - low : (high - low) * (high - low));
    return Bounded.of(cost, bound);
  }
}
