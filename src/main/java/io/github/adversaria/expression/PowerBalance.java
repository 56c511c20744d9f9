package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * An equation of two products of powers, such as p·D^(−1/α) = q·(1 − D)^(−1/α), the condition of
 * the α-GAN (Kurri, Sypherd and Sankar 2021, arXiv 2106.05232): its bases are freed of their
 * powers.
 */
final class PowerBalance {

  private final FunctionSymbol unknown;
  private final Signs signs;

  private PowerBalance(FunctionSymbol unknown, Signs signs) {
    this.unknown = unknown;
    this.signs = signs;
  }

  /** An expression without powers of the unknown that vanishes where the given sum does. */
  static Optional<Expr> of(Expr sum, FunctionSymbol unknown, Signs signs) {
    return new PowerBalance(unknown, signs).balanced(Simplifier.simplify(sum, signs));
  }

  private Optional<Expr> balanced(Expr sum) {
    var coefficients = new LinkedHashMap<Map<Expr, Expr>, Expr>();
    for (Expr term : sum instanceof Sum ? sum.operands() : List.of(sum)) {
      if (!collect(term, coefficients)) {
        return Optional.empty();
      }
    }
    if (coefficients.size() != 2) {
      return Optional.empty();
    }
    var sides = new ArrayList<>(coefficients.entrySet());
    Map<Expr, Expr> exponents = difference(sides.get(0).getKey(), sides.get(1).getKey());
    Expr ratio = sides.get(1).getValue().negate().over(sides.get(0).getValue());
    return freed(List.copyOf(exponents.entrySet()), ratio);
  }

  /** From b^e = ratio, or b^e·c^(−e) = ratio, the equation b = ratio^(1/e) or its like. */
  private Optional<Expr> freed(List<Map.Entry<Expr, Expr>> exponents, Expr ratio) {
    if (exponents.isEmpty() || exponents.size() > 2) {
      return Optional.empty();
    }
    Expr base = exponents.get(0).getKey();
    Expr other = Constant.ONE;
    Expr exponent = exponents.get(0).getValue();
    if (exponents.size() == 2) {
      other = exponents.get(1).getKey();
      if (!simple(exponent.plus(exponents.get(1).getValue())).equals(Constant.ZERO)) {
        return Optional.empty();
      }
    }
    Expr inverse = simple(Constant.ONE.over(exponent));
    Expr odds = simple(ratio);
    if (isNegative(inverse)) {
      inverse = simple(inverse.negate());
      odds = simple(Constant.ONE.over(odds));
    }
    Expr above = odds instanceof Quotient ? odds.operands().get(0) : odds;
    Expr below = odds instanceof Quotient ? odds.operands().get(1) : Constant.ONE;
    Expr equation = other.times(above.power(inverse)).minus(base.times(below.power(inverse)));
    return Optional.of(equation);
  }

  /** Splits a term into a part free of the unknown and powers of what holds it. */
  private boolean collect(Expr term, Map<Map<Expr, Expr>, Expr> coefficients) {
    var context = Context.generic(signs);
    Optional<Fraction> fraction = Simplifier.fraction(term, context);
    if (fraction.isEmpty()) {
      return false;
    }
    var exponents = new LinkedHashMap<Expr, Expr>();
    Factors above = fraction.get().above();
    Factors below = fraction.get().below();
    var writer = new FormWriter(context);
    for (Factor factor : above.list()) {
      if (take(writer.write(factor.base()), factor.exponent(), exponents)) {
        above = above.without(factor.base(), factor.exponent());
      }
    }
    for (Factor factor : below.list()) {
      if (take(writer.write(factor.base()), -factor.exponent(), exponents)) {
        below = below.without(factor.base(), factor.exponent());
      }
    }
    Expr rest = writer.write(new Fraction(above, below), Wild.ONE);
    coefficients.merge(exponents, rest, Expr::plus);
    return !rest.symbols().contains(unknown);
  }

  private boolean take(Expr base, int exponent, Map<Expr, Expr> exponents) {
    if (!base.symbols().contains(unknown)) {
      return false;
    }
    boolean isPower = base instanceof Power;
    Expr of = isPower ? base.operands().get(0) : base;
    Expr own = isPower ? base.operands().get(1) : Constant.ONE;
    exponents.merge(of, simple(own.times(exponent)), (a, b) -> simple(a.plus(b)));
    return true;
  }

  private Map<Expr, Expr> difference(Map<Expr, Expr> first, Map<Expr, Expr> second) {
    var difference = new LinkedHashMap<>(first);
    second.forEach(
        (base, exponent) ->
            difference.merge(base, simple(exponent.negate()), (a, b) -> simple(a.plus(b))));
    difference.values().removeIf(Constant.ZERO::equals);
    return difference;
  }

  /** Simpler where nothing vanishes. */
  private Expr simple(Expr expr) {
    return Simplifier.generic(expr, signs);
  }

  private static boolean isNegative(Expr expr) {
    return expr instanceof Constant constant && constant.isNegative()
        || expr instanceof Product
            && expr.operands().get(0) instanceof Constant factor
            && factor.value().compareTo(BigFraction.ZERO) < 0;
  }
}
