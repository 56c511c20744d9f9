package io.github.adversaria.expression;

import org.hipparchus.fraction.BigFraction;

/**
 * Where an expression is simplified: what is known of signs, and the atoms seen so far.
 *
 * @param generic whether the point is one where nothing vanishes and nothing is infinite, as where
 *     an equation is solved
 */
record Context(Signs signs, Atoms atoms, boolean generic) {

  static Context at(Signs signs) {
    return new Context(signs, new Atoms(), false);
  }

  static Context generic(Signs signs) {
    return new Context(signs, new Atoms(), true);
  }

  boolean cannotVanish(Polynomial polynomial) {
    return generic
        || signs.isGeneric(polynomial, atoms)
        || isPositive(polynomial)
        || isPositive(polynomial.times(BigFraction.MINUS_ONE));
  }

  private boolean isPositive(Polynomial polynomial) {
    return signs.isPositive(polynomial, atoms)
        || polynomial.terms().size() > 1
            && signs.hasSums()
            && signs.isKnownPositive(new FormWriter(this).write(polynomial));
  }

  /**
   * Whether a product may be written as one quotient for all that a factor may be 0: not where the
   * other then has no value because densities vanish, for 0 times anything is 0, but 0/0 is
   * nothing.
   */
  boolean mayAbsorb(Fraction factor, Fraction other) {
    return factor.above().list().stream().map(Factor::base).allMatch(this::cannotVanish)
        || other.below().list().stream()
            .map(Factor::base)
            .allMatch(base -> !mayVanish(base) || factor.below().exponent(base) > 0);
  }

  /** Whether factors may be 0 because densities are. */
  boolean mayVanish(Factors factors) {
    return factors.list().stream().map(Factor::base).anyMatch(this::mayVanish);
  }

  private boolean mayVanish(Polynomial polynomial) {
    return !cannotVanish(polynomial)
        && polynomial.terms().keySet().stream()
            .flatMap(Monomial::numbers)
            .anyMatch(atom -> !Signs.densities(atoms.get(atom)).isEmpty());
  }

  /** Whether a logarithm may be infinite, so that it does not cancel against itself. */
  boolean mayBeInfinite(Wild wild) {
    return !generic
        && wild.above().keySet().stream()
            .filter(Log.class::isInstance)
            .anyMatch(log -> log.isPointwise() && !signs.isPositive(log.operands().get(0)));
  }

  boolean isFinite(Expr expr) {
    return generic || Tame.isFinite(expr);
  }

  /** An expression as an unknown. */
  Polynomial atom(Expr expr) {
    return Polynomial.of(Monomial.of(atoms.number(expr), 1), BigFraction.ONE);
  }
}
