package io.github.adversaria.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** Round numbers near a number. */
final class Rounded {

  private Rounded() {}

  /** To some significant digits. */
  static double toDigits(double value, int digits) {
    return new BigDecimal(value)
        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
        .doubleValue();
  }

  /** Rounder numbers than this, the roundest first, none of them the number itself. */
  static double[] simpler(double value) {
    return DoubleStream.of(
            0, Math.signum(value), 2 * Math.signum(value), Math.rint(value), toDigits(value, 1))
        .map(number -> number + 0.0)
        .filter(number -> digits(number) < digits(value))
        .distinct()
        .toArray();
  }

  /** How long a number is, 0 and 1 the shortest. */
  private static int digits(double value) {
    BigDecimal bare = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
    int written = bare.precision() + Math.max(0, bare.scale()) + Math.max(0, -bare.scale());
    return value == 0 ? 0 : value == 1 ? 1 : 1 + written + (value < 0 ? 1 : 0);
  }
}
