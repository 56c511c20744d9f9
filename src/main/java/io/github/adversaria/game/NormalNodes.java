package io.github.adversaria.game;

import java.util.Arrays;

/**
 * Nodes and weights for expectations over Z ~ N(0, 1): the trapezoidal rule, whose error falls
 * exponentially with its step for functions that are analytic about the line (L. N. Trefethen and
 * J. A. C. Weideman, SIAM Review 56, 2014, section 5). For the logarithm of a logistic function it
 * is far ahead of a Gauss–Hermite rule of as many nodes, whose outer nodes lie where the density is
 * 0.
 */
final class NormalNodes {

  /** How far out the nodes go: beyond lies less than 3e-19 of the mass. */
  static final double REACH = 9;

  /** Nodes for one unit. */
  static final int DENSITY = 8;

  private static final double[] NODES = nodes();
  private static final double[] WEIGHTS = weights();

  private NormalNodes() {}

  /** Where, times a factor, in rising order. */
  static double[] at(double factor) {
    return Arrays.stream(NODES).map(node -> factor * node).toArray();
  }

  /** The weights, of sum 1. */
  static double[] ofWeight() {
    return WEIGHTS.clone();
  }

  private static double[] nodes() {
    int half = (int) (REACH * DENSITY);
    double[] nodes = new double[2 * half + 1];
    Arrays.setAll(nodes, i -> (double) (i - half) / DENSITY);
    return nodes;
  }

  private static double[] weights() {
    double[] weights = Arrays.stream(NODES).map(node -> Math.exp(-0.5 * node * node)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
