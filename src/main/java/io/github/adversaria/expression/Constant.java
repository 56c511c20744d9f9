package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.hipparchus.fraction.BigFraction;

/** A rational number, exact: what a reader writes as 0.7 is seven tenths. */
final class Constant extends Leaf {

  static final Constant ZERO = of(0);
  static final Constant ONE = of(1);
  static final Constant MINUS_ONE = of(-1);
  static final Constant HALF = of(BigFraction.ONE_HALF);

  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final BigInteger MOST_HALVED = BigInteger.valueOf(8);
  private static final BigInteger LONGEST = BigInteger.valueOf(9999);

  private final BigFraction value;

  private Constant(BigFraction value) {
    this.value = value;
  }

  static Constant of(BigFraction value) {
    return new Constant(value);
  }

  static Constant of(long value) {
    return new Constant(new BigFraction(value));
  }

  /** The shortest decimal that a double prints as. */
  static Constant of(String argument, double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(Require.finite(argument, value)));
    BigInteger unscaled = decimal.unscaledValue();
    return new Constant(
        decimal.scale() > 0
            ? new BigFraction(unscaled, BigInteger.TEN.pow(decimal.scale()))
            : new BigFraction(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale()))));
  }

  BigFraction value() {
    return value;
  }

  boolean isNegative() {
    return value.signum() < 0;
  }

  /** Whether a fraction says it best: ½, ¼, ⅛ and what decimals cannot say, like a third. */
  boolean isFraction() {
    BigInteger below = value.getDenominator();
    boolean isHalved = below.bitCount() == 1 && below.compareTo(MOST_HALVED) <= 0;
    return !below.equals(BigInteger.ONE)
        && (isHalved || !terminates())
        && below.max(value.getNumerator().abs()).compareTo(LONGEST) <= 0;
  }

  /** Whether finitely many digits say it. */
  boolean terminates() {
    BigInteger rest = value.getDenominator();
    rest = rest.shiftRight(rest.getLowestSetBit());
    while (rest.mod(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    return rest.equals(BigInteger.ONE);
  }

  /** Its digits, all of them where it terminates, else as many as a double has. */
  BigDecimal decimal() {
    var above = new BigDecimal(value.getNumerator());
    var below = new BigDecimal(value.getDenominator());
    return terminates()
        ? above.divide(below).stripTrailingZeros()
        : above.divide(below, MathContext.DECIMAL64);
  }

  /** Whether a decimal has so many zeros before or behind its digits that a power of 10 helps. */
  static boolean isLong(BigDecimal decimal) {
    int exponent = decimal.precision() - decimal.scale() - 1;
    return decimal.signum() != 0 && (exponent < -4 || exponent > 8);
  }

  @Override
  Object tag() {
    return value;
  }

  @Override
  Precedence precedence() {
    if (isNegative()) {
      return Precedence.SUM;
    }
    return isFraction() || isLong(decimal()) ? Precedence.PRODUCT : Precedence.ATOM;
  }

  @Override
  boolean isPointwise() {
    return false;
  }

  @Override
  String write(Notation notation) {
    return notation.number(this);
  }

  @Override
  int compile(Compiler compiler) {
    double number = value.doubleValue();
    boolean exact = new BigFraction(number).compareTo(value) == 0;
    return compiler.number(number, exact ? 0 : Math.ulp(number));
  }

  @Override
  Expr derive(Expr variable) {
    return ZERO;
  }
}
