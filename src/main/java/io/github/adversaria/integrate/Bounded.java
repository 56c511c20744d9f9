package io.github.adversaria.integrate;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * A number with a bound on its error: the true value lies within {@code errorBound} of {@code
 * value}. Infinite values are exact, with bound 0.
 *
 * @param value the number; may be infinite, not NaN
 * @param errorBound bound on the absolute error, >= 0; may be infinite where nothing is known
 * @param evaluations how often the integrand was evaluated to find it; 0 for a closed form
 */
public record Bounded(double value, double errorBound, long evaluations) implements Showable {

  public Bounded {
    Require.notNaN("value", value);
    if (!(errorBound >= 0)) {
      throw Require.wrong("errorBound", errorBound, "a number >= 0");
    }
    Require.atLeast("evaluations", evaluations, 0);
  }

  /**
   * A number known up to {@code errorBound} without evaluating an integrand.
   *
   * @throws IllegalArgumentException if {@code value} is NaN or {@code errorBound} is negative or
   *     NaN
   */
  public static Bounded of(double value, double errorBound) {
    return new Bounded(value, errorBound, 0);
  }

  /**
   * A closed form: the bound is a few units in the last place of the value.
   *
   * @throws IllegalArgumentException if {@code value} is NaN
   */
  public static Bounded closedForm(double value) {
    return of(value, Double.isInfinite(value) ? 0 : 8 * Math.ulp(value));
  }

  /**
   * The sum; bounds add, and the rounding of the sum is added to them.
   *
   * @throws IllegalArgumentException if the two are infinite with opposite signs
   */
  public Bounded plus(Bounded other) {
    return combined(value + other.value, errorBound + other.errorBound, other.evaluations);
  }

  /** The difference; bounds add. {@code Infinity - Infinity} has no value and throws. */
  public Bounded minus(Bounded other) {
    return plus(other.negate());
  }

  /** This number with the sign turned. */
  public Bounded negate() {
    return new Bounded(-value, errorBound, evaluations);
  }

  /**
   * This number times a finite exact factor.
   *
   * @throws IllegalArgumentException if {@code factor} is not finite
   */
  public Bounded times(double factor) {
    Require.finite("factor", factor);
    return combined(value * factor, errorBound * Math.abs(factor), 0);
  }

  /**
   * The square root of a number that is known not to be negative: where the value is, by an error
   * within the bound, it counts as 0.
   *
   * @throws IllegalArgumentException if the whole interval is negative
   */
  public Bounded sqrt() {
    if (value + errorBound < 0) {
      throw Require.wrong("the number under the root", this, "a number >= 0");
    }
    double root = Math.sqrt(Math.max(value, 0));
    double least = Math.sqrt(Math.max(value - errorBound, 0));
    double most = Math.sqrt(value + errorBound);
    return combined(root, errorBound == 0 ? 0 : Math.max(root - least, most - root), 0);
  }

  /**
   * This number plus a finite exact term.
   *
   * @throws IllegalArgumentException if {@code term} is not finite
   */
  public Bounded plus(double term) {
    Require.finite("term", term);
    return combined(value + term, errorBound, 0);
  }

  /**
   * Whether the two can be the same number: their difference is no larger than the sum of their
   * bounds. Equal infinities agree.
   */
  public boolean agreesWith(Bounded other) {
    return agreesWith(other.value, other.errorBound);
  }

  /** Whether {@code exact} lies within the bound. */
  public boolean agreesWith(double exact) {
    return agreesWith(exact, 0);
  }

  private boolean agreesWith(double other, double slack) {
    return value == other || Math.abs(value - other) <= errorBound + slack;
  }

  private Bounded combined(double result, double bound, long more) {
    double total = Double.isInfinite(result) ? 0 : bound + Math.ulp(result);
    return new Bounded(result, total, evaluations + more);
  }

  /** The text of {@link #toString}, and value and bound as LaTeX. */
  @Override
  public MimeBundle show() {
    String number = Decimal.latex(value, 12);
    return MimeBundle.text(toString())
        .withLatex(errorBound == 0 ? number : number + " \\pm " + Decimal.latex(errorBound, 2));
  }

  /** For example {@code -1.06465356814 ± 5.7e-15 (315 evaluations)}. */
  @Override
  public String toString() {
    String cost = evaluations == 0 ? "" : " (" + evaluations + " evaluations)";
    return Decimal.text(value, 12) + " ± " + Decimal.text(errorBound, 2) + cost;
  }
}
