package io.github.adversaria.expression;

import io.github.adversaria.density.Density;
import io.github.adversaria.integrate.Evaluation;

/** The slope of a log-density: ∂ log p/∂x at the point. */
final class LogSlope extends Slope {

  /** How many units in its last place a point is moved to see how its slope rounds. */
  private static final int ROUNDED_STEPS = 4;

  private final DensitySymbol density;

  LogSlope(DensitySymbol density) {
    super(density);
    this.density = density;
  }

  DensitySymbol density() {
    return density;
  }

  @Override
  Object tag() {
    return density;
  }

  @Override
  String write(Notation notation) {
    return notation.logSlope(density);
  }

  @Override
  int compile(Compiler compiler) {
    compiler.requireLine(this);
    Density bound = compiler.scope().density(density);
    return compiler.atPoint(
        (r, target, at) -> {
          double slope = bound.logDensityDerivative(at.x());
          r.set(target, slope, rounding(bound, at.x(), slope));
        });
  }

  /** Where the terms of a slope cancel, their rounding is as if the point were off by its own. */
  private static double rounding(Density density, double x, double slope) {
    double step = ROUNDED_STEPS * Math.ulp(x);
    double above = Math.abs(density.logDensityDerivative(x + step) - slope);
    double below = Math.abs(density.logDensityDerivative(x - step) - slope);
    double moved =
        Double.isNaN(above) ? below : Double.isNaN(below) ? above : Math.min(above, below);
    double error = Evaluation.ASSUMED_ROUNDING * Math.abs(slope) + moved;
    return Double.isFinite(error) ? error : 0;
  }

  @Override
  Expr derive(Expr variable) {
    if (variable instanceof Point || density.parameters().contains(variable)) {
      throw new UnsupportedOperationException(
          "the second derivative of " + density + " is not known");
    }
    return Constant.ZERO;
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    return symbol.equals(density) ? replacement.derive(Point.INSTANCE).over(replacement) : this;
  }
}
