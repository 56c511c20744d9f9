package io.github.adversaria.expression;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A product of atoms with exponents of at least 0, the atoms by their number in {@link Atoms}. */
final class Monomial implements Comparable<Monomial> {

  static final Monomial ONE = new Monomial(new int[0]);

  private final int[] exponents;
  private final int hash;

  private Monomial(int[] exponents) {
    int length = exponents.length;
    while (length > 0 && exponents[length - 1] == 0) {
      length--;
    }
    this.exponents = length == exponents.length ? exponents : Arrays.copyOf(exponents, length);
    this.hash = Arrays.hashCode(this.exponents);
  }

  static Monomial of(int atom, int exponent) {
    var exponents = new int[atom + 1];
    exponents[atom] = exponent;
    return new Monomial(exponents);
  }

  /** One more than the greatest number of an atom in it. */
  int atoms() {
    return exponents.length;
  }

  int exponent(int atom) {
    return atom < exponents.length ? exponents[atom] : 0;
  }

  /** The numbers of the atoms in it. */
  Stream<Integer> numbers() {
    return IntStream.range(0, exponents.length).filter(i -> exponents[i] > 0).boxed();
  }

  int degree() {
    return Arrays.stream(exponents).sum();
  }

  Monomial times(Monomial other) {
    var sum = new int[Math.max(exponents.length, other.exponents.length)];
    Arrays.setAll(sum, i -> exponent(i) + other.exponent(i));
    return new Monomial(sum);
  }

  /** Whether the other, times a monomial, is this. */
  boolean isMultipleOf(Monomial other) {
    for (int i = 0; i < other.exponents.length; i++) {
      if (exponent(i) < other.exponents[i]) {
        return false;
      }
    }
    return true;
  }

  /** The quotient by a monomial that this is a multiple of. */
  Monomial over(Monomial other) {
    var difference = new int[exponents.length];
    Arrays.setAll(difference, i -> exponents[i] - other.exponent(i));
    return new Monomial(difference);
  }

  /** The greatest monomial that both are multiples of. */
  Monomial common(Monomial other) {
    var least = new int[Math.min(exponents.length, other.exponents.length)];
    Arrays.setAll(least, i -> Math.min(exponents[i], other.exponents[i]));
    return new Monomial(least);
  }

  /** This without one of its atoms. */
  Monomial without(int atom) {
    return exponent(atom) == 0 ? this : over(of(atom, exponents[atom]));
  }

  /** The lexicographic order, which products respect. */
  @Override
  public int compareTo(Monomial other) {
    for (int i = 0; i < Math.max(exponents.length, other.exponents.length); i++) {
      int order = Integer.compare(exponent(i), other.exponent(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Monomial that && Arrays.equals(exponents, that.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(exponents);
  }
}
