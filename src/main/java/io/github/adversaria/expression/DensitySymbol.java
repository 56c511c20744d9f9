package io.github.adversaria.expression;

import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Set;

/** A probability density by name, as an expression its value at the point: p(x). */
public final class DensitySymbol extends Symbol {

  private final List<ScalarSymbol> parameters;
  private final String pointName;

  DensitySymbol(String name, List<ScalarSymbol> parameters, String pointName) {
    super(name);
    this.parameters = List.copyOf(Require.notNull("parameters", parameters));
    this.pointName = pointName;
  }

  /** The parameters that the density depends on, in the order of its family's. */
  public List<ScalarSymbol> parameters() {
    return parameters;
  }

  /**
   * The same density with another name for its points, as noise has z.
   *
   * @param point a name such as z
   */
  public DensitySymbol over(String point) {
    return new DensitySymbol(name(), parameters, Name.canonical("point", point));
  }

  /** What its points are called. */
  String pointName() {
    return pointName;
  }

  @Override
  Object tag() {
    return List.of(name(), parameters);
  }

  @Override
  boolean isPointwise() {
    return true;
  }

  @Override
  String write(Notation notation) {
    return notation.call(notation.name(name()), notation.point());
  }

  @Override
  int compile(Compiler compiler) {
    return compiler.density(compiler.scope().density(this));
  }

  @Override
  void collectAtPoint(Set<Symbol> found) {
    found.add(this);
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
    if (variable instanceof ScalarSymbol scalar && parameters.contains(scalar)) {
      return new Score(this, scalar);
    }
    return variable instanceof Point ? new LogSlope(this) : Constant.ZERO;
  }

  @Override
  Expr substitute(Symbol symbol, Expr replacement) {
    requireFree(symbol, parameters);
    return super.substitute(symbol, replacement);
  }

  @Override
  void collect(Set<Symbol> found) {
    super.collect(found);
    found.addAll(parameters);
  }
}
