package io.github.adversaria.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Round numbers: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {

  /** Numbers of this size and above are written with a power of ten. */
  private static final double LARGE = 1e5;

  /** Numbers below this size are written with a power of ten. */
  private static final double SMALL = 1e-3;

  private static final int DIGITS = 6;

  private Ticks() {}

  /** The round numbers from {@code low} to {@code high} with the least step that gives few. */
  static List<Double> of(double low, double high, int most) {
    double length = high - low;
    var ticks = new ArrayList<Double>();
    if (!(length > 0) || Double.isInfinite(length)) {
      return ticks;
    }
    BigDecimal step = step(length / most);
    BigDecimal slack = step.multiply(BigDecimal.valueOf(1e-9));
    long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
    for (long i = first; ticks.size() <= most; i++) {
      BigDecimal tick = step.multiply(BigDecimal.valueOf(i));
      if (tick.subtract(slack).doubleValue() > high) {
        break;
      }
      ticks.add(tick.doubleValue());
    }
    return ticks;
  }

  /** The least of 1, 2 and 5 times a power of ten that is no less. */
  private static BigDecimal step(double least) {
    int exponent = (int) Math.floor(Math.log10(least));
    for (int digit : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= least * (1 - 1e-9)) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }

  /** A number to six digits at most, in the markup of {@link Label}. */
  static String label(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS));
    int exponent = rounded.precision() - rounded.scale() - 1;
    double size = Math.abs(value);
    if (size >= SMALL * (1 - 1e-9) && size < LARGE) {
      return rounded.stripTrailingZeros().toPlainString().replace('-', '−');
    }
    String digits =
        rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString().replace('-', '−');
    String power = "10^{" + String.valueOf(exponent).replace('-', '−') + "}";
    return digits.equals("1") ? power : digits.equals("−1") ? "−" + power : digits + "·" + power;
  }
}
