package io.github.adversaria.expression;

import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.divergence.Generator;
import io.github.adversaria.integrate.Bounded;
import io.github.adversaria.require.Require;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A divergence that the reader names, with f once in numbers and once as an expression. */
final class GivenDivergence implements Between.Named {

  /** How far the two forms of f may differ, relative to their values. */
  private static final double AGREEMENT = 1e-9;

  /** Ratios where they are compared, besides 1; exact as they are written. */
  private static final double[] RATIOS = {0.125, 0.5, 0.75, 1.5, 2, 8};

  private final String latexName;
  private final FDivergence divergence;
  private final UnaryOperator<Expr> f;

  GivenDivergence(String latexName, FDivergence divergence, UnaryOperator<Expr> f) {
    this.latexName = Name.latex(Name.canonical("latexName", latexName));
    this.divergence = divergence;
    this.f = f;
    requireAgreement();
  }

  /** A multiple of u − 1, which integrates to nothing, may lie between the two forms. */
  private void requireAgreement() {
    Generator generator = divergence.generator();
    requireZero(1, at(1), 0);
    double far = RATIOS[RATIOS.length - 1];
    double line = (at(far).value() - generator.at(far)) / (far - 1);
    for (double ratio : RATIOS) {
      requireZero(ratio, at(ratio), generator.at(ratio) + line * (ratio - 1));
    }
  }

  private Bounded at(double ratio) {
    Expr value = Require.notNull("f(u)", f.apply(Constant.of("u", ratio)));
    if (!value.symbols().isEmpty()) {
      throw Require.wrong("f(u)", value, "an expression of u and numbers alone");
    }
    return value.value(Binding.empty());
  }

  private void requireZero(double ratio, Bounded value, double expected) {
    double slack = AGREEMENT * (1 + Math.abs(expected)) + value.errorBound();
    if (!(Math.abs(value.value() - expected) <= slack)) {
      throw Require.wrong(
          "f(" + ratio + ")",
          value.value(),
          expected + ", as the generator of " + divergence + " has it up to a multiple of u - 1",
          "Write the f of that generator, or give FDivergence.of(...) the generator of f");
    }
  }

  @Override
  public String latexName() {
    return latexName;
  }

  @Override
  public FDivergence divergence() {
    return divergence;
  }

  /** ∫ q f(p/q) where q > 0; what p has elsewhere, the divergence alone weighs. */
  @Override
  public Expr definition(Expr p, Expr q) {
    return new Expectation(q, f.apply(p.over(q)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GivenDivergence that
        && latexName.equals(that.latexName)
        && divergence.equals(that.divergence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(latexName, divergence);
  }
}
