package io.github.adversaria.nn;

/** Functions of one number in {@link Precision#SINGLE}. */
final class FloatFunction {

  private FloatFunction() {}

  static float tanh(float x) {
    float e = (float) Math.exp(-2 * Math.abs(x));
    return Math.copySign((1 - e) / (1 + e), x);
  }

  static float sigmoid(float x) {
    float e = (float) Math.exp(-Math.abs(x));
    return (x >= 0 ? 1 : e) / (1 + e);
  }
}
