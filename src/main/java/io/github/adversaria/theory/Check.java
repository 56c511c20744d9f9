package io.github.adversaria.theory;

import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * The claim that two lines, computed in two ways, are the same number.
 *
 * @param left one side
 * @param right the other side
 */
public record Check(Line left, Line right) implements Showable {

  public Check {
    Require.notNull("left", left);
    Require.notNull("right", right);
  }

  /**
   * The claim that {@code left = right}.
   *
   * @param leftLatex the left side in LaTeX, without dollar signs
   * @param left its value
   * @param rightLatex the right side in LaTeX
   * @param right its value
   * @throws IllegalArgumentException if a text is null or blank, or a value null
   */
  public static Check of(String leftLatex, Bounded left, String rightLatex, Bounded right) {
    return new Check(new Line(leftLatex, left), new Line(rightLatex, right));
  }

  /** Left minus right; 0 for equal infinities. */
  public double residual() {
    double l = left.value().value();
    double r = right.value().value();
    return l == r ? 0 : l - r;
  }

  /** What the two values say about the claim. */
  public Verdict verdict() {
    return Verdict.of(left.value(), right.value());
  }

  /**
   * This check, if it holds.
   *
   * @throws ClaimException if it fails or cannot be decided
   */
  public Check orThrow() {
    if (verdict() != Verdict.HOLDS) {
      throw new ClaimException(this);
    }
    return this;
  }

  @Override
  public MimeBundle show() {
    return new CheckTable(this).show();
  }

  @Override
  public String toString() {
    return show().text();
  }
}
