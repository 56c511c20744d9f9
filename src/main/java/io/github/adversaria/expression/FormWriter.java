package io.github.adversaria.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** Writes a {@link Form} as the expression that a reader expects. */
final class FormWriter {

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final Context context;

  FormWriter(Context context) {
    this.context = context;
  }

  Expr write(Form form) {
    var terms = new ArrayList<Expr>();
    form.parts()
        .forEach(
            (wild, fractions) -> fractions.forEach(fraction -> terms.add(write(fraction, wild))));
    return Algebra.sum(terms);
  }

  Expr write(Fraction fraction, Wild wild) {
    BigFraction number = fraction.coefficient();
    List<Expr> above = factors(fraction.above());
    List<Expr> below = factors(fraction.below());
    List<Expr> wildAbove = powers(wild.above());
    below.addAll(powers(wild.below()));
    if (below.isEmpty()
        && wildAbove.isEmpty()
        && above.size() == 1
        && above.get(0) instanceof Sum) {
      return timesNumber(above.get(0), number);
    }
    if (below.isEmpty()) {
      above.addAll(wildAbove);
      return Algebra.product(Constant.of(number), Algebra.product(above));
    }
    if (above.isEmpty() && !context.mayVanish(fraction.below())) {
      above.addAll(wildAbove);
      wildAbove = List.of();
    }
    if (number.signum() < 0 && above.size() == 1 && isMixed(above.get(0))) {
      above.set(0, timesNumber(above.get(0), BigFraction.MINUS_ONE));
      number = number.negate();
    }
    Expr quotient = quotient(number.abs(), above, below);
    wildAbove = new ArrayList<>(wildAbove);
    wildAbove.add(0, quotient);
    wildAbove.add(0, Constant.of(new BigFraction(number.signum())));
    return Algebra.product(wildAbove);
  }

  private static Expr quotient(BigFraction number, List<Expr> above, List<Expr> below) {
    boolean whole = !isDecimal(number);
    Constant up = Constant.of(whole ? new BigFraction(number.getNumerator()) : number);
    Constant down = Constant.of(whole ? new BigFraction(number.getDenominator()) : BigFraction.ONE);
    return Algebra.quotient(
        Algebra.product(up, Algebra.product(above)), Algebra.product(down, Algebra.product(below)));
  }

  private static boolean isDecimal(BigFraction number) {
    return number.getDenominator().mod(FIVE).signum() == 0;
  }

  /** A sum times a number: inside the sum for a sign, below it for a half. */
  private static Expr timesNumber(Expr sum, BigFraction number) {
    if (number.abs().equals(BigFraction.ONE)) {
      return Algebra.sum(
          positiveFirst(
              sum.operands().stream()
                  .map(term -> Algebra.product(Constant.of(number), term))
                  .toList()));
    }
    BigFraction size = number.abs();
    if (isDecimal(size) || size.getDenominator().equals(BigInteger.ONE)) {
      return Algebra.product(Constant.of(number), sum);
    }
    return Algebra.product(
        Constant.of(new BigFraction(number.signum())),
        quotient(size, new ArrayList<>(List.of(sum)), List.of()));
  }

  /** A sum starts with its first term that is not negative. */
  private static List<Expr> positiveFirst(List<Expr> terms) {
    for (int i = 1; i < terms.size(); i++) {
      if (isNegative(terms.get(0)) && !isNegative(terms.get(i))) {
        var turned = new ArrayList<>(terms);
        turned.add(0, turned.remove(i));
        return turned;
      }
    }
    return terms;
  }

  /** Whether a sum has terms of both signs, so that it can be turned. */
  private static boolean isMixed(Expr expr) {
    return expr instanceof Sum && expr.operands().stream().anyMatch(FormWriter::isNegative);
  }

  private static boolean isNegative(Expr term) {
    return term instanceof Constant constant && constant.isNegative()
        || term instanceof Product && isNegative(term.operands().get(0))
        || term instanceof Sum && isNegative(term.operands().get(0));
  }

  private List<Expr> factors(Factors factors) {
    var written = new ArrayList<Expr>();
    for (Factor factor : factors.list()) {
      written.add(Algebra.power(write(factor.base()), Constant.of(factor.exponent())));
    }
    return inOrder(written);
  }

  private static List<Expr> powers(Map<Expr, Integer> powers) {
    var written = new ArrayList<Expr>();
    powers.forEach((expr, exponent) -> written.add(Algebra.power(expr, Constant.of(exponent))));
    return inOrder(written);
  }

  Expr write(Polynomial polynomial) {
    var terms = new ArrayList<Expr>();
    polynomial
        .terms()
        .forEach(
            (monomial, coefficient) ->
                terms.add(Algebra.product(Constant.of(coefficient), write(monomial))));
    return Algebra.sum(terms);
  }

  private Expr write(Monomial monomial) {
    var factors = new ArrayList<Expr>();
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      if (monomial.exponent(atom) > 0) {
        factors.add(Algebra.power(context.atoms().get(atom), Constant.of(monomial.exponent(atom))));
      }
    }
    return Algebra.product(inOrder(factors));
  }

  /** Scalars, densities, all else, sums and at the end derivatives; otherwise as first seen. */
  private static List<Expr> inOrder(List<Expr> factors) {
    factors.sort(Comparator.comparingInt(FormWriter::rank));
    return factors;
  }

  private static int rank(Expr factor) {
    Expr base = factor instanceof Power ? factor.operands().get(0) : factor;
    if (!base.isPointwise() && !(base instanceof Functional)) {
      return 0;
    }
    if (base instanceof DensitySymbol) {
      return 1;
    }
    if (base instanceof Score || base instanceof LogSlope || base instanceof ParameterSlope) {
      return 4;
    }
    return base instanceof Sum ? 3 : 2;
  }
}
