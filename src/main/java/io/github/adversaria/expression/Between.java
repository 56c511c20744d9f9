package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.FDivergence;
import io.github.adversaria.integrate.Bounded;
import java.util.List;

/** An f-divergence of two distributions. */
final class Between extends Functional {

  private final Named divergence;
  private final Expr first;
  private final Expr second;

  /** A divergence, how it is written, and its integrand as an expression of p and q. */
  interface Named {

    /** The name in LaTeX. */
    String latexName();

    FDivergence divergence();

    /** Whether it is written with ‖, as those are that do not treat p and q alike, and JS. */
    default boolean isDirected() {
      return true;
    }

    /** The definition: the divergence as integrals of p and q. */
    Expr definition(Expr p, Expr q);
  }

  Between(Named divergence, Expr first, Expr second) {
    this.divergence = divergence;
    this.first = first;
    this.second = second;
  }

  Named divergence() {
    return divergence;
  }

  @Override
  Object tag() {
    return divergence;
  }

  @Override
  public List<Expr> operands() {
    return List.of(first, second);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    Distribution.of("the first density of a divergence", operands.get(0));
    Distribution.of("the second density of a divergence", operands.get(1));
    return new Between(divergence, operands.get(0), operands.get(1));
  }

  /** What the divergence stands for. */
  Expr definition() {
    return divergence.definition(first, second);
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.between(divergence.latexName(), first, second, divergence.isDirected());
  }

  @Override
  Bounded evaluate(Scope scope) {
    Density p = scope.density(Distribution.of("the first density of a divergence", first));
    Density q = scope.density(Distribution.of("the second density of a divergence", second));
    return divergence.divergence().between(p, q);
  }

  @Override
  Expr derive(Expr variable) {
    return definition().derive(variable);
  }
}
