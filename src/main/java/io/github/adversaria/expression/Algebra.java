package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * Sums, products, quotients and powers without what is trivial: zeros, ones, and constants beside
 * constants. Nothing else is rewritten, so that a line stays as its author wrote it; see {@link
 * Simplifier} for more.
 */
final class Algebra {

  private Algebra() {}

  static Expr sum(Expr left, Expr right) {
    return sum(List.of(left, right));
  }

  static Expr sum(List<Expr> terms) {
    var flat = new ArrayList<Expr>();
    BigFraction constant = BigFraction.ZERO;
    int place = 0;
    for (Expr term : (Iterable<Expr>) terms.stream().flatMap(Algebra::terms)::iterator) {
      if (term instanceof Constant number) {
        place = constant.isZero() ? flat.size() : place;
        constant = constant.add(number.value());
      } else {
        flat.add(term);
      }
    }
    if (!constant.isZero() || flat.isEmpty()) {
      flat.add(place, Constant.of(constant));
    }
    return flat.size() == 1 ? flat.get(0) : new Sum(flat);
  }

  private static Stream<Expr> terms(Expr expr) {
    return expr instanceof Sum ? expr.operands().stream() : Stream.of(expr);
  }

  static Expr product(Expr left, Expr right) {
    return product(List.of(left, right));
  }

  static Expr product(List<Expr> factors) {
    var flat = new ArrayList<Expr>();
    BigFraction constant = BigFraction.ONE;
    for (Expr factor : (Iterable<Expr>) factors.stream().flatMap(Algebra::factors)::iterator) {
      if (factor instanceof Constant number) {
        constant = constant.multiply(number.value());
      } else {
        flat.add(factor);
      }
    }
    if (constant.isZero() || flat.isEmpty()) {
      return Constant.of(constant);
    }
    if (!constant.equals(BigFraction.ONE)) {
      flat.add(0, Constant.of(constant));
    }
    return flat.size() == 1 ? flat.get(0) : new Product(flat);
  }

  private static Stream<Expr> factors(Expr expr) {
    return expr instanceof Product ? expr.operands().stream() : Stream.of(expr);
  }

  static Expr quotient(Expr numerator, Expr denominator) {
    if (denominator.equals(Constant.ONE)) {
      return numerator;
    }
    if (numerator.equals(Constant.ZERO)) {
      return Constant.ZERO;
    }
    if (numerator instanceof Constant above
        && denominator instanceof Constant below
        && !below.value().isZero()) {
      return Constant.of(above.value().divide(below.value()));
    }
    return new Quotient(numerator, denominator);
  }

  static Expr power(Expr base, Expr exponent) {
    if (exponent.equals(Constant.ONE)) {
      return base;
    }
    return exponent.equals(Constant.ZERO) ? Constant.ONE : new Power(base, exponent);
  }
}
