package io.github.adversaria.expression;

import io.github.adversaria.density.Interval;
import io.github.adversaria.require.Require;
import java.util.List;
import java.util.Set;

/** A function of the point by name, as an expression its value there: D(x). */
public final class FunctionSymbol extends Symbol {

  private final List<ScalarSymbol> parameters;
  private final Interval range;

  FunctionSymbol(String name, List<ScalarSymbol> parameters, Interval range) {
    super(name);
    this.parameters = List.copyOf(Require.notNull("parameters", parameters));
    this.range = range;
  }

  /** The parameters that the function depends on. */
  public List<ScalarSymbol> parameters() {
    return parameters;
  }

  /** The values that the function may take; the whole line unless {@link #into} said otherwise. */
  public Interval range() {
    return range;
  }

  /**
   * The same function with values in an interval, as a discriminator has them in (0, 1).
   *
   * @param low may be -Infinity
   * @param high greater than {@code low}, may be Infinity
   */
  public FunctionSymbol into(double low, double high) {
    Require.notNaN("low", low);
    if (!(low < high)) {
      throw Require.wrong("high", high, "a number > low = " + low, "Write into(0, 1)");
    }
    return new FunctionSymbol(name(), parameters, new Interval(low, high));
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
    Mapping mapping = compiler.scope().mapping(this);
    double[] values = compiler.scope().scalars(parameters);
    return compiler.computed(x -> mapping.at(x, values), point -> mapping.atPoint(point, values));
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
    if (variable instanceof ScalarSymbol scalar && parameters.contains(scalar)) {
      return new ParameterSlope(this, scalar);
    }
    return variable instanceof Point ? new FunctionSlope(this, 1) : Constant.ZERO;
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
