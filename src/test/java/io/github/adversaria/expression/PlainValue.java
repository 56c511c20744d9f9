package io.github.adversaria.expression;

import java.util.List;
import java.util.Map;

/**
 * The value of a pointwise expression in plain double arithmetic with a running bound on rounding,
 * written apart from the library's own evaluation. Zero times anything is zero; 0/0 is NaN.
 *
 * @param error NaN where it cannot be told
 */
record PlainValue(double value, double error) {

  private static final double ROUNDING = 0x1p-50;

  static PlainValue of(Expr expr, Map<? extends Expr, Double> symbols) {
    if (symbols.containsKey(expr)) {
      return new PlainValue(symbols.get(expr), 0);
    }
    if (expr instanceof Constant constant) {
      return rounded(constant.value().doubleValue(), 0);
    }
    List<PlainValue> parts = expr.operands().stream().map(part -> of(part, symbols)).toList();
    if (expr instanceof Sum) {
      return parts.stream().reduce(PlainValue::plus).orElseThrow();
    }
    if (expr instanceof Product) {
      return parts.stream().reduce(PlainValue::times).orElseThrow();
    }
    if (expr instanceof Quotient) {
      return parts.get(0).over(parts.get(1));
    }
    double a = parts.get(0).value;
    double e = parts.get(0).error;
    if (expr instanceof Power) {
      double exponent = parts.get(1).value;
      double power = Math.pow(a, exponent);
      double slope = a == 0 ? 0 : Math.abs(exponent * power / a);
      return rounded(power, a == 0 && e > 0 ? Double.NaN : slope * e);
    }
    if (expr instanceof Log) {
      return rounded(Math.log(a), a == 0 ? (e > 0 ? Double.NaN : 0) : e / a);
    }
    if (expr instanceof Exp) {
      return rounded(Math.exp(a), Math.exp(a) * e);
    }
    if (expr instanceof Sigmoid) {
      return rounded(1 / (1 + Math.exp(-a)), e);
    }
    throw new AssertionError("no plain value of " + expr);
  }

  private PlainValue plus(PlainValue other) {
    return rounded(value + other.value, error + other.error);
  }

  private PlainValue times(PlainValue other) {
    if (isZero() || other.isZero()) {
      return new PlainValue(0, 0);
    }
    double bound = Math.abs(value) * other.error + Math.abs(other.value) * error;
    return rounded(value * other.value, bound + error * other.error);
  }

  private PlainValue over(PlainValue other) {
    if (isZero() && other.isZero()) {
      return new PlainValue(Double.NaN, 0);
    }
    double quotient = value / Math.abs(other.value) * (other.value < 0 ? -1 : 1);
    boolean doubtful = other.error > 0 && Math.abs(other.value) <= 2 * other.error;
    double bound = (error + Math.abs(quotient) * other.error) / (Math.abs(other.value) / 2);
    return rounded(quotient, doubtful ? Double.NaN : bound);
  }

  private boolean isZero() {
    return value == 0 && error == 0;
  }

  private static PlainValue rounded(double value, double error) {
    boolean finite = !Double.isNaN(value) && !Double.isInfinite(value);
    double own = finite ? Math.abs(value) * ROUNDING : 0;
    return new PlainValue(value, finite ? error + own : Double.isNaN(error) ? error : 0);
  }
}
