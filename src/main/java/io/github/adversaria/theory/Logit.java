package io.github.adversaria.theory;

import io.github.adversaria.require.Require;

/** The logistic function and its inverse, accurate from end to end. */
final class Logit {

  private Logit() {}

  /** log d − log(1 − d). */
  static double of(String argument, double d) {
    Require.between(argument, d, 0, 1);
    return Math.log(d) - Math.log1p(-d);
  }

  /** 1/(1 + exp(−a)). */
  static double sigmoid(double a) {
    double small = Math.exp(-Math.abs(a));
    return (a >= 0 ? 1 : small) / (1 + small);
  }

  /** log σ(a) = −log(1 + exp(−a)); its counterpart log(1 − σ(a)) is that at −a. */
  static double logSigmoid(double a) {
    return Math.min(a, 0) - Math.log1p(Math.exp(-Math.abs(a)));
  }
}
