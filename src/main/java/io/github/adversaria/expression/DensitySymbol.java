package io.github.adversaria.expression;

import java.util.List;

/** A probability density by name, as an expression its value at the point: p(x). */
public final class DensitySymbol extends ParametricSymbol {

  private final String pointName;

  DensitySymbol(String name, List<ScalarSymbol> parameters, String pointName) {
    super(name, parameters);
    this.pointName = pointName;
  }

  /**
   * The same density with another name for its points, as noise has z.
   *
   * @param point a name such as z
   */
  public DensitySymbol over(String point) {
    return new DensitySymbol(name(), parameters(), Name.canonical("point", point));
  }

  /** What its points are called. */
  String pointName() {
    return pointName;
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.density(compiler.scope().density(this));
  }

  @Override
  Expr derive(Expr variable) {
    if (variable.equals(this)) {
      return Constant.ONE;
    }
    return times(logDerivative(variable));
  }

  /** The derivative of its logarithm, for anything but itself. */
  Expr logDerivative(Expr variable) {
    if (variable instanceof ScalarSymbol scalar && parameters().contains(scalar)) {
      return new Score(this, scalar);
    }
    return variable instanceof Point ? new LogSlope(this) : Constant.ZERO;
  }
}
