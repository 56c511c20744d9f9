package io.github.adversaria.plot;

import io.github.adversaria.density.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An axis: its range, and the unit and origin in which its tick labels count. Ticks on a range of
 * 1e-6 or beside 1e6 stay short this way: the axis says once that it counts in millionths.
 *
 * @param range bounded, of positive length
 * @param origin what the tick label 0 stands for
 * @param exponent tick labels count in units of 10 to this power
 */
record Scale(Interval range, double origin, int exponent) {

  /** Numbers from 1e-3 up to 1e5 are written out. */
  private static final int LEAST_EXPONENT = -3;

  private static final int GREATEST_EXPONENT = 4;

  /** Ticks need that many decimals of the length of the axis, with some to spare. */
  private static final int TICK_DIGITS = 4;

  /** How many digits neighbouring tick labels may share before an origin is split off. */
  private static final double FAR = 1e5;

  static Scale of(Interval range) {
    double length = range.length();
    double farthest = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    double origin =
        farthest / length > FAR ? rounded(range.low() / 2 + range.high() / 2, length) : 0;
    double largest = Math.max(Math.abs(range.low() - origin), Math.abs(range.high() - origin));
    int exponent = (int) Math.floor(Math.log10(largest));
    boolean plain = exponent >= LEAST_EXPONENT && exponent <= GREATEST_EXPONENT;
    return new Scale(range, origin, plain ? 0 : exponent);
  }

  /** A round number near {@code value}: a multiple of the power of ten above {@code length}. */
  private static double rounded(double value, double length) {
    int digits = -(int) Math.ceil(Math.log10(length));
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** A value in the unit of the tick labels. */
  double toUnits(double value) {
    // Two steps where one power of ten would overflow or vanish.
    int half = exponent / 2;
    return (value - origin) / Math.pow(10, half) / Math.pow(10, exponent - half);
  }

  double lowUnit() {
    return toUnits(range.low());
  }

  double highUnit() {
    return toUnits(range.high());
  }

  /** How tick labels are written, as a pattern of {@link java.text.DecimalFormat}. */
  String tickPattern() {
    int decimals = (int) Math.max(0, Math.ceil(TICK_DIGITS - Math.log10(highUnit() - lowUnit())));
    String digits = decimals == 0 ? "0" : "0." + "#".repeat(decimals);
    return digits + ";−" + digits;
  }

  /** What to write at the end of the axis, in the markup of {@link Label}; empty for nothing. */
  String note() {
    String unit = exponent == 0 ? "" : "×10^{" + String.valueOf(exponent).replace('-', '−') + "}";
    if (origin == 0) {
      return unit;
    }
    String from = BigDecimal.valueOf(origin).stripTrailingZeros().toPlainString();
    if (from.length() > 12) {
      from = String.valueOf(origin);
    }
    String signed = from.startsWith("-") ? "− " + from.substring(1) : "+ " + from;
    return unit.isEmpty() ? signed : unit + " " + signed;
  }
}
