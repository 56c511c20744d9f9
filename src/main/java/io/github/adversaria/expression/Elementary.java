package io.github.adversaria.expression;

/** Logarithm, exponential, logistic function and powers of registers, with their errors. */
final class Elementary {

  /** A relative error above this is not small: bounds are then taken at the ends of the range. */
  private static final double SMALL = 0.5;

  /** Up to here a logarithm moves by the relative error of its argument, and this much more. */
  private static final double TINY = 1e-6;

  /** A power beyond exp of this is kept as a scale. */
  private static final double WIDE = 200;

  private Elementary() {}

  static void log(Registers r, int target, int[] operands) {
    int of = operands[0];
    double factor = r.factor[of];
    double error = r.error[of];
    if (r.isZero(of)) {
      r.set(target, Double.NEGATIVE_INFINITY, 0);
    } else if (r.isNaN(of) || factor + error < 0) {
      r.set(target, Double.NaN, 0);
    } else if (r.isInfinite(of)) {
      r.set(target, Double.POSITIVE_INFINITY, 0);
    } else if (factor <= error) {
      r.setUnknown(target);
    } else {
      double ofFactor = Math.log(factor);
      double value = ofFactor + r.scale[of];
      double rounding =
          Registers.ROUNDING * (Math.abs(ofFactor) + (r.scale[of] == 0 ? 0 : Math.abs(value) / 2));
      r.set(target, value, logDoubt(error / factor) + r.scaleError[of] + rounding);
    }
  }

  /** −log(1 − a) for the relative error a of an argument, rounded up. */
  private static double logDoubt(double a) {
    return a < TINY ? a * (1 + TINY) : -Math.log1p(-a);
  }

  static void exp(Registers r, int target, int[] operands) {
    int of = operands[0];
    double argument = r.value(of);
    double error = r.valueError(of);
    if (argument == Double.POSITIVE_INFINITY && r.isInfinite(of)) {
      r.set(target, Double.POSITIVE_INFINITY, 0);
    } else if (r.isUnknown(of)) {
      r.setUnknown(target);
    } else if (Double.isNaN(argument)) {
      r.set(target, Double.NaN, 0);
    } else {
      r.setLog(target, argument, error);
    }
  }

  static void sigmoid(Registers r, int target, int[] operands) {
    int of = operands[0];
    double argument = r.value(of);
    if (Double.isNaN(argument)) {
      r.set(target, Double.NaN, 0);
      return;
    }
    if (r.isUnknown(of)) {
      r.set(target, 0.5, 0.5);
      return;
    }
    if (Double.isInfinite(argument)) {
      r.set(target, argument > 0 ? 1 : 0, 0);
      return;
    }
    double smaller = Math.exp(-Math.abs(argument));
    double greater = 1 / (1 + smaller);
    double rounding = 2 * Registers.ROUNDING * greater;
    double error = r.valueError(of);
    double most = Math.exp(Math.min(0, error - Math.abs(argument)));
    double doubt = rounding + (error < 1 ? smaller * Registers.growth(error) : most - smaller);
    if (argument >= 0) {
      r.set(target, greater, doubt);
    } else {
      r.set(target, greater, doubt, argument, error);
    }
  }

  static void power(Registers r, int target, int[] operands) {
    int base = operands[0];
    double exponent = r.value(operands[1]);
    double exponentError = r.valueError(operands[1]);
    if (r.isNaN(base) || Double.isNaN(exponent)) {
      r.set(target, Double.NaN, 0);
    } else if (Double.isInfinite(exponent) || r.isUnknown(operands[1])) {
      r.setUnknown(target);
    } else if (exponent == 0 && exponentError == 0) {
      r.set(target, 1, 0);
    } else if (r.isZero(base) || r.isInfinite(base)) {
      r.set(target, Math.pow(r.factor[base], exponent), 0);
    } else if (r.isUnknown(base)) {
      r.setUnknown(target);
    } else {
      power(r, target, base, exponent, exponentError);
    }
  }

  private static void power(
      Registers r, int target, int base, double exponent, double exponentError) {
    double factor = r.factor[base];
    double value = Math.pow(factor, exponent);
    double relative = r.error[base] / Math.abs(factor);
    if (!(relative < SMALL)) {
      powerOfDoubt(r, target, base, exponent);
      return;
    }
    if (Double.isNaN(value)) {
      r.set(target, Double.NaN, 0);
      return;
    }
    double log = exponent * Math.log(Math.abs(factor));
    boolean wide = Math.abs(log) > WIDE;
    double size = wide ? 1 : Math.abs(value);
    double error = size * Math.expm1(-Math.abs(exponent) * Math.log1p(-relative));
    double scale = exponent * r.scale[base] + (wide ? log : 0);
    double scaleError =
        Math.abs(exponent) * r.scaleError[base] + 2 * Registers.ROUNDING * Math.abs(scale);
    if (exponentError > 0) {
      scaleError += exponentError * Math.abs(Math.log(Math.abs(factor)) + r.scale[base]);
    }
    double sign = Math.pow(Math.signum(factor), exponent);
    r.set(target, sign * size, error + size * Registers.ROUNDING, scale, scaleError);
  }

  /** The power of what is hardly more than its error lies between those of 0 and of both. */
  private static void powerOfDoubt(Registers r, int target, int base, double exponent) {
    if (exponent < 0) {
      r.setUnknown(target);
      return;
    }
    double value = Math.pow(Math.max(r.factor[base], 0), exponent);
    double most = Math.pow(Math.abs(r.factor[base]) + r.error[base], exponent);
    double scale = exponent * r.scale[base];
    double scaleError = exponent * r.scaleError[base] + Registers.ROUNDING * Math.abs(scale);
    r.set(target, value, value + most, scale, scaleError);
  }
}
