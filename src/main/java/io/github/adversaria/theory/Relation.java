package io.github.adversaria.theory;

import io.github.adversaria.integrate.Bounded;

/** What a line of a derivation claims of itself and the line above it. */
public enum Relation {
  /** The two are the same number, or the same function of the point. */
  EQUAL("=", "="),
  /** The line above is at most this one. */
  AT_MOST("≤", "\\le"),
  /** The line above is at least this one. */
  AT_LEAST("≥", "\\ge"),
  /** The two differ by a number that does not depend on one symbol. */
  UP_TO_CONSTANT("= const +", "= \\mathrm{const} +"),
  /** What is greater for the line above is greater for this one too, as one symbol varies. */
  SAME_ORDER("orders as", "\\nearrow"),
  /** What is greater for the line above is smaller for this one, as one symbol varies. */
  OPPOSITE_ORDER("orders against", "\\searrow"),
  /** The two have the same derivative for one parameter. */
  SAME_GRADIENT("same slope as", "\\overset{\\nabla}{=}");

  private final String sign;
  private final String latex;

  Relation(String sign, String latex) {
    this.sign = sign;
    this.latex = latex;
  }

  /** How the relation is written before a line, as text. */
  public String sign() {
    return sign;
  }

  /** How the relation is written before a line, in LaTeX. */
  public String toLatex() {
    return latex;
  }

  /** Whether the claim is about more than one value of a symbol, and names that symbol. */
  public boolean isAboutASymbol() {
    return this != EQUAL && this != AT_MOST && this != AT_LEAST;
  }

  /**
   * What two numbers say about the claim; for the relations about a symbol these are what {@link
   * StepCheck} makes of the lines.
   */
  Verdict verdict(Bounded left, Bounded right) {
    return switch (this) {
      case AT_MOST -> atMost(left, right);
      case AT_LEAST -> atMost(right, left);
      case SAME_ORDER -> sameSign(left, right);
      case OPPOSITE_ORDER -> sameSign(left, right.negate());
      case UP_TO_CONSTANT -> sameConstant(left, right);
      case EQUAL, SAME_GRADIENT -> Verdict.of(left, right);
    };
  }

  /** Numbers that are further apart than their bounds have an order, however wide those are. */
  private static Verdict atMost(Bounded left, Bounded right) {
    double slack = left.errorBound() + right.errorBound();
    double gap = right.value() - left.value();
    if (gap < -slack) {
      return Verdict.FAILS;
    }
    return gap >= slack ? Verdict.HOLDS : Verdict.of(left, right);
  }

  /** An infinite number is no constant, even if it is the same twice. */
  private static Verdict sameConstant(Bounded left, Bounded right) {
    boolean infinite = Double.isInfinite(left.value()) || Double.isInfinite(right.value());
    return infinite ? Verdict.FAILS : Verdict.of(left, right);
  }

  /** Signs agree where both are known; both 0 up to narrow bounds is agreement too. */
  private static Verdict sameSign(Bounded left, Bounded right) {
    double first = sign(left);
    double second = sign(right);
    if (first == 0 && second == 0) {
      return Verdict.of(left, right);
    }
    if (first == 0 || second == 0) {
      Bounded unknown = first == 0 ? left : right;
      return unknown.value() == 0 && unknown.errorBound() == 0 ? Verdict.FAILS : Verdict.UNDECIDED;
    }
    return first == second ? Verdict.HOLDS : Verdict.FAILS;
  }

  private static double sign(Bounded number) {
    return Math.abs(number.value()) <= number.errorBound() ? 0 : Math.signum(number.value());
  }
}
