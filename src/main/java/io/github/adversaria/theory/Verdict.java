package io.github.adversaria.theory;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;

/** What two numbers with error bounds say about the claim that they are equal. */
public enum Verdict {
  /** They agree within the sum of their bounds, and the bounds are narrow enough to mean it. */
  HOLDS("✓", "\\checkmark"),
  /** They differ by more than the sum of their bounds. */
  FAILS("✗", "\\times"),
  /** Their bounds are too wide to tell. */
  UNDECIDED("?", "\\text{?}");

  /** A bound wider than this share of max(1, |value|) proves nothing by agreeing. */
  public static final double NARROW = 1e-8;

  private final String sign;
  private final String latex;

  Verdict(String sign, String latex) {
    this.sign = sign;
    this.latex = latex;
  }

  /**
   * The verdict on {@code left = right}: it fails when the two differ by more than the sum of their
   * bounds; else it holds when both bounds are at most {@link #NARROW} · max(1, |value|); else it
   * is undecided. Equal infinities agree, an infinity and a finite number do not. An expression
   * without a value, such as ∞ − ∞, makes no {@link Bounded}: whoever evaluates it and finds none
   * reports {@link #UNDECIDED}.
   *
   * @throws IllegalArgumentException if one of the two is null
   */
  public static Verdict of(Bounded left, Bounded right) {
    Require.notNull("left", left);
    Require.notNull("right", right);
    if (!left.agreesWith(right)) {
      return FAILS;
    }
    return isNarrow(left) && isNarrow(right) ? HOLDS : UNDECIDED;
  }

  private static boolean isNarrow(Bounded number) {
    return Double.isInfinite(number.value())
        ? number.errorBound() == 0
        : number.errorBound() <= NARROW * Math.max(1, Math.abs(number.value()));
  }

  /** ✓, ✗ or ?. */
  public String sign() {
    return sign;
  }

  /** The sign in LaTeX, without dollar signs. */
  public String toLatex() {
    return latex;
  }

  /**
   * The worse of two: a derivation holds where all of it holds, and fails where any of it fails.
   */
  public Verdict and(Verdict other) {
    if (this == FAILS || other == FAILS) {
      return FAILS;
    }
    return this == HOLDS ? other : this;
  }
}
