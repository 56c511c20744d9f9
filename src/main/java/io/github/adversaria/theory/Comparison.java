package io.github.adversaria.theory;

import io.github.adversaria.integrate.Bounded;

/**
 * One line against the line above it, on one trial.
 *
 * @param left what the relation makes of the line above
 * @param right what it makes of the line
 * @param vacuous whether both lines are infinite alike, so that a claim about their changes says
 *     nothing
 */
record Comparison(Verdict verdict, Reading left, Reading right, Place place, boolean vacuous) {

  static Comparison of(Relation relation, Reading left, Reading right, Place place) {
    return new Comparison(verdict(relation, left, right), left, right, place, false);
  }

  /** What is undefined stands in no relation to a number. */
  private static Verdict verdict(Relation relation, Reading left, Reading right) {
    if (left.undefined() && right.isFinite() || left.isFinite() && right.undefined()) {
      return Verdict.FAILS;
    }
    return left.value().isPresent() && right.value().isPresent()
        ? relation.verdict(left.value().get(), right.value().get())
        : Verdict.UNDECIDED;
  }

  /** Of two lines that are infinite alike, where the claim is about their changes. */
  static Comparison vacuous(Reading left, Reading right, Place place) {
    return new Comparison(Verdict.HOLDS, left, right, place, true);
  }

  boolean fails() {
    return verdict == Verdict.FAILS;
  }

  /**
   * Right minus left, 0 for infinities that agree; NaN where there is none, as of two infinities of
   * which the claim is wrong.
   */
  double residual() {
    if (left.value().isEmpty() || right.value().isEmpty() || fails() && bothInfinite()) {
      return Double.NaN;
    }
    Bounded l = left.value().get();
    Bounded r = right.value().get();
    return l.value() == r.value() ? 0 : r.value() - l.value();
  }

  private boolean bothInfinite() {
    return Double.isInfinite(left.value().get().value())
        && Double.isInfinite(right.value().get().value());
  }

  /** Why it is undecided: what has no value, or that the bounds are wide. */
  String trouble() {
    if (left.value().isEmpty()) {
      return left.trouble();
    }
    return right.value().isEmpty() ? right.trouble() : "the bounds are too wide to tell";
  }
}
