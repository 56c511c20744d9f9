package io.github.adversaria.game;

import java.util.Arrays;

/**
 * What vanishes where no small step changes anything: the field v, and in a coordinate that a bound
 * of the game holds back, how far it is from that bound (the natural residual z − P(z − v(z)) of a
 * variational inequality; F. Facchinei and J.-S. Pang 2003, section 1.5).
 */
final class NaturalResidual {

  /** A bound that is closer than this share of 1 + |z| is reached. */
  private static final double BESIDE = 1e-9;

  private final Costs costs;

  NaturalResidual(Costs costs) {
    this.costs = costs;
  }

  Costs costs() {
    return costs;
  }

  /** The residual at a point; new. */
  double[] at(double[] z) {
    double[] v = new double[z.length];
    costs.at(z, v);
    double[] target = target(z, v);
    for (int i = 0; i < v.length; i++) {
      if (held(z, v, target, i)) {
        v[i] = z[i] - target[i];
      }
    }
    return v;
  }

  /** Its Jacobian, with a row of the unit matrix for each coordinate that a bound holds. */
  double[][] jacobian(double[] z) {
    double[][] jacobian = costs.jacobian(z);
    boolean[] held = held(z);
    for (int i = 0; i < jacobian.length; i++) {
      if (held[i]) {
        Arrays.fill(jacobian[i], 0);
        jacobian[i][i] = 1;
      }
    }
    return jacobian;
  }

  /** Which coordinates a step against the field would carry over a bound. */
  boolean[] held(double[] z) {
    double[] v = new double[z.length];
    costs.at(z, v);
    double[] target = target(z, v);
    boolean[] held = new boolean[z.length];
    for (int i = 0; i < z.length; i++) {
      held[i] = held(z, v, target, i);
    }
    return held;
  }

  /** Which coordinates could not move freely both ways, whatever the field. */
  boolean[] bounded(double[] z) {
    boolean[] bounded = new boolean[z.length];
    for (int i = 0; i < z.length; i++) {
      for (double step : new double[] {-BESIDE, BESIDE}) {
        double[] beside = z.clone();
        beside[i] += step * (1 + Math.abs(z[i]));
        double free = beside[i];
        costs.project(beside);
        bounded[i] |= beside[i] != free;
      }
    }
    return bounded;
  }

  private double[] target(double[] z, double[] v) {
    double[] target = new double[z.length];
    Arrays.setAll(target, i -> z[i] - v[i]);
    costs.project(target);
    return target;
  }

  private static boolean held(double[] z, double[] v, double[] target, int i) {
    return Double.isFinite(v[i]) && target[i] != z[i] - v[i];
  }
}
