package io.github.adversaria.expression;

/**
 * Sums, products and quotients of registers with a running bound on their errors (N. J. Higham,
 * Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, section 3.3). Zero times
 * anything is zero, the convention of measure theory.
 */
final class Arithmetic {

  private Arithmetic() {}

  static void sum(Registers r, int target, int[] terms) {
    int top = -1;
    double infinite = 0;
    boolean defined = true;
    boolean known = true;
    for (int term : terms) {
      defined &= !r.isNaN(term);
      known &= !r.isUnknown(term);
      if (r.isInfinite(term)) {
        infinite += r.factor[term];
      } else if (!r.isZero(term) && (top < 0 || r.scale[term] > r.scale[top])) {
        top = term;
      }
    }
    if (!defined || infinite != 0) {
      infinity(r, target, defined, known ? infinite : Double.NaN);
    } else if (top < 0) {
      r.set(target, 0, 0);
    } else {
      sum(r, target, terms, top);
    }
  }

  private static void sum(Registers r, int target, int[] terms, int top) {
    double scale = r.scale[top];
    double scaleError = r.scaleError[top];
    int origin = r.originOf(top);
    double total = 0;
    double error = 0;
    for (int term : terms) {
      if (r.isZero(term)) {
        continue;
      }
      double gap = r.scale[term] - scale;
      double part = r.factor[term];
      double doubt = r.error[term];
      if (gap != 0) {
        // What the share may be at most, less what it is taken for.
        double share = Math.exp(gap);
        double slack = scaleError + r.scaleError[term] - Registers.ROUNDING * (gap - 1);
        double more = slack < 1 ? share * Registers.growth(slack) : Math.exp(gap + slack) - share;
        doubt = doubt * (share + more) + Math.abs(part) * more;
        part *= share;
      } else if (!r.haveOneOrigin(term, top)) {
        doubt += Math.abs(part) * Registers.growth(scaleError + r.scaleError[term]);
      }
      total += part;
      error += doubt + Math.abs(total) * Registers.ROUNDING / 2;
    }
    if (error < Double.POSITIVE_INFINITY) {
      r.set(target, total, error, scale, scaleError);
      r.keepOrigin(target, scale, origin);
    } else {
      boundOfSum(r, target, terms, scale);
    }
  }

  /** Where the scales are so uncertain that only a bound on the size of the sum is left. */
  private static void boundOfSum(Registers r, int target, int[] terms, double scale) {
    double most = 0;
    double scaleError = 0;
    for (int term : terms) {
      most += Math.abs(r.factor[term]) + r.error[term];
      double beyond = Math.max(0, r.scale[term] - scale);
      scaleError = Math.max(scaleError, beyond + r.scaleError[term]);
    }
    r.set(target, 0, most, scale, scaleError);
  }

  static void product(Registers r, int target, int[] factors) {
    boolean unknown = false;
    for (int each : factors) {
      if (r.isZero(each)) {
        r.set(target, 0, 0);
        return;
      }
      unknown |= r.isUnknown(each);
    }
    if (unknown && anyNothing(r, factors)) {
      r.set(target, 0, 0);
      return;
    }
    r.copy(target, factors[0]);
    for (int i = 1; i < factors.length; i++) {
      multiply(r, target, factors[i]);
    }
  }

  private static boolean anyNothing(Registers r, int[] factors) {
    for (int each : factors) {
      if (r.isNothing(each)) {
        return true;
      }
    }
    return false;
  }

  private static void multiply(Registers r, int target, int by) {
    double first = r.factor[target];
    double second = r.factor[by];
    double product = first * second;
    if (r.isInfinite(target) || r.isInfinite(by)) {
      // The sign of what may be zero is not known.
      boolean signed = r.hasSign(target) && r.hasSign(by);
      infinity(r, target, !r.isNaN(target) && !r.isNaN(by), signed ? product : Double.NaN);
      return;
    }
    double error =
        Math.abs(first) * r.error[by]
            + r.error[target] * (Math.abs(second) + r.error[by])
            + Math.abs(product) * Registers.ROUNDING;
    double scale = r.scale[target] + r.scale[by];
    double scaleError = r.scaleError[target] + r.scaleError[by];
    if (r.scale[target] != 0 && r.scale[by] != 0) {
      scaleError += Registers.ROUNDING * Math.abs(scale);
    }
    int origin = r.originOfProduct(target, by);
    r.set(target, product, error, scale, scaleError);
    r.keepOrigin(target, scale, origin);
  }

  static void quotient(Registers r, int target, int[] operands) {
    int above = operands[0];
    int below = operands[1];
    if (above == below && r.hasSign(above) && !r.isZero(above) && !r.isInfinite(above)) {
      r.set(target, 1, 0); // one register, and so one number, whatever its error
    } else if (r.isZero(below)) {
      boolean undefined = r.isZero(above) || !r.hasSign(above);
      r.set(target, undefined ? Double.NaN : r.factor[above] / 0.0, 0);
    } else if (r.isZero(above) && !r.isNaN(below)) {
      r.set(target, 0, 0);
    } else if (r.isInfinite(below)) {
      infinity(r, target, !r.isNaN(above), r.isInfinite(above) ? Double.NaN : 0);
    } else if (Math.abs(r.factor[below]) <= r.error[below]) {
      r.setUnknown(target);
    } else if (r.isInfinite(above)) {
      r.set(target, r.factor[above] * Math.signum(r.factor[below]), 0);
    } else {
      divide(r, target, above, below);
    }
  }

  /**
   * Sets what has an infinite part; NaN where that leaves it open, as ∞ − ∞ does. Nothing is known
   * of that, whereas the logarithm of a negative number is undefined.
   */
  private static void infinity(Registers r, int target, boolean defined, double value) {
    if (defined && Double.isNaN(value)) {
      r.setUnknown(target);
    } else {
      r.set(target, defined ? value : Double.NaN, 0);
    }
  }

  private static void divide(Registers r, int target, int above, int below) {
    double quotient = r.factor[above] / r.factor[below];
    double doubt = r.error[below];
    double error =
        (r.error[above] + Math.abs(quotient) * doubt) / (Math.abs(r.factor[below]) - doubt)
            + Math.abs(quotient) * Registers.ROUNDING;
    double scale = r.scale[above] - r.scale[below];
    double scaleError =
        r.haveOneOrigin(above, below) ? 0 : r.scaleError[above] + r.scaleError[below];
    if (r.scale[above] != 0 && r.scale[below] != 0) {
      scaleError += Registers.ROUNDING * Math.abs(scale);
    }
    r.set(target, quotient, error, scale, scaleError);
  }
}
