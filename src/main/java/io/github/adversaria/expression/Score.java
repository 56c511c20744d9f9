package io.github.adversaria.expression;

import io.github.adversaria.density.Family;
import java.util.List;

/** The score ∂ log p/∂θ at the point. */
final class Score extends Slope {

  private final DensitySymbol density;
  private final ScalarSymbol parameter;

  Score(DensitySymbol density, ScalarSymbol parameter) {
    super(density);
    this.density = density;
    this.parameter = parameter;
  }

  DensitySymbol density() {
    return density;
  }

  ScalarSymbol parameter() {
    return parameter;
  }

  @Override
  Object tag() {
    return List.of(density, parameter);
  }

  @Override
  Precedence precedence() {
    return Precedence.OPERATOR;
  }

  @Override
  String write(Notation notation) {
    return notation.score(parameter, density);
  }

  @Override
  int compile(Compiler compiler) {
    Family family = compiler.scope().family(density);
    double[] theta = compiler.scope().parameters(density, family);
    int index = density.parameters().indexOf(parameter);
    return compiler.computed(this, x -> family.score(index, x, theta));
  }

  @Override
  Expr derive(Expr variable) {
    if (variable instanceof Point || density.parameters().contains(variable)) {
      throw new UnsupportedOperationException(
          "the second derivative of " + density + " is not known to its family");
    }
    return Constant.ZERO;
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    return symbol.equals(density) ? replacement.derive(parameter).over(replacement) : this;
  }
}
