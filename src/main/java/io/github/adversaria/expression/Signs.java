package io.github.adversaria.expression;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/**
 * What is known of signs where an expression is taken: densities are never negative, some are
 * positive there.
 *
 * @param positive what is positive: the density of the expectation around, for one
 * @param oneOf densities of which at least one is positive, as under an integral over the union of
 *     their supports; empty where that is not known
 * @param generic whether scalars have general values, for which no combination of them vanishes
 */
record Signs(Set<Expr> positive, Set<DensitySymbol> oneOf, boolean generic) {

  /** Nothing but that densities are not negative. */
  static final Signs UNKNOWN = new Signs(Set.of(), Set.of(), false);

  /** What is known where an expectation runs: its density is positive, or one of its mixture is. */
  static Signs under(Distribution distribution) {
    Set<DensitySymbol> parts =
        distribution.parts().stream()
            .map(Distribution.Part::density)
            .collect(Collectors.toUnmodifiableSet());
    boolean known =
        distribution.parts().stream().allMatch(part -> UNKNOWN.isPositive(part.weight()));
    return parts.size() == 1
        ? new Signs(Set.copyOf(parts), Set.of(), false)
        : new Signs(Set.of(), known ? parts : Set.of(), false);
  }

  /** What is known where an integral runs: one of the densities in it is positive. */
  static Signs underIntegral(Expr body) {
    return new Signs(Set.of(), densities(body), false);
  }

  /** The densities whose values at the point an expression depends on. */
  static Set<DensitySymbol> densities(Expr body) {
    var symbols = new LinkedHashSet<Symbol>();
    body.collectAtPoint(symbols);
    return symbols.stream()
        .filter(DensitySymbol.class::isInstance)
        .map(DensitySymbol.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** These, and more that is positive. */
  Signs and(Collection<? extends Expr> more) {
    var all = new HashSet<Expr>(positive);
    all.addAll(more);
    return new Signs(all, oneOf, generic);
  }

  /** Whether a sum is known to be positive as a whole. */
  boolean hasSums() {
    return positive.stream().anyMatch(Sum.class::isInstance);
  }

  /** Whether a sum is one of those, in whatever order. */
  boolean isKnownPositive(Expr sum) {
    var terms = Set.copyOf(sum.operands());
    return positive.stream()
        .anyMatch(known -> known instanceof Sum && Set.copyOf(known.operands()).equals(terms));
  }

  boolean isPositive(Expr expr) {
    if (positive.contains(expr)) {
      return true;
    }
    if (expr instanceof Constant constant) {
      return constant.value().signum() > 0;
    }
    if (expr instanceof FunctionSymbol function) {
      return function.range().low() > 0;
    }
    if (expr instanceof Power) {
      return isPositive(expr.operands().get(0));
    }
    if (expr instanceof Exp || expr instanceof Sigmoid) {
      return Tame.isFinite(expr.operands().get(0));
    }
    if (expr instanceof Product || expr instanceof Quotient) {
      return expr.operands().stream().allMatch(this::isPositive);
    }
    if (expr instanceof Sum) {
      return isSumPositive(expr);
    }
    return expr instanceof Pi;
  }

  private boolean isSumPositive(Expr sum) {
    return sum.operands().stream().allMatch(this::isNonNegative)
        && (sum.operands().stream().anyMatch(this::isPositive)
            || !oneOf.isEmpty() && sum.operands().containsAll(oneOf));
  }

  boolean isNonNegative(Expr expr) {
    if (isPositive(expr)) {
      return true;
    }
    if (expr instanceof Constant constant) {
      return constant.value().signum() >= 0;
    }
    if (expr instanceof FunctionSymbol function) {
      return function.range().low() >= 0;
    }
    if (expr instanceof Sum
        || expr instanceof Product
        || expr instanceof Quotient
        || expr instanceof Maximum) {
      return expr.operands().stream().allMatch(this::isNonNegative);
    }
    if (expr instanceof Power) {
      return isNonNegative(expr.operands().get(0)) || isEven(expr.operands().get(1));
    }
    return expr instanceof DensitySymbol
        || expr instanceof Exp
        || expr instanceof Sigmoid
        || expr instanceof Indicator;
  }

  private static boolean isEven(Expr exponent) {
    return exponent instanceof Constant constant
        && constant.value().divide(2).getDenominatorAsInt() == 1;
  }

  /** Whether a polynomial is one of scalars that have general values. */
  boolean isGeneric(Polynomial polynomial, Atoms atoms) {
    return generic
        && polynomial.terms().keySet().stream()
            .flatMap(Monomial::numbers)
            .noneMatch(atom -> atoms.get(atom).isPointwise());
  }

  /** Whether a polynomial is nowhere 0, which is told where no term is negative. */
  boolean isPositive(Polynomial polynomial, Atoms atoms) {
    boolean positiveTerm = false;
    int singles = 0;
    for (var term : polynomial.terms().entrySet()) {
      if (term.getValue().compareTo(BigFraction.ZERO) < 0) {
        return false;
      }
      boolean termPositive = true;
      Monomial monomial = term.getKey();
      for (int atom = 0; atom < monomial.atoms(); atom++) {
        int exponent = monomial.exponent(atom);
        if (exponent > 0 && !isPositive(atoms.get(atom))) {
          termPositive = false;
          if (exponent % 2 != 0 && !isNonNegative(atoms.get(atom))) {
            return false;
          }
          if (exponent == monomial.degree() && oneOf.contains(atoms.get(atom))) {
            singles++;
          }
        }
      }
      positiveTerm |= termPositive;
    }
    return positiveTerm || !oneOf.isEmpty() && singles >= oneOf.size();
  }
}
