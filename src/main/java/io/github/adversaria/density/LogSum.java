package io.github.adversaria.density;

/** Sums of numbers given by their logarithms, relative to the greatest: nothing overflows. */
final class LogSum {

  private LogSum() {}

  /** log Σ exp(termᵢ). */
  static double of(double[] terms) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      greatest = Math.max(greatest, term);
    }
    if (Double.isInfinite(greatest)) {
      return greatest;
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - greatest);
    }
    return greatest + Math.log(sum);
  }

  /** log(exp(greater) − exp(smaller)) for greater >= smaller. */
  static double difference(double greater, double smaller) {
    return smaller == Double.NEGATIVE_INFINITY
        ? greater
        : greater + Math.log(-Math.expm1(smaller - greater));
  }
}
