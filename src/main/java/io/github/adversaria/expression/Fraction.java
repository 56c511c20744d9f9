package io.github.adversaria.expression;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * A rational function of {@link Atoms}, both parts in factors. A factor that both parts have is
 * cancelled only where it cannot vanish, or where the quotient stays undefined where it does.
 *
 * @param above the numerator; it carries the number
 * @param below the denominator, whose number is 1
 */
record Fraction(Factors above, Factors below) {

  static final Fraction ZERO = new Fraction(new Factors(BigFraction.ZERO, List.of()), Factors.ONE);
  static final Fraction ONE = new Fraction(Factors.ONE, Factors.ONE);

  /** Beyond so many terms nothing is multiplied out. */
  static final int MOST_TERMS = 400;

  static Fraction of(BigFraction number) {
    return new Fraction(Factors.ONE.times(number), Factors.ONE);
  }

  static Fraction of(Polynomial polynomial) {
    return polynomial.isZero() ? ZERO : new Fraction(Factors.of(polynomial), Factors.ONE);
  }

  BigFraction coefficient() {
    return above.coefficient();
  }

  boolean isZero() {
    return coefficient().isZero();
  }

  boolean isConstant() {
    return above.list().isEmpty() && below.list().isEmpty();
  }

  Fraction times(BigFraction number) {
    return new Fraction(above.times(number), below);
  }

  Fraction times(Fraction other, Context context) {
    return cancelled(above.times(other.above), below.times(other.below), context);
  }

  /**
   * The quotient. Where the denominator of either part vanishes, that part is infinite: what both
   * denominators share is dropped, for there the quotient is undefined as it was written.
   */
  Fraction over(Fraction other, Context context) {
    Factors shared = below.common(other.below);
    return cancelled(
        above.times(other.below.over(shared)), below.over(shared).times(other.above), context);
  }

  Fraction power(int exponent, Context context) {
    return exponent >= 0
        ? new Fraction(above.power(exponent), below.power(exponent))
        : ONE.over(power(-exponent, context), context);
  }

  private static Fraction cancelled(Factors above, Factors below, Context context) {
    Factors top = above.times(Polynomial.inverse(below.coefficient()));
    Factors bottom = below.times(Polynomial.inverse(below.coefficient()));
    for (Factor factor : bottom.list()) {
      int shared = Math.min(factor.exponent(), top.exponent(factor.base()));
      if (shared > 0
          && (top.exponent(factor.base()) < factor.exponent()
              || context.cannotVanish(factor.base()))) {
        top = top.without(factor.base(), shared);
        bottom = bottom.without(factor.base(), shared);
        top = top.times(Polynomial.inverse(bottom.coefficient()));
        bottom = bottom.times(Polynomial.inverse(bottom.coefficient()));
      }
    }
    return new Fraction(top, bottom);
  }

  /**
   * The sum over the common denominator; nothing where that would be too long, or would be 0 while
   * a denominator may vanish.
   *
   * @return empty where they are not to be added
   */
  Optional<Fraction> plus(Fraction other, Context context) {
    Factors sharedBelow = below.common(other.below);
    Factors onlyHere = below.over(sharedBelow);
    Factors onlyThere = other.below.over(sharedBelow);
    Factors sharedAbove = above.common(other.above);
    Factors left = above.over(sharedAbove).times(onlyThere);
    Factors right = other.above.over(sharedAbove).times(onlyHere);
    if (left.terms() > MOST_TERMS || right.terms() > MOST_TERMS) {
      return Optional.empty();
    }
    Polynomial sum = left.expanded().plus(right.expanded());
    Factors denominator = sharedBelow.times(onlyHere).times(onlyThere);
    if (sum.isZero()) {
      return denominator.list().stream().allMatch(factor -> context.cannotVanish(factor.base()))
          ? Optional.of(ZERO)
          : Optional.empty();
    }
    return Optional.of(reduced(sum, sharedAbove, denominator, context));
  }

  private static Fraction reduced(
      Polynomial sum, Factors sharedAbove, Factors denominator, Context context) {
    Polynomial rest = sum;
    Factors taken = Factors.ONE;
    for (Factor factor : denominator.list()) {
      if (factor.base().terms().size() > 1) {
        int found = 0;
        Optional<Polynomial> divided = rest.over(factor.base());
        while (divided.isPresent() && found < factor.exponent()) {
          rest = divided.get();
          found++;
          divided = rest.over(factor.base());
        }
        taken = found > 0 ? taken.times(factor.with(found)) : taken;
      }
    }
    return cancelled(Factors.of(rest).times(sharedAbove).times(taken), denominator, context);
  }

  int size() {
    BigFraction number = coefficient().abs();
    int above = this.above.size();
    return above + below.size() + (above == 0 || !number.equals(BigFraction.ONE) ? 1 : 0);
  }
}
