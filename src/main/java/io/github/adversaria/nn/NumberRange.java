package io.github.adversaria.nn;

import io.github.adversaria.show.Decimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The extent of a tensor's numbers.
 *
 * @param low the least finite number
 * @param high the greatest finite number
 * @param nans how many are NaN
 * @param infinities how many are infinite
 * @param size how many there are
 */
record NumberRange(double low, double high, int nans, int infinities, int size) {

  private static final int DIGITS = 6;

  static NumberRange of(Tensor tensor) {
    Memory memory = tensor.memory();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int nans = 0;
    int infinities = 0;
    for (int i = 0; i < memory.length; i++) {
      double number = memory.get(i);
      if (Double.isNaN(number)) {
        nans++;
      } else if (Double.isInfinite(number)) {
        infinities++;
      } else {
        low = Math.min(low, number);
        high = Math.max(high, number);
      }
    }
    return new NumberRange(low, high, nans, infinities, memory.length);
  }

  boolean finite() {
    return nans + infinities == 0;
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (nans > 0) {
      parts.add(nans + " NaN");
    }
    if (infinities > 0) {
      parts.add(infinities + " infinite");
    }
    String range = "in [" + Decimal.text(low, DIGITS) + ", " + Decimal.text(high, DIGITS) + "]";
    if (parts.isEmpty()) {
      return "numbers " + range;
    }
    int rest = size - nans - infinities;
    String of = String.join(" and ", parts) + " of " + size + " numbers";
    return rest == 0 ? of : of + " (the others " + range + ")";
  }
}
