package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A number times powers of polynomials that are no multiples of one another. Immutable.
 *
 * @param coefficient the number
 * @param list the powers, as first seen
 */
record Factors(BigFraction coefficient, List<Factor> list) {

  static final Factors ONE = new Factors(BigFraction.ONE, List.of());

  /** A polynomial that is not 0, with its common number and monomial in front. */
  static Factors of(Polynomial polynomial) {
    BigFraction content = polynomial.content();
    Monomial monomial = polynomial.commonMonomial();
    var list = new ArrayList<Factor>();
    for (int atom = 0; atom < monomial.atoms(); atom++) {
      if (monomial.exponent(atom) > 0) {
        Polynomial base = Polynomial.of(Monomial.of(atom, 1), BigFraction.ONE);
        list.add(new Factor(base, monomial.exponent(atom)));
      }
    }
    Polynomial rest = polynomial.times(Polynomial.inverse(content)).withoutCommon(monomial);
    if (!rest.isConstant()) {
      list.add(new Factor(rest, 1));
      return new Factors(content, list);
    }
    return new Factors(content.multiply(rest.constant()), list);
  }

  Factors times(BigFraction number) {
    if (number.equals(BigFraction.ONE)) {
      return this;
    }
    return new Factors(coefficient.multiply(number), list);
  }

  Factors times(Factors other) {
    Factors product = times(other.coefficient);
    for (Factor factor : other.list) {
      product = product.times(factor);
    }
    return product;
  }

  Factors times(Factor factor) {
    var product = new ArrayList<>(list);
    for (int i = 0; i < product.size(); i++) {
      Factor old = product.get(i);
      Optional<BigFraction> ratio = factor.base().ratioTo(old.base());
      if (ratio.isPresent()) {
        product.set(i, old.with(old.exponent() + factor.exponent()));
        return new Factors(coefficient, product).times(power(ratio.get(), factor.exponent()));
      }
    }
    product.add(factor);
    return new Factors(coefficient, product);
  }

  private static BigFraction power(BigFraction base, int exponent) {
    return base.equals(BigFraction.ONE) ? base : base.pow(exponent);
  }

  Factors power(int exponent) {
    return new Factors(
        coefficient.pow(exponent),
        list.stream().map(factor -> factor.with(factor.exponent() * exponent)).toList());
  }

  /** The exponent that a polynomial, or a multiple of it, has here. */
  int exponent(Polynomial base) {
    for (Factor factor : list) {
      if (factor.base().ratioTo(base).isPresent()) {
        return factor.exponent();
      }
    }
    return 0;
  }

  /** These factors, a power of one of them fewer. */
  Factors without(Polynomial base, int exponent) {
    var rest = new ArrayList<Factor>();
    BigFraction number = coefficient;
    for (Factor factor : list) {
      Optional<BigFraction> ratio = factor.base().ratioTo(base);
      if (ratio.isEmpty()) {
        rest.add(factor);
        continue;
      }
      if (factor.exponent() > exponent) {
        rest.add(factor.with(factor.exponent() - exponent));
      }
      number = Polynomial.product(number, power(ratio.get(), exponent));
    }
    return new Factors(number, rest);
  }

  /** The factors that both have, each as often as both have it, without a number. */
  Factors common(Factors other) {
    var shared = new ArrayList<Factor>();
    for (Factor factor : list) {
      int exponent = Math.min(factor.exponent(), other.exponent(factor.base()));
      if (exponent > 0) {
        shared.add(factor.with(exponent));
      }
    }
    return new Factors(BigFraction.ONE, shared);
  }

  /** These factors without some that are all among them. */
  Factors over(Factors some) {
    Factors rest = times(Polynomial.inverse(some.coefficient));
    for (Factor factor : some.list) {
      rest = rest.without(factor.base(), factor.exponent());
    }
    return rest;
  }

  /** Whether these are the same factors, whatever their numbers. */
  boolean isSameAs(Factors other) {
    return list.size() == other.list.size()
        && list.stream().allMatch(factor -> other.exponent(factor.base()) == factor.exponent());
  }

  /** How many terms multiplying out may make. */
  double terms() {
    return list.stream()
        .mapToDouble(f -> Math.pow(f.base().terms().size(), f.exponent()))
        .reduce(1, (a, b) -> a * b);
  }

  /** Multiplied out. */
  Polynomial expanded() {
    Polynomial product = Polynomial.of(Monomial.ONE, coefficient);
    for (Factor factor : list) {
      product = product.times(factor.base().power(factor.exponent()));
    }
    return product;
  }

  int size() {
    return list.stream().mapToInt(Factor::size).sum();
  }
}
