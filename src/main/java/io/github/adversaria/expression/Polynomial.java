package io.github.adversaria.expression;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** A polynomial over {@link Atoms} with exact coefficients; its terms keep their order. */
final class Polynomial {

  static final Polynomial ZERO = new Polynomial(Map.of());
  static final Polynomial ONE = of(Monomial.ONE, BigFraction.ONE);

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final Map<Monomial, BigFraction> terms;

  private Polynomial(Map<Monomial, BigFraction> terms) {
    this.terms = terms;
  }

  static Polynomial of(Monomial monomial, BigFraction coefficient) {
    return coefficient.isZero() ? ZERO : new Polynomial(Map.of(monomial, coefficient));
  }

  static Polynomial of(Map<Monomial, BigFraction> terms) {
    var kept = new LinkedHashMap<>(terms);
    kept.values().removeIf(BigFraction::isZero);
    return new Polynomial(kept);
  }

  /** The coefficients by monomial, none of them 0. */
  Map<Monomial, BigFraction> terms() {
    return terms;
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  boolean isConstant() {
    return terms.isEmpty() || terms.size() == 1 && terms.containsKey(Monomial.ONE);
  }

  /** The coefficient of the monomial 1. */
  BigFraction constant() {
    return terms.getOrDefault(Monomial.ONE, BigFraction.ZERO);
  }

  BigFraction leading() {
    return terms.values().iterator().next();
  }

  Polynomial plus(Polynomial other) {
    var sum = new LinkedHashMap<>(terms);
    other.terms.forEach(
        (monomial, coefficient) -> sum.merge(monomial, coefficient, BigFraction::add));
    return of(sum);
  }

  Polynomial times(BigFraction number) {
    if (number.equals(BigFraction.ONE)) {
      return this;
    }
    var product = new LinkedHashMap<Monomial, BigFraction>();
    terms.forEach((monomial, coefficient) -> product.put(monomial, coefficient.multiply(number)));
    return of(product);
  }

  Polynomial times(Polynomial other) {
    var product = new LinkedHashMap<Monomial, BigFraction>();
    terms.forEach(
        (left, a) ->
            other.terms.forEach(
                (right, b) -> product.merge(left.times(right), product(a, b), BigFraction::add)));
    return of(product);
  }

  Polynomial power(int exponent) {
    Polynomial power = ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(this);
    }
    return power;
  }

  /** A product of numbers, of which one is most often 1. */
  static BigFraction product(BigFraction first, BigFraction second) {
    if (first.equals(BigFraction.ONE)) {
      return second;
    }
    return second.equals(BigFraction.ONE) ? first : first.multiply(second);
  }

  /** 1 over a number, which is most often 1. */
  static BigFraction inverse(BigFraction number) {
    return number.equals(BigFraction.ONE) ? number : number.reciprocal();
  }

  /** The quotient, where the other divides this without a rest. */
  Optional<Polynomial> over(Polynomial divisor) {
    Monomial lead = greatest(divisor.terms.keySet());
    BigFraction leadCoefficient = divisor.terms.get(lead);
    var rest = new TreeMap<>(terms);
    var quotient = new LinkedHashMap<Monomial, BigFraction>();
    while (!rest.isEmpty()) {
      Monomial top = rest.lastKey();
      if (!top.isMultipleOf(lead)) {
        return Optional.empty();
      }
      Monomial step = top.over(lead);
      BigFraction size = rest.get(top).divide(leadCoefficient);
      quotient.put(step, size);
      divisor.terms.forEach(
          (monomial, coefficient) ->
              rest.merge(
                  monomial.times(step),
                  coefficient.multiply(size).negate(),
                  (a, b) -> zeroAsNull(a.add(b))));
    }
    return Optional.of(inOrderOf(quotient));
  }

  private static BigFraction zeroAsNull(BigFraction number) {
    return number.isZero() ? null : number;
  }

  private static Monomial greatest(Collection<Monomial> monomials) {
    return monomials.stream().max(Monomial::compareTo).orElseThrow();
  }

  /** Division finds the greatest terms first; atoms seen first are to stand first, 1 before all. */
  private static Polynomial inOrderOf(Map<Monomial, BigFraction> quotient) {
    var ordered = new LinkedHashMap<Monomial, BigFraction>();
    BigFraction constant = quotient.get(Monomial.ONE);
    if (constant != null) {
      ordered.put(Monomial.ONE, constant);
    }
    ordered.putAll(quotient);
    return of(ordered);
  }

  /** The number that this is of another polynomial, where it is one. */
  Optional<BigFraction> ratioTo(Polynomial other) {
    if (terms.size() != other.terms.size() || !terms.keySet().equals(other.terms.keySet())) {
      return Optional.empty();
    }
    if (terms.equals(other.terms)) {
      return Optional.of(BigFraction.ONE);
    }
    Monomial first = terms.keySet().iterator().next();
    BigFraction ratio = terms.get(first).divide(other.terms.get(first));
    for (Map.Entry<Monomial, BigFraction> term : terms.entrySet()) {
      if (!term.getValue().equals(other.terms.get(term.getKey()).multiply(ratio))) {
        return Optional.empty();
      }
    }
    return Optional.of(ratio);
  }

  /** The monomial that all terms are multiples of. */
  Monomial commonMonomial() {
    return terms.keySet().stream().reduce(Monomial::common).orElse(Monomial.ONE);
  }

  /** This over a monomial that all terms are multiples of. */
  Polynomial withoutCommon(Monomial common) {
    if (common.equals(Monomial.ONE)) {
      return this;
    }
    var rest = new LinkedHashMap<Monomial, BigFraction>();
    terms.forEach((monomial, coefficient) -> rest.put(monomial.over(common), coefficient));
    return of(rest);
  }

  /**
   * The number to divide by so that the coefficients are as a reader likes them: whole and without
   * a common divisor, or decimals where decimals were given. Its sign is that of the first term.
   */
  BigFraction content() {
    if (terms.size() == 1 || areAlike()) {
      return leading();
    }
    BigFraction sign = new BigFraction(leading().signum());
    BigInteger above = BigInteger.ZERO;
    BigInteger below = BigInteger.ONE;
    for (BigFraction coefficient : terms.values()) {
      above = above.gcd(coefficient.getNumerator());
      BigInteger denominator = coefficient.getDenominator();
      below = below.divide(below.gcd(denominator)).multiply(denominator);
    }
    return below.mod(FIVE).signum() == 0 ? sign : sign.multiply(new BigFraction(above, below));
  }

  private boolean areAlike() {
    BigFraction size = leading().abs();
    for (BigFraction coefficient : terms.values()) {
      if (!coefficient.abs().equals(size)) {
        return false;
      }
    }
    return true;
  }

  /** The coefficients of the powers of an atom, from power 0 on. */
  Map<Integer, Polynomial> coefficients(int atom) {
    var powers = new TreeMap<Integer, Map<Monomial, BigFraction>>();
    terms.forEach(
        (monomial, coefficient) ->
            powers
                .computeIfAbsent(monomial.exponent(atom), power -> new LinkedHashMap<>())
                .put(monomial.without(atom), coefficient));
    var found = new TreeMap<Integer, Polynomial>();
    powers.forEach((power, part) -> found.put(power, of(part)));
    return found;
  }

  /** How much there is to read: atoms and numbers. */
  int size() {
    int size = 0;
    for (Map.Entry<Monomial, BigFraction> term : terms.entrySet()) {
      int degree = term.getKey().degree();
      size += degree + (degree == 0 || !term.getValue().abs().equals(BigFraction.ONE) ? 1 : 0);
    }
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.toString();
  }
}
