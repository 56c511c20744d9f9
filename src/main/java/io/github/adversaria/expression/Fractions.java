package io.github.adversaria.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sums of fractions, in the form that is the shortest to read. */
final class Fractions {

  private Fractions() {}

  /** All of them over one denominator, if that is not too long. */
  static Optional<Fraction> total(List<Fraction> fractions, Context context) {
    Optional<Fraction> total = Optional.of(Fraction.ZERO);
    for (Fraction fraction : fractions) {
      total =
          total.flatMap(sum -> sum.isZero() ? Optional.of(fraction) : sum.plus(fraction, context));
    }
    return total;
  }

  /** Added where it makes them shorter, first what has the same denominator. */
  static List<Fraction> shortest(List<Fraction> fractions, Context context) {
    if (fractions.size() == 1) {
      return fractions;
    }
    List<Fraction> merged = merged(merged(fractions, true, context), false, context);
    if (merged.size() > 1) {
      Optional<Fraction> total = total(merged, context);
      if (total.isPresent() && total.get().size() < size(merged)) {
        return total.get().isZero() ? List.of() : List.of(total.get());
      }
    }
    return merged;
  }

  private static List<Fraction> merged(List<Fraction> fractions, boolean alike, Context context) {
    var rest = new ArrayList<>(fractions);
    for (int i = 0; i < rest.size(); i++) {
      for (int j = i + 1; j < rest.size(); j++) {
        Fraction first = rest.get(i);
        Fraction second = rest.get(j);
        if (first.below().isSameAs(second.below()) != alike) {
          continue;
        }
        Optional<Fraction> sum = first.plus(second, context);
        int apart = first.size() + second.size();
        int room = alike && isPlain(first) && isPlain(second) ? 1 : 0;
        if (sum.isPresent()
            && (sum.get().size() < apart + room || isComplement(first, second, sum.get()))) {
          rest.remove(j);
          if (sum.get().isZero()) {
            rest.remove(i--);
            break;
          }
          rest.set(i, sum.get());
          j = i;
        }
      }
    }
    return rest;
  }

  /**
   * Whether a number and a fraction cancel in part, as 1 − p/(p + r + s) does: what is left is not
   * always shorter, but keeps its digits where the fraction is near the number.
   */
  private static boolean isComplement(Fraction first, Fraction second, Fraction sum) {
    return (first.isConstant() || second.isConstant())
        && sum.above().expanded().terms().size() < sum.below().terms();
  }

  /** Whether no factor is multiplied out when this is added. */
  private static boolean isPlain(Fraction fraction) {
    return fraction.above().list().stream().allMatch(f -> f.base().terms().size() == 1)
        || fraction.above().list().size() == 1 && fraction.above().list().get(0).exponent() == 1;
  }

  private static int size(List<Fraction> fractions) {
    return fractions.stream().mapToInt(Fraction::size).sum();
  }
}
