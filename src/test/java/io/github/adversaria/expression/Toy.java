package io.github.adversaria.expression;

/**
 * A meaning for every kind of expression that is quick to evaluate and keeps just those laws that
 * writing relies on: what is written can be read in it, and expressions that differ come out
 * differently. No probability is in it.
 */
final class Toy {

  static final double HERE = 0.4;
  static final double[] POINTS = {0.3, 0.8};

  private Toy() {}

  static double function(String name, double at) {
    int hash = name.hashCode();
    return 1.5 + Math.sin(hash % 7 + (1.1 + Math.floorMod(hash, 5)) * at + hash * 1e-10);
  }

  static double scalar(String name) {
    return function(name, 0.123);
  }

  static double log(double a) {
    return Math.sin(a) + 2;
  }

  static double exp(double a) {
    return Math.cos(a) + 2;
  }

  static double power(double a, double b) {
    return 2 + Math.sin(1.3 * a + 0.7 * b);
  }

  static double sigmoid(double a) {
    return 0.2 + 0.5 * Math.sin(a + 1);
  }

  static double frozen(double a) {
    return 0.9 * a + 0.01;
  }

  static double indicator(double a) {
    return Math.sin(3 * a);
  }

  static double max(double a, double b) {
    return Math.max(a, b) + 0.1 * a;
  }

  static double integral(double first, double second) {
    return first + 2 * second;
  }

  static double between(String name, double[] p, double[] q) {
    return 1 + Math.sin(name.hashCode() % 11 + p[0] + 2 * p[1] - 0.7 * q[0] - 1.9 * q[1]);
  }

  static double supremum(String condition, double a) {
    return a * (1 + 0.1 * Math.sin(condition.hashCode() % 13));
  }

  static double gradient(String variable, double a) {
    return 0.7 * a + 0.1 * scalar(variable);
  }
}
