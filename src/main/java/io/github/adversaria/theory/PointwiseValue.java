package io.github.adversaria.theory;

import io.github.adversaria.require.Require;
import io.github.adversaria.show.Decimal;
import io.github.adversaria.show.MimeBundle;
import io.github.adversaria.show.Showable;

/**
 * The value function at one point x: f(y) = a·log y + b·log(1 − y), with a = p_data(x), b = p_g(x)
 * and y = D(x). Maximising V over all D means maximising this for every x (Goodfellow et al. 2014,
 * proposition 1).
 *
 * @param a the weight of log y, finite, >= 0
 * @param b the weight of log(1 − y), finite, >= 0
 */
public record PointwiseValue(double a, double b) implements Showable {

  private static final int DIGITS = 6;

  public PointwiseValue {
    Require.nonNegative("a", a);
    Require.nonNegative("b", b);
  }

  /**
   * f(y); a term of weight 0 is 0 even where its logarithm is infinite.
   *
   * @param y in [0, 1]
   */
  public double value(double y) {
    Require.between("y", y, 0, 1);
    return weighted(a, Math.log(y)) + weighted(b, Math.log1p(-y));
  }

  /**
   * f′(y) = a/y − b/(1 − y).
   *
   * @param y in (0, 1)
   */
  public double derivative(double y) {
    Require.strictlyBetween("y", y, 0, 1);
    return a / y - b / (1 - y);
  }

  /**
   * f″(y) = −a/y² − b/(1 − y)²: negative for every y unless a = b = 0, so that a stationary point
   * is the only maximum.
   *
   * @param y in (0, 1)
   */
  public double secondDerivative(double y) {
    Require.strictlyBetween("y", y, 0, 1);
    return -a / (y * y) - b / ((1 - y) * (1 - y));
  }

  /**
   * Where f is greatest: a/(a + b), where f′ vanishes unless a or b is 0. For a = b = 0 every y is
   * as good as any other, and the answer is ½, as for {@link OptimalDiscriminator}.
   */
  public double maximizer() {
    if (a == b) {
      return 0.5;
    }
    // Divided by the greater, so that a + b cannot overflow.
    double greater = Math.max(a, b);
    return (a / greater) / (a / greater + b / greater);
  }

  /** f at its {@link #maximizer}, accurate also where that rounds to 0 or 1. */
  public double maximum() {
    if (a == 0 || b == 0) {
      return 0;
    }
    double gap = Math.abs(Math.log(a) - Math.log(b));
    return Math.max(a, b) * OptimumIntegrand.factor(gap);
  }

  private static double weighted(double weight, double logarithm) {
    return weight == 0 ? 0 : weight * logarithm;
  }

  @Override
  public MimeBundle show() {
    String f =
        Decimal.latex(a, DIGITS) + "\\,\\log y + " + Decimal.latex(b, DIGITS) + "\\,\\log(1-y)";
    String best = Decimal.latex(maximizer(), DIGITS);
    return MimeBundle.text(toString())
        .withLatex("f(y) = " + f + ",\\qquad \\arg\\max_y f(y) = \\frac{a}{a+b} = " + best);
  }

  /** For example {@code 0.3·log y + 0.1·log(1 − y), greatest at y = 0.75}. */
  @Override
  public String toString() {
    return "%s·log y + %s·log(1 − y), greatest at y = %s"
        .formatted(
            Decimal.text(a, DIGITS), Decimal.text(b, DIGITS), Decimal.text(maximizer(), DIGITS));
  }
}
