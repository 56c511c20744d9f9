package io.github.adversaria.expression;

/** The greater of two registers, and whether one is positive. */
final class Ordering {

  private Ordering() {}

  static void maximum(Registers r, int target, int[] operands) {
    int first = operands[0];
    int second = operands[1];
    if (r.isNaN(first) || r.isNaN(second)) {
      r.set(target, Double.NaN, 0);
      return;
    }
    if (r.isInfinite(first) || r.isInfinite(second)) {
      r.copy(target, r.value(first) >= r.value(second) ? first : second);
      return;
    }
    double top = Math.max(scaleOf(r, first), scaleOf(r, second));
    double scale = top == Double.NEGATIVE_INFINITY ? 0 : top;
    double one = r.factor[first] * stretch(r, first, scale);
    double other = r.factor[second] * stretch(r, second, scale);
    double oneError = errorOf(r, first, scale);
    double otherError = errorOf(r, second, scale);
    if (Math.abs(one - other) > oneError + otherError) {
      r.copy(target, one > other ? first : second);
    } else {
      double error =
          Math.max(
              r.error[first] * stretch(r, first, scale),
              r.error[second] * stretch(r, second, scale));
      double scaleError = Math.max(scaleErrorOf(r, first, scale), scaleErrorOf(r, second, scale));
      r.set(target, Math.max(one, other), error, scale, scaleError);
    }
  }

  private static double scaleOf(Registers r, int register) {
    return r.isZero(register) ? Double.NEGATIVE_INFINITY : r.scale[register];
  }

  private static double stretch(Registers r, int register, double scale) {
    return r.isZero(register) ? 1 : Math.exp(r.scale[register] - scale);
  }

  private static double errorOf(Registers r, int register, double scale) {
    double grown = Registers.growth(scaleErrorOf(r, register, scale));
    double error = r.error[register] * (1 + grown) + Math.abs(r.factor[register]) * grown;
    return error * stretch(r, register, scale);
  }

  private static double scaleErrorOf(Registers r, int register, double scale) {
    double gap = r.isZero(register) ? 0 : r.scale[register] - scale;
    return r.scaleError[register] + (gap == 0 ? 0 : Registers.ROUNDING * (1 - gap));
  }

  static void indicator(Registers r, int target, int[] operands) {
    int of = operands[0];
    if (r.isNaN(of)) {
      r.set(target, Double.NaN, 0);
    } else {
      r.set(target, r.factor[of] > 0 ? 1 : 0, r.hasSign(of) ? 0 : 1);
    }
  }
}
