package io.github.adversaria.expression;

import io.github.adversaria.integrate.Bounded;
import java.util.List;

/** E f(X) for X with a density; where the density vanishes, f does not count. */
final class Expectation extends Functional {

  private final Expr density;
  private final Expr body;

  Expectation(Expr density, Expr body) {
    this.density = density;
    this.body = body;
  }

  @Override
  public List<Expr> operands() {
    return List.of(density, body);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    Distribution.of("the density of an expectation", operands.get(0));
    return new Expectation(operands.get(0), operands.get(1));
  }

  Distribution distribution() {
    return Distribution.of("the density of an expectation", density);
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.expectation(density, distribution().pointName(), body);
  }

  @Override
  Bounded evaluate(Scope scope) {
    return PointIntegral.expectation(scope, distribution(), density, body);
  }

  Expr density() {
    return density;
  }

  Expr body() {
    return body;
  }

  /** The same number as a sum over the densities of a mixture. */
  Expr perDensity() {
    return Algebra.sum(
        distribution().parts().stream()
            .map(part -> part.weight().times(new Expectation(part.density(), body)))
            .toList());
  }

  /** f·∂θ log p + ∂θf for one density p, simplified where it is positive. */
  Expr scoreIntegrand(ScalarSymbol theta) {
    DensitySymbol symbol = (DensitySymbol) density;
    Expr through = body.derive(theta);
    Expr inside =
        symbol.parameters().contains(theta)
            ? Algebra.product(body, new Score(symbol, theta))
            : Constant.ZERO;
    return Simplifier.simplify(Algebra.sum(inside, through), Signs.under(distribution()));
  }

  /**
   * For a scalar by the score, E f·∂ log p + E ∂f, each density of a mixture for itself; for a
   * function the integrand's derivative as a function of the point, where p ∂f counts only where p
   * is positive.
   */
  @Override
  Expr derive(Expr variable) {
    if (isPoint(variable)) {
      return Constant.ZERO;
    }
    if (variable instanceof ScalarSymbol scalar) {
      if (!(density instanceof DensitySymbol)) {
        return perDensity().derive(variable);
      }
      Expr integrand = scoreIntegrand(scalar);
      return integrand.equals(Constant.ZERO) ? integrand : new Expectation(density, integrand);
    }
    Expr through =
        Simplifier.simplify(density.times(body.derive(variable)), Signs.under(distribution()));
    return density.derive(variable).times(body).plus(through);
  }
}
