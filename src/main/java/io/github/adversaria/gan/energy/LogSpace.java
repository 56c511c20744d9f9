package io.github.adversaria.gan.energy;

/** Sums of exponentials by their logarithms: nothing overflows. */
final class LogSpace {

  /** So many factors of at most 2 have a product below the greatest double. */
  private static final int FACTORS = 1000;

  private LogSpace() {}

  /** log Σ exp(termᵢ) over the first n terms. */
  static double sum(double[] terms, int n) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, terms[i]);
    }
    double scaled = 0;
    for (int i = 0; i < n; i++) {
      scaled += Math.exp(terms[i] - greatest);
    }
    return greatest + Math.log(scaled);
  }

  /**
   * Σ log(1 + exp(aᵢ)): what summing the states of units that are independent given their inputs
   * comes to. One logarithm for many units, of the product of the 1 + exp(−|aᵢ|), each in [1, 2].
   */
  static double softplus(double... inputs) {
    double positive = 0;
    double logs = 0;
    double product = 1;
    for (int i = 0; i < inputs.length; i++) {
      positive += Math.max(inputs[i], 0);
      product *= 1 + Math.exp(-Math.abs(inputs[i]));
      if (i % FACTORS == FACTORS - 1) {
        logs += Math.log(product);
        product = 1;
      }
    }
    return positive + logs + Math.log(product);
  }

  /** 1/(1 + exp(−a)). */
  static double sigmoid(double input) {
    return 1 / (1 + Math.exp(-input));
  }
}
