package io.github.adversaria.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Products of powers of one base, where broken exponents are among them. */
final class Powers {

  private Powers() {}

  /**
   * The factors with such powers joined: where the base may be 0 only if the exponents have a
   * positive sum, for then both ways give 0 there.
   */
  static List<Expr> joined(List<Expr> factors, Signs signs) {
    if (factors.stream().noneMatch(Powers::isBroken)) {
      return factors;
    }
    var exponents = new LinkedHashMap<Expr, BigFraction>();
    for (Expr factor : factors) {
      exponents.merge(base(factor), exponent(factor), BigFraction::add);
    }
    return exponents.entrySet().stream().allMatch(power -> isSafe(power, factors, signs))
        ? exponents.entrySet().stream()
            .map(power -> Algebra.power(power.getKey(), Constant.of(power.getValue())))
            .toList()
        : factors;
  }

  private static boolean isSafe(
      Map.Entry<Expr, BigFraction> power, List<Expr> factors, Signs signs) {
    Expr base = power.getKey();
    boolean alone = factors.stream().filter(factor -> base(factor).equals(base)).count() == 1;
    return alone
        || signs.isPositive(base)
        || signs.isNonNegative(base) && power.getValue().signum() > 0;
  }

  private static boolean isBroken(Expr factor) {
    return factor instanceof Power && exponent(factor).getDenominator().bitLength() > 1;
  }

  private static Expr base(Expr factor) {
    return factor instanceof Power && factor.operands().get(1) instanceof Constant
        ? factor.operands().get(0)
        : factor;
  }

  private static BigFraction exponent(Expr factor) {
    return factor instanceof Power && factor.operands().get(1) instanceof Constant constant
        ? constant.value()
        : BigFraction.ONE;
  }
}
