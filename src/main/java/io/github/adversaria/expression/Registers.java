package io.github.adversaria.expression;

import io.github.adversaria.integrate.Evaluation;

/**
 * The values of an expression's parts at one point: {@code factor · exp(scale)} each, with bounds
 * on the errors of the factor and of the scale. The scale is apart so that densities that underflow
 * can be divided by each other, and their logarithms taken; it has an error of its own because that
 * of a large logarithm exceeds any factor. A factor of 0 with error 0 is exactly zero; NaN is what
 * has no value, such as 0/0; an infinite error says that nothing is known.
 */
final class Registers {

  /** Rounding of one elementary operation, relative. */
  static final double ROUNDING = Math.ulp(1.0);

  /** The scale that stands for an infinite density, whose logarithms must have differences. */
  static final double INFINITE_SCALE = 1e300;

  /**
   * Where a value is below exp of this, it is zero to what rounding has left unknown: to matter,
   * that would have to exceed 1e30.
   */
  static final double NOTHING = -100;

  /** The relative error of a value of which no digit is certain, but the sign and the growth. */
  private static final double VAST = 1e100;

  /** Factors outside these limits are brought back to 1, into the scale. */
  private static final double LARGE = 1e100;

  /** A scale that is no other register's. */
  private static final int OWN = -1;

  /** Up to here exp(a) − 1 is taken as a, with this much more. */
  private static final double LINEAR = 1e-6;

  final double[] factor;
  final double[] error;
  final double[] scale;
  final double[] scaleError;

  /**
   * The register whose logarithm the scale is, itself or of a greater term of a sum, or {@link
   * #OWN}. Scales of one origin have one error, which a quotient of the two does not have.
   */
  private final int[] origin;

  Registers(int size) {
    factor = new double[size];
    error = new double[size];
    scale = new double[size];
    scaleError = new double[size];
    origin = new int[size];
  }

  /** Sets a value without a scale. */
  void set(int target, double value, double bound) {
    factor[target] = value;
    error[target] = bound;
    scale[target] = 0;
    scaleError[target] = 0;
    origin[target] = OWN;
  }

  /** Sets a value with a scale, which takes in the factor where that is out of range. */
  void set(int target, double newFactor, double bound, double newScale, double scaleBound) {
    double size = Math.abs(newFactor);
    origin[target] = OWN;
    if (size != 0 && (size > LARGE || size < 1 / LARGE) && size < Double.POSITIVE_INFINITY) {
      double shift = Math.log(size);
      factor[target] = Math.signum(newFactor);
      error[target] = bound / size;
      scale[target] = newScale + shift;
      scaleError[target] = scaleBound + ROUNDING * (Math.abs(shift) + Math.abs(scale[target]));
    } else {
      boolean zero = newFactor == 0 && bound == 0;
      factor[target] = newFactor;
      error[target] = Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
      scale[target] = zero ? 0 : newScale;
      scaleError[target] = zero ? 0 : scaleBound;
    }
  }

  /** Sets exp(log), where the logarithm is known up to its error. */
  void setLog(int target, double log, double logError) {
    if (log == Double.NEGATIVE_INFINITY) {
      set(target, 0, 0);
    } else {
      boolean infinite = log == Double.POSITIVE_INFINITY;
      factor[target] = 1;
      error[target] = 0;
      scale[target] = infinite ? INFINITE_SCALE : log;
      scaleError[target] = infinite ? 0 : logError;
      origin[target] = target;
    }
  }

  /** Whether there is no scale but exactly 0. */
  boolean isPlain(int register) {
    return scale[register] == 0 && scaleError[register] == 0;
  }

  /** The origin of the scale of a product, which it has from the one factor that has a scale. */
  int originOfProduct(int first, int second) {
    if (isPlain(second)) {
      return origin[first];
    }
    return isPlain(first) ? origin[second] : OWN;
  }

  /** Where the scale comes from. */
  int originOf(int register) {
    return origin[register];
  }

  /** Says where the scale comes from, unless it was changed on the way. */
  void keepOrigin(int target, double unchanged, int from) {
    origin[target] = scale[target] == unchanged ? from : OWN;
  }

  /** Whether two scales are one logarithm, with one error. */
  boolean haveOneOrigin(int first, int second) {
    return first == second || origin[first] != OWN && origin[first] == origin[second];
  }

  /** Nothing is known. */
  void setUnknown(int target) {
    set(target, 0, Double.POSITIVE_INFINITY);
  }

  void copy(int target, int source) {
    factor[target] = factor[source];
    error[target] = error[source];
    scale[target] = scale[source];
    scaleError[target] = scaleError[source];
    origin[target] = origin[source];
  }

  boolean isZero(int register) {
    return factor[register] == 0 && error[register] == 0;
  }

  /** Whether the sign is certain, or the value exactly zero. */
  boolean hasSign(int register) {
    return Math.abs(factor[register]) > error[register] || isZero(register);
  }

  boolean isInfinite(int register) {
    return Double.isInfinite(factor[register]);
  }

  boolean isNaN(int register) {
    return Double.isNaN(factor[register]);
  }

  /** Whether nothing is known of a value, so that only a zero beside it saves a product. */
  boolean isUnknown(int register) {
    return error[register] == Double.POSITIVE_INFINITY;
  }

  /** Whether a value is, for certain, so small that it makes nothing of what is unknown. */
  boolean isNothing(int register) {
    double most = Math.abs(factor[register]) + error[register];
    return Math.log(most) + scale[register] + scaleError[register] < NOTHING;
  }

  /** The value as a double. */
  double value(int register) {
    double own = factor[register];
    return scale[register] == 0 || own == 0 ? own : own * Math.exp(scale[register]);
  }

  /** The bound on the error of {@link #value}, its rounding included. */
  double valueError(int register) {
    if (scale[register] == 0 && scaleError[register] == 0 || isZero(register)) {
      return error[register];
    }
    double rounding = ROUNDING * (1 + Math.abs(scale[register])) * Math.abs(factor[register]);
    return (factorError(register) + rounding) * Math.exp(scale[register]);
  }

  /** The bound on the error of the factor, with that of the scale turned into one of it. */
  double factorError(int register) {
    double grown = growth(scaleError[register]);
    return error[register] * (1 + grown) + Math.abs(factor[register]) * grown;
  }

  /** exp(a) − 1, rounded up, for a >= 0. */
  static double growth(double a) {
    return a < LINEAR ? a * (1 + LINEAR) : Math.expm1(a);
  }

  /**
   * Hands a value to an integrator.
   *
   * @return false where nothing is known of it
   */
  boolean write(int register, Evaluation result) {
    double own = factor[register];
    double log = scale[register];
    double bound = factorError(register);
    if (isInfinite(register)) {
      result.setScaled(own, 0, 0);
    } else if (bound < Double.POSITIVE_INFINITY) {
      // An integrator skips exact zeros, and their errors with them.
      double shown = own == 0 && bound > 0 ? bound * ROUNDING : own;
      boolean infinite = log > INFINITE_SCALE / 2;
      result.setScaled(shown, bound, infinite ? Double.POSITIVE_INFINITY : log);
    } else if (isNaN(register)) {
      result.set(Double.NaN, 0);
    } else if (isNothing(register)) {
      result.set(0);
    } else if (hasSign(register)) {
      result.setScaled(own, VAST * Math.abs(own), log);
    } else {
      return false;
    }
    return true;
  }
}
