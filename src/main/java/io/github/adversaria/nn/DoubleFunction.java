package io.github.adversaria.nn;

/**
 * Functions of one number in {@link Precision#DOUBLE}; {@code FloatFunction} is written by hand.
 */
final class DoubleFunction {

  private DoubleFunction() {}

  static double tanh(double x) {
    return Math.tanh(x);
  }

  /** Neither side overflows: of exp only arguments that are not positive are taken. */
  static double sigmoid(double x) {
    double e = Math.exp(-Math.abs(x));
    return (x >= 0 ? 1 : e) / (1 + e);
  }
}
