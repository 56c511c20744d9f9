package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.divergence.Wasserstein;
import io.github.adversaria.integrate.Bounded;
import java.util.List;

/** The Wasserstein-1 distance of two distributions on the line. */
final class TransportCost extends Functional {

  private final Expr first;
  private final Expr second;

  TransportCost(Expr first, Expr second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public List<Expr> operands() {
    return List.of(first, second);
  }

  @Override
  Expr withOperands(List<Expr> operands) {
    Distribution.of("the first density of W1", operands.get(0));
    Distribution.of("the second density of W1", operands.get(1));
    return new TransportCost(operands.get(0), operands.get(1));
  }

  @Override
  Precedence precedence() {
    return Precedence.ATOM;
  }

  @Override
  String write(Notation notation) {
    return notation.between("W_1", first, second, false);
  }

  @Override
  Bounded evaluate(Scope scope) {
    Density p = scope.density(Distribution.of("the first density of W1", first));
    Density q = scope.density(Distribution.of("the second density of W1", second));
    return Wasserstein.W1.between(p, q);
  }

  @Override
  Expr derive(Expr variable) {
    throw new UnsupportedOperationException(
        "W1 has no derivative in this language; gradient(W1(p, q), theta) evaluates to one");
  }
}
