package io.github.adversaria.nn;

/**
 * Functions of one number in {@link Precision#SINGLE}, without a branch or a call, so that the JIT
 * compiler makes vector instructions of a loop over them.
 *
 * <p>Both rest on a rational function z·P(z²)/Q(z²) that is tanh z to a relative 3e-8 for |z| up to
 * {@link #END}; its coefficients were found by Lawson's iteration of weighted least squares for the
 * smallest relative error. With tanh z = n/q, tanh 2z = 2nq/(n² + q²), which damps the error where
 * tanh is close to 1.
 */
final class FloatFunction {

  /** tanh of twice this is 1 in single precision. */
  private static final float END = 4.52f;

  private static final float P1 = 0.12594558f;
  private static final float P2 = 0.0025559010f;
  private static final float P3 = 5.4850931e-6f;
  private static final float Q1 = 0.45927865f;
  private static final float Q2 = 0.022315918f;
  private static final float Q3 = 0.00017485472f;

  private FloatFunction() {}

  private static float clamp(float x, float end) {
    return Math.max(-end, Math.min(end, x));
  }

  /** Within 2.5e-7, and within 6 units in the last place. */
  static float tanh(float x) {
    float z = clamp(0.5f * x, END);
    float t = z * z;
    float n = z * (1 + t * (P1 + t * (P2 + t * P3)));
    float q = 1 + t * (Q1 + t * (Q2 + t * Q3));
    return clamp(2 * n * q / (n * n + q * q), 1);
  }

  /**
   * Within 2e-7, and small where x is very negative: (1 − tanh(|x|/2))/2 as a square, taken from 1
   * for positive x.
   */
  static float sigmoid(float x) {
    float z = clamp(0.25f * Math.abs(x), END);
    float t = z * z;
    float n = z * (1 + t * (P1 + t * (P2 + t * P3)));
    float q = 1 + t * (Q1 + t * (Q2 + t * Q3));
    float s = q - n;
    float tail = s * s / (2 * (n * n + q * q));
    float positive = Math.max(0, Math.min(1, x * Float.MAX_VALUE));
    return tail + positive * (1 - 2 * tail);
  }
}
